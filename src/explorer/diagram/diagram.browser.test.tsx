import { render } from "preact";
import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eventually } from "../../../tools/eventually.mjs";
import type { State } from "../../state/state.ts";
import "../styles/index.css";
import { openExampleState } from "./any-example-state.ts";
import { createDiagram } from "./create-diagram.ts";
import { Diagram } from "./diagram.tsx";

let host: HTMLElement;
let state: State;
const askContact = vi.fn<(participants: readonly string[]) => void>();

beforeEach(async () => {
  // Pointers made by a test cannot be captured.
  vi.spyOn(Element.prototype, "setPointerCapture").mockReturnValue();
  state = await openExampleState();
  host = document.createElement("div");
  host.style.inlineSize = "800px";
  host.style.blockSize = "600px";
  document.body.append(host);
  render(
    <Diagram diagram={createDiagram(state, { startCrowdWorker: noWorker, askContact })} />,
    host,
  );
  await eventually(() => expect(actor("A")).not.toBeNull());
});

afterEach(() => {
  render(null, host);
  host.remove();
  askContact.mockReset();
  vi.restoreAllMocks();
});

/** The example has no crowd to draw. */
function noWorker(): Worker {
  throw new Error("Not expected to be started.");
}

const svg = () => host.querySelector<SVGSVGElement>(".Diagram-drawing")!;
const actor = (id: string) => host.querySelector<SVGGElement>(`[data-actor="${id}"]`)!;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const tip = () => host.querySelector(".DiagramTip")?.textContent ?? null;
const lit = () =>
  [...host.querySelectorAll(".Marks-actors [data-lit]")].map((each) =>
    each.getAttribute("data-actor"),
  );

function middleOf(element: Element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function point(type: string, at: { x: number; y: number }, extra: PointerEventInit = {}): void {
  const where = { clientX: at.x, clientY: at.y, bubbles: true, cancelable: true };
  const who = { pointerId: 1, pointerType: "mouse", button: 0 };
  svg().dispatchEvent(new PointerEvent(type, { ...where, ...who, ...extra }));
}

function click(at: { x: number; y: number }, extra: PointerEventInit = {}): void {
  point("pointerdown", at, extra);
  point("pointerup", at, extra);
}

async function drag(from: { x: number; y: number }, dx: number, dy: number): Promise<void> {
  point("pointerdown", from);
  for (const share of [0.25, 0.5, 0.75, 1]) {
    point("pointermove", { x: from.x + dx * share, y: from.y + dy * share });
    await frame();
  }
}

const ground = () => {
  const { left, bottom } = svg().getBoundingClientRect();
  return { x: left + 3, y: bottom - 3 };
};

describe("the mouse in the diagram", () => {
  test("shows what is around an actor, says what it is, and can rest on what it says", async () => {
    point("pointermove", middleOf(actor("C")));
    await frame();
    expect(state.hover.peek()).toEqual({ of: "actor", id: "C" });
    expect(lit().sort()).toEqual(["A", "C"]);
    expect(tip()).toBe("C: 1 contact with 1 partner");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    point("pointerleave", ground());
    host.querySelector(".DiagramTip")!.dispatchEvent(new PointerEvent("pointerenter"));
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    expect(tip()).not.toBeNull();
    await userEvent.keyboard("{Escape}");
    await eventually(() => expect(tip()).toBeNull());
  });

  test("selects by clicks, adds with Shift, and selects nothing on the ground", () => {
    click(middleOf(actor("A")));
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["A"] });
    click(middleOf(actor("B")), { shiftKey: true });
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["A", "B"] });
    click(ground(), { shiftKey: true });
    expect(state.selection.peek()).not.toBeNull();
    click(ground());
    expect(state.selection.peek()).toBeNull();
  });

  test("selects the tie of a hub", () => {
    click(middleOf(host.querySelector(".Marks-hubs [data-tie]")!));
    expect(state.selection.peek()).toEqual({ of: "tie", actors: ["A", "B", "D"] });
  });

  test("pins what it drags as one step; undo puts it back", async () => {
    const before = middleOf(actor("A"));
    await drag(before, 40, 30);
    expect(state.canUndo.peek()).toBe(false);
    point("pointerup", { x: before.x + 40, y: before.y + 30 });
    expect([...state.pins.peek().keys()]).toEqual(["A"]);
    await eventually(() => {
      expect(middleOf(actor("A")).x).toBeCloseTo(before.x + 40, -0.5);
      expect(middleOf(actor("A")).y).toBeCloseTo(before.y + 30, -0.5);
    });
    expect(state.selection.peek()).toBeNull();
    state.undo();
    expect(state.pins.peek().size).toBe(0);
    await eventually(() => expect(middleOf(actor("A")).x).toBeCloseTo(before.x, 0));
  });

  test("puts everything back when a drag is called off", async () => {
    const before = middleOf(actor("A"));
    await drag(before, 40, 30);
    await userEvent.keyboard("{Escape}");
    point("pointerup", { x: before.x + 40, y: before.y + 30 });
    expect(state.pins.peek().size).toBe(0);
    expect(state.canUndo.peek()).toBe(false);
    await eventually(() => expect(middleOf(actor("A")).x).toBeCloseTo(before.x, 0));
  });

  test("pans by the ground and zooms by the wheel about the pointer", async () => {
    const before = middleOf(actor("A"));
    await drag(ground(), 50, -20);
    point("pointerup", { x: ground().x + 50, y: ground().y - 20 });
    await eventually(() => expect(middleOf(actor("A")).x).toBeCloseTo(before.x + 50, 0));
    const at = middleOf(actor("A"));
    const where = { clientX: at.x, clientY: at.y, deltaY: -300, cancelable: true };
    svg().dispatchEvent(new WheelEvent("wheel", where));
    await eventually(() => expect(state.view.peek()?.zoom).toBeCloseTo(1.616, 2));
    await frame();
    await eventually(() => expect(middleOf(actor("A")).x).toBeCloseTo(at.x, 0));
  });

  test("focuses on an actor by a double click and ends that by another", () => {
    const twice = () => {
      const { x, y } = middleOf(actor("C"));
      svg().dispatchEvent(new MouseEvent("dblclick", { clientX: x, clientY: y }));
    };
    twice();
    expect(state.filter.peek().focus).toBe("C");
    twice();
    expect(state.filter.peek().focus).toBeNull();
  });
});

describe("fingers in the diagram", () => {
  test("spread to magnify, and a tap near a small shape means it", async () => {
    const { x, y } = middleOf(actor("C"));
    click({ x: x + 18, y }, { pointerType: "touch" });
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["C"] });
    const finger = (id: number) => ({ pointerId: id, pointerType: "touch" });
    const { left, top } = svg().getBoundingClientRect();
    point("pointerdown", { x: left + 300, y: top + 300 }, finger(1));
    point("pointerdown", { x: left + 400, y: top + 300 }, finger(2));
    point("pointermove", { x: left + 500, y: top + 300 }, finger(2));
    await frame();
    point("pointerup", { x: left + 500, y: top + 300 }, finger(2));
    expect(state.view.peek()?.zoom).toBeCloseTo(2);
  });
});

describe("the keyboard in the diagram", () => {
  const named = () => document.activeElement?.getAttribute("aria-label");

  test("has one tab stop, goes to actors, selects, goes around ties, and leads out again", async () => {
    svg().focus();
    expect(document.activeElement).toBe(svg());
    await userEvent.keyboard("{ArrowRight}");
    expect(named()).toBe("A: 8 contacts");
    expect(svg().getAttribute("tabindex")).toBe("-1");
    await userEvent.keyboard("{Enter}");
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["A"] });
    const around = new Set<string | null | undefined>();
    for (let press = 0; press < 3; press++) {
      await userEvent.keyboard("{ArrowRight}");
      around.add(named());
    }
    expect([...around].sort()).toEqual([
      "A – B – D: 1 contact (1 joint act)",
      "A – B: 6 contacts (6 calls)",
      "A – C: 1 contact (1 statement)",
    ]);
    await userEvent.keyboard("{Enter}");
    expect(state.selection.peek()?.of).toBe("tie");
    await userEvent.tab({ shift: true });
    expect(svg().contains(document.activeElement)).toBe(false);
    expect(svg().getAttribute("tabindex")).toBe("0");
  });

  test("keeps the focus in the picture when what it is on leaves the view", async () => {
    svg().focus();
    await userEvent.keyboard("{ArrowRight}");
    state.setFilter({ focus: "C" });
    await eventually(() => expect(actor("B")).toBeNull());
    expect(svg().contains(document.activeElement)).toBe(true);
    state.setFilter({ search: "nothing has these words" });
    await eventually(() => expect(document.activeElement).toBe(svg()));
  });

  test("moves an actor with Shift, as one step while Shift is held", async () => {
    svg().focus();
    await userEvent.keyboard("{ArrowRight}{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
    expect(state.pins.peek().has("A")).toBe(true);
    state.undo();
    expect(state.pins.peek().size).toBe(0);
    expect(state.canUndo.peek()).toBe(false);
  });
});

describe("the buttons of the diagram", () => {
  const press = (name: RegExp) => {
    const buttons = [...host.querySelectorAll<HTMLElement>(".DiagramPad-button")];
    buttons.find((button) => name.test(button.getAttribute("aria-label") ?? ""))!.click();
  };

  test("zoom, pan once there is something outside, and show the whole again", async () => {
    press(/^Zoom in/);
    expect(state.view.peek()?.zoom).toBeCloseTo(1.4);
    const { x } = state.view.peek()!;
    await eventually(() => press(/^Look further right/));
    expect(state.view.peek()!.x).toBeGreaterThan(x);
    press(/^Whole picture/);
    expect(state.view.peek()).toBeNull();
  });

  test("move an actor by two clicks", async () => {
    state.select({ of: "actors", ids: ["D"] });
    await eventually(() => press(/^Move D/));
    const { left, top } = svg().getBoundingClientRect();
    click({ x: left + 400, y: top + 300 });
    expect([...state.pins.peek().keys()]).toEqual(["D"]);
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["D"] });
    await eventually(() => {
      expect(middleOf(actor("D")).x).toBeCloseTo(left + 400, -0.5);
      expect(middleOf(actor("D")).y).toBeCloseTo(top + 300, -0.5);
    });
  });
});
