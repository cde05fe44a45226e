import { render } from "preact";
import type { Point } from "../../layout/positions.ts";
import type { State } from "../../state/state.ts";
import "../styles/index.css";
import {
  createDiagram,
  type Diagram as DiagramModel,
  type DiagramEffects,
} from "./create-diagram.ts";
import { Diagram } from "./diagram.tsx";

/** For tests in a browser: a diagram that is shown, and a hand that points at it. Places are those of the page. */
export interface ShownDiagram {
  readonly host: HTMLElement;
  readonly diagram: DiagramModel;
  readonly drawing: () => HTMLElement;
  /** The shape of an actor, which is drawn. */
  readonly actor: (id: string) => SVGGElement;
  readonly tip: () => string | null;
  /** A place where nothing is drawn. */
  readonly ground: () => Point;
  readonly point: (type: string, at: Point, extra?: PointerEventInit) => void;
  readonly click: (at: Point, extra?: PointerEventInit) => void;
  readonly hide: () => void;
}

/** Shows it 800 by 600 pixels. Pointers made by a test cannot be captured: whoever calls sees to that. */
export function showDiagram(state: State, effects: DiagramEffects): ShownDiagram {
  const host = document.createElement("div");
  host.style.inlineSize = "800px";
  host.style.blockSize = "600px";
  document.body.append(host);
  const diagram = createDiagram(state, effects);
  render(<Diagram diagram={diagram} />, host);
  const drawing = () => host.querySelector<HTMLElement>(".Diagram-drawing")!;
  const point: ShownDiagram["point"] = (type, at, extra = {}) => {
    const where = { clientX: at.x, clientY: at.y, bubbles: true, cancelable: true };
    const who = { pointerId: 1, pointerType: "mouse", button: 0 };
    drawing().dispatchEvent(new PointerEvent(type, { ...where, ...who, ...extra }));
  };
  return {
    ...{ host, diagram, drawing, point },
    actor: (id) => host.querySelector<SVGGElement>(`[data-actor="${id}"]`)!,
    tip: () => host.querySelector(".DiagramTip")?.textContent ?? null,
    ground() {
      const { left, bottom } = drawing().getBoundingClientRect();
      return { x: left + 3, y: bottom - 3 };
    },
    click(at, extra = {}) {
      point("pointerdown", at, extra);
      point("pointerup", at, extra);
    },
    hide() {
      render(null, host);
      host.remove();
    },
  };
}

export function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

export function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** For a diagram without a crowd to draw. */
export function noWorker(): Worker {
  throw new Error("Not expected to be started.");
}
