import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eventually } from "../../../tools/eventually.mjs";
import crowdAddress from "../../paint/raster/crowd.worker.ts?worker&url";
import { manyActors } from "../../scene/any-large-example.ts";
import type { Point } from "../../layout/positions.ts";
import type { State } from "../../state/state.ts";
import { openLargeState } from "./any-example-state.ts";
import { showDiagram, type ShownDiagram } from "./any-shown-diagram.tsx";

const LARGE = manyActors(700, 2500);

let shown: ShownDiagram;
let state: State;

beforeEach(async () => {
  // Pointers made by a test cannot be captured.
  vi.spyOn(Element.prototype, "setPointerCapture").mockReturnValue();
  state = await openLargeState(LARGE);
  shown = showDiagram(state, {
    startCrowdWorker: () => new Worker(crowdAddress, { type: "module" }),
    askContact: () => undefined,
  });
  await eventually(() => expect(canvas().hidden).toBe(false));
});

afterEach(() => {
  shown.hide();
  vi.restoreAllMocks();
});

const canvas = () => shown.host.querySelector<HTMLCanvasElement>(".Diagram-crowd")!;
const drawn = () => [...shown.host.querySelectorAll<SVGGElement>("[data-actor]")];
const actor = (id: string) => shown.host.querySelector<SVGGElement>(`[data-actor="${id}"]`);
const scene = () => shown.diagram.shown.peek()!;

/** An actor that is a dot of the crowd, with the place of the dot on the drawing. */
function anyDot() {
  const { crowd, plot, actors } = scene();
  const { transform, points, dots, detailed } = crowd!;
  const inDetail = new Set(detailed.actors);
  const isClear = (x: number, y: number) =>
    Math.abs(x - plot.width / 2) < 200 &&
    Math.abs(y - plot.height / 2) < 120 &&
    actors.every((mark) => Math.hypot(mark.x - x, mark.y - y) > mark.r + 12);
  for (const index of dots.actor) {
    const x = points[2 * index]! * transform.scaleX + transform.dx;
    const y = points[2 * index + 1]! * transform.scaleY + transform.dy;
    if (!inDetail.has(index) && isClear(x, y)) return { id: `A${index}`, x, y };
  }
  throw new Error("Expected a dot that nothing covers.");
}

/** At a place on the drawing. */
function point(type: string, at: Point): void {
  const { left, top } = shown.drawing().getBoundingClientRect();
  shown.point(type, { x: left + at.x, y: top + at.y });
}

/** The colours in the middle of the crowd's picture. */
function coloursOfCrowd(): number {
  const copy = document.createElement("canvas");
  copy.width = copy.height = 200;
  const context = copy.getContext("2d")!;
  context.drawImage(canvas(), -canvas().width / 2 + 100, -canvas().height / 2 + 100);
  return new Set(new Uint32Array(context.getImageData(0, 0, 200, 200).data.buffer)).size;
}

describe("a diagram with a crowd", () => {
  test("draws the strongest as elements, the rest as a picture under them, and says so", () => {
    const { actorTotal, tieTotal } = state.snapshot.peek()!;
    const { words, labels, crowd } = scene();
    expect(drawn().length).toBe(scene().actors.length);
    expect(drawn().length).toBeLessThan(actorTotal);
    expect(crowd!.dots.length).toBe(actorTotal);
    expect(coloursOfCrowd()).toBeGreaterThan(20);
    expect(words.detail).toBe(
      `In detail: the ${drawn().length} busiest of 700 actors and all ${crowd!.detailed.ties.length} ties among them; the rest as dots and hairlines`,
    );
    expect(tieTotal).toBeGreaterThan(2499);
    expect(shown.host.querySelector("#diagram-sentence")!.textContent).toContain(words.detail!);
    expect(labels.length).toBeGreaterThan(5);
  });

  test("lifts a dot that is pointed at out of the crowd, and names it", async () => {
    const dot = anyDot();
    expect(actor(dot.id)).toBeNull();
    point("pointermove", dot);
    await eventually(() => {
      expect(actor(dot.id)?.hasAttribute("data-lit")).toBe(true);
      expect(shown.host.querySelector(".DiagramTip")?.textContent).toContain(dot.id);
    });
  });

  test("selects a dot with a click and pins it with a drag", async () => {
    const dot = anyDot();
    point("pointerdown", dot);
    point("pointerup", dot);
    expect(state.selection.peek()).toEqual({ of: "actors", ids: [dot.id] });
    await eventually(() => expect(actor(dot.id)).not.toBeNull());

    const to = { x: dot.x + 60, y: dot.y + 40 };
    point("pointerdown", dot);
    point("pointermove", to);
    point("pointerup", to);
    expect([...state.pins.peek().keys()]).toEqual([dot.id]);
    await eventually(() => {
      const mark = scene().actors.find(({ id }) => id === dot.id)!;
      expect(Math.hypot(mark.x - to.x, mark.y - to.y)).toBeLessThan(2);
    });
  });

  test("moves the picture with the view, and draws what has come near in detail when it rests", async () => {
    const before = scene();
    const { x, y } = anyDot();
    const around = { clientX: x, clientY: y, deltaY: -600, bubbles: true, cancelable: true };
    shown.drawing().dispatchEvent(new WheelEvent("wheel", around));
    await eventually(() => expect(canvas().style.transform).not.toMatch(/^(none)?$/));
    await eventually(() =>
      expect(scene().transform.scaleX).toBeGreaterThan(before.transform.scaleX),
    );
    const near = new Set(before.actors.map(({ id }) => id));
    await eventually(() => {
      expect(drawn().some((each) => !near.has(each.getAttribute("data-actor")!))).toBe(true);
      expect(canvas().style.transform).toBe("matrix(1, 0, 0, 1, 0, 0)");
    });
    expect(scene().words.detail).toMatch(/of what is in view/);
  });

  test("puts the picture away when few enough are left, and the sentence with it", async () => {
    state.setFilter({ top: 20 });
    await eventually(() => expect(canvas().hidden).toBe(true));
    expect(scene().words.detail).toBeNull();
    await eventually(() => expect(drawn().length).toBe(state.snapshot.peek()!.actorTotal));
  });
});
