import { createLivePainter } from "../../paint/svg-live.ts";
import { bindKeys } from "./bind-keys.ts";
import { bindPointer } from "./bind-pointer.ts";
import { bindWheel } from "./bind-wheel.ts";
import { createCrowdLayer } from "./crowd-layer.ts";
import type { Diagram } from "./create-diagram.ts";
import { startPictureLoop } from "./picture-loop.ts";
import type { Pointing } from "./pointing.ts";
import { describeTie, nameActor } from "./words.ts";

/** What the diagram is drawn into; the canvas lies under the SVG element. */
export interface Drawing {
  readonly drawing: HTMLElement;
  readonly canvas: HTMLCanvasElement;
}

/** Draws the diagram into its elements and runs it there. Returns what ends that. */
export function mountDiagram(
  { drawing, canvas }: Drawing,
  diagram: Diagram,
  pointing: Pointing,
): () => void {
  const { state, size, shown } = diagram;
  const crowd = createCrowdLayer(canvas, diagram);
  const painter = createLivePainter(drawing, {
    actor: (mark) => {
      const pictured = state.pictured.peek();
      return pictured === null ? "" : nameActor(pictured, mark);
    },
    tie: (tie) => {
      const pictured = state.pictured.peek();
      return pictured === null ? "" : describeTie(pictured, tie);
    },
  });
  // A role of the Graphics ARIA module, which the types of elements do not know.
  drawing.setAttribute("role", "graphics-document");
  drawing.setAttribute("tabindex", "0");
  const measure = (): void => {
    const { width, height } = drawing.getBoundingClientRect();
    const next = { width: Math.round(width), height: Math.round(height) };
    const now = size.peek();
    if (next.width === 0 || next.height === 0) return;
    if (now?.width !== next.width || now.height !== next.height) size.value = next;
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(drawing);
  const ends = [
    startPictureLoop(diagram, { painter, crowd }),
    bindPointer(drawing, diagram, pointing),
    bindWheel(drawing, diagram),
    bindKeys(drawing, diagram, { painter, pointing }),
  ];
  return () => {
    observer.disconnect();
    for (const end of ends) end();
    crowd.stop();
    drawing.replaceChildren();
    shown.value = null;
    size.value = null;
  };
}
