import { useComputed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { buttonRoom } from "../../scene/frame.ts";
import type { Actor } from "../../model/dataset.ts";
import { onlyActor } from "../../address/choices.ts";
import type { State } from "../../state/state.ts";
import { placingActor, type Diagram } from "./create-diagram.ts";
import { canSketch } from "./sketch.ts";
import { createSketching } from "./sketching.ts";
import { createViewControl, type ViewControl } from "./view-control.ts";
import type { Direction } from "./walk.ts";

/** Outlines on a 16 by 16 grid. */
const OUTLINES = {
  in: "M8 3v10M3 8h10",
  out: "M3 8h10",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10M6 6h4v4H6Z",
  whole: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  left: "M10 3 5 8l5 5",
  right: "m6 3 5 5-5 5",
  up: "m3 10 5-5 5 5",
  down: "m3 6 5 5 5-5",
  contact:
    "M5.2 10.8 10.8 5.2M1.8 12.5a1.7 1.7 0 1 0 3.4 0 1.7 1.7 0 1 0-3.4 0M10.8 3.5a1.7 1.7 0 1 0 3.4 0 1.7 1.7 0 1 0-3.4 0",
  move: "M8 2v12M2 8h12M6.2 3.8 8 2l1.8 1.8M6.2 12.2 8 14l1.8-1.8M3.8 6.2 2 8l1.8 1.8M12.2 6.2 14 8l-1.8 1.8",
} as const;

const DIRECTIONS: readonly Direction[] = ["left", "up", "down", "right"];

/** Buttons for all that the wheel and dragging do, in the corner that the picture leaves them: which follows from its width alone, so that they stay where they are. */
export function DiagramPad({ diagram }: { readonly diagram: Diagram }) {
  const control = useMemo(() => createViewControl(diagram), [diagram]);
  const corner = useComputed(() =>
    buttonRoom(diagram.size.value?.width ?? 0) > 0 ? "bottom" : "top",
  );
  return (
    <div class="DiagramPad" data-corner={corner} role="group" aria-label="Look at another part">
      <div class="DiagramPad-row">
        <SketchButton diagram={diagram} />
        <MoveButton diagram={diagram} />
      </div>
      <div class="DiagramPad-row">
        <PanButtons diagram={diagram} control={control} />
      </div>
      <div class="DiagramPad-row">
        <PadButton outline="out" label="Zoom out (−)" onClick={control.zoomOut} />
        <PadButton outline="in" label="Zoom in (+)" onClick={control.zoomIn} />
        <PadButton outline="fit" label="Fit what is in view (f)" onClick={control.fit} />
        <PadButton outline="whole" label="Whole picture (0)" onClick={control.whole} />
      </div>
    </div>
  );
}

interface PadButtonProps {
  readonly outline: keyof typeof OUTLINES;
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
}

function PadButton({ outline, label, onClick, pressed }: PadButtonProps) {
  return (
    <button
      type="button"
      class="DiagramPad-button"
      aria-label={label}
      title={label}
      onClick={onClick}
      {...(pressed !== undefined && { "aria-pressed": pressed })}
    >
      <svg class="Icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={OUTLINES[outline]} />
      </svg>
    </button>
  );
}

interface PanButtonsProps {
  readonly diagram: Diagram;
  readonly control: ViewControl;
}

/** Only where there is something outside the picture. */
function PanButtons({ diagram, control }: PanButtonsProps) {
  if (diagram.state.view.value === null) return null;
  return (
    <>
      {DIRECTIONS.map((direction) => (
        <PadButton
          key={direction}
          outline={direction}
          label={`Look further ${direction}`}
          onClick={() => control.pan(direction)}
        />
      ))}
    </>
  );
}

/** The one actor that is selected; null where that is none or several. */
function selectedActor({ selection, dataset }: State): Actor | null {
  const id = onlyActor(selection.value);
  return dataset.value?.actors.find((each) => each.id === id) ?? null;
}

/** Drawing a contact by two clicks. */
function SketchButton({ diagram }: { readonly diagram: Diagram }) {
  const { state, sketch } = diagram;
  const actor = selectedActor(state);
  if (actor === null || !canSketch(state)) return null;
  const isWaiting = sketch.value !== null;
  const sketching = createSketching(diagram);
  return (
    <PadButton
      outline="contact"
      label={
        isWaiting
          ? "Draw no contact"
          : `New contact from ${actor.short || actor.name}: then click the other actor (c)`
      }
      pressed={isWaiting}
      onClick={() => (isWaiting ? sketching.cancel() : sketching.begin(actor.id, true))}
    />
  );
}

/** Moving an actor by two clicks. */
function MoveButton({ diagram }: { readonly diagram: Diagram }) {
  const { state, placing } = diagram;
  const actor = selectedActor(state);
  if (actor === null) return null;
  const isWaiting = placingActor(diagram) === actor.id;
  return (
    <PadButton
      outline="move"
      label={
        isWaiting ? "Do not move it" : `Move ${actor.short || actor.name}: then click its place`
      }
      pressed={isWaiting}
      onClick={() => {
        createSketching(diagram).cancel();
        placing.value = isWaiting ? null : actor.id;
      }}
    />
  );
}
