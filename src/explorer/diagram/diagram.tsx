import "./diagram.css";
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { later } from "../controls/later.tsx";
import { placingActor, type Diagram as DiagramModel } from "./create-diagram.ts";
import { DiagramPad } from "./diagram-pad.tsx";
import { DiagramTip } from "./diagram-tip.tsx";
import { mountDiagram } from "./mount-diagram.ts";
import { createPointing } from "./pointing.ts";

/** What is over the picture while a contact can be drawn in it. */
export const sketchLayer = later(async () => (await import("./sketch-layer.tsx")).SketchLayer);

export interface DiagramProps {
  readonly diagram: DiagramModel;
}

/** The picture: one live SVG, under it a canvas for what is too many for that, the line about what is pointed at, and buttons for everything that dragging and the wheel do. */
export function Diagram({ diagram }: DiagramProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pointing = useMemo(() => createPointing(diagram), [diagram]);
  useLayoutEffect(() => {
    if (drawing.current === null || canvas.current === null) return undefined;
    return mountDiagram({ drawing: drawing.current, canvas: canvas.current }, diagram, pointing);
  }, [diagram, pointing]);
  const { dataset, sentence } = diagram.state;
  const isSketching = diagram.sketch.value !== null;
  const isSketchable = isSketching || diagram.state.selection.value !== null;
  const detail = diagram.shown.value?.words.detail ?? null;
  return (
    <div
      class="Diagram"
      data-placing={placingActor(diagram) !== null}
      data-sketching={isSketching}
      data-knob={diagram.isOnHandle.value}
    >
      <canvas ref={canvas} class="Diagram-crowd" hidden aria-hidden="true" />
      <div
        ref={drawing}
        class="Diagram-drawing"
        aria-label={dataset.value?.title ?? ""}
        aria-describedby="diagram-sentence diagram-keys"
      />
      <p id="diagram-sentence" class="VisuallyHidden">
        {sentence}.{detail !== null && ` ${detail}.`}
      </p>
      <p id="diagram-keys" class="VisuallyHidden">
        Arrow keys go from actor to actor, Enter selects, then arrow keys go from tie to tie. The
        table has the same contacts as text.
      </p>
      {isSketchable && <sketchLayer.Part diagram={diagram} />}
      <DiagramTip diagram={diagram} pointing={pointing} />
      <DiagramPad diagram={diagram} />
      <LayoutFailure diagram={diagram} />
    </div>
  );
}

function LayoutFailure({ diagram }: DiagramProps) {
  const failure = diagram.state.layoutFailure.value;
  const putAway = useSignal<string | null>(null);
  if (failure === null || failure === putAway.value) return null;
  return (
    <div class="Diagram-failure" role="alert">
      <p>{failure}</p>
      <button type="button" class="Button" onClick={() => (putAway.value = failure)}>
        Close
      </button>
    </div>
  );
}
