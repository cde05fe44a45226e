import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eventually } from "../../../tools/eventually.mjs";
import type { Point } from "../../layout/positions.ts";
import type { State } from "../../state/state.ts";
import { openExampleState } from "./any-example-state.ts";
import {
  middleOf,
  nextFrame,
  noWorker,
  showDiagram,
  type ShownDiagram,
} from "./any-shown-diagram.tsx";

let shown: ShownDiagram;
let state: State;
const askContact = vi.fn<(participants: readonly string[]) => void>();

beforeEach(async () => {
  // Pointers made by a test cannot be captured.
  vi.spyOn(Element.prototype, "setPointerCapture").mockReturnValue();
  state = await openExampleState();
  shown = showDiagram(state, { startCrowdWorker: noWorker, askContact });
  await eventually(() => expect(actor("A")).not.toBeNull());
});

afterEach(() => {
  shown.hide();
  askContact.mockReset();
  vi.restoreAllMocks();
});

const actor = (id: string) => shown.actor(id);
const lit = () =>
  [...shown.host.querySelectorAll(".Marks-actors [data-lit]")].map((each) =>
    each.getAttribute("data-actor"),
  );

async function drag(from: Point, dx: number, dy: number): Promise<void> {
  shown.point("pointerdown", from);
  for (const share of [0.25, 0.5, 0.75, 1]) {
    shown.point("pointermove", { x: from.x + dx * share, y: from.y + dy * share });
    await nextFrame();
  }
}

describe("the mouse in the diagram", () => {
  test("shows what is around an actor, says what it is, and can rest on what it says", async () => {
    shown.point("pointermove", middleOf(actor("C")));
    await nextFrame();
    expect(state.hover.peek()).toEqual({ of: "actor", id: "C" });
    expect(lit().sort()).toEqual(["A", "C"]);
    expect(shown.tip()).toBe("C: 1 contact with 1 partner");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    shown.point("pointerleave", shown.ground());
    shown.host.querySelector(".DiagramTip")!.dispatchEvent(new PointerEvent("pointerenter"));
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    expect(shown.tip()).not.toBeNull();
    await userEvent.keyboard("{Escape}");
    await eventually(() => expect(shown.tip()).toBeNull());
  });

  test("leaves an actor's own name free of what is said about it, at the edge too", async () => {
    const { top } = shown.drawing().getBoundingClientRect();
    // Above it there is no room.
    const up = top + 24 - middleOf(actor("A")).y;
    await drag(shown.ground(), 0, up);
    shown.point("pointerup", { x: shown.ground().x, y: shown.ground().y + up });
    await eventually(() => expect(middleOf(actor("A")).y).toBeCloseTo(top + 24, 0));
    shown.point("pointermove", middleOf(actor("A")));
    await eventually(() => expect(shown.tip()).toMatch(/^A: /));
    const tip = shown.host.querySelector(".DiagramTip")!.getBoundingClientRect();
    const names = [...shown.host.querySelectorAll(".Marks-names text")];
    const name = names.find(({ textContent }) => textContent === "A")!.getBoundingClientRect();
    expect(name.top).toBeGreaterThan(middleOf(actor("A")).y);
    expect(tip.top).toBeGreaterThan(name.bottom);
  });

  test("selects by clicks, adds with Shift, and selects nothing on the ground", () => {
    shown.click(middleOf(actor("A")));
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["A"] });
    shown.click(middleOf(actor("B")), { shiftKey: true });
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["A", "B"] });
    shown.click(shown.ground(), { shiftKey: true });
    expect(state.selection.peek()).not.toBeNull();
    shown.click(shown.ground());
    expect(state.selection.peek()).toBeNull();
  });

  test("selects the tie of a hub", () => {
    shown.click(middleOf(shown.host.querySelector(".Marks-hubs [data-tie]")!));
    expect(state.selection.peek()).toEqual({ of: "tie", actors: ["A", "B", "D"] });
  });

  test("pins what it drags as one step; undo puts it back", async () => {
    const before = middleOf(actor("A"));
    await drag(before, 40, 30);
    expect(state.canUndo.peek()).toBe(false);
    shown.point("pointerup", { x: before.x + 40, y: before.y + 30 });
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
    shown.point("pointerup", { x: before.x + 40, y: before.y + 30 });
    expect(state.pins.peek().size).toBe(0);
    expect(state.canUndo.peek()).toBe(false);
    await eventually(() => expect(middleOf(actor("A")).x).toBeCloseTo(before.x, 0));
  });

  test("pans by the ground and zooms by the wheel about the pointer", async () => {
    const before = middleOf(actor("A"));
    await drag(shown.ground(), 50, -20);
    shown.point("pointerup", { x: shown.ground().x + 50, y: shown.ground().y - 20 });
    await eventually(() => expect(middleOf(actor("A")).x).toBeCloseTo(before.x + 50, 0));
    const at = middleOf(actor("A"));
    const where = { clientX: at.x, clientY: at.y, deltaY: -300, cancelable: true };
    shown.drawing().dispatchEvent(new WheelEvent("wheel", where));
    await eventually(() => expect(state.view.peek()?.zoom).toBeCloseTo(1.616, 2));
    await nextFrame();
    await eventually(() => expect(middleOf(actor("A")).x).toBeCloseTo(at.x, 0));
  });

  test("focuses on an actor by a double click and ends that by another", () => {
    const twice = () => {
      const { x, y } = middleOf(actor("C"));
      shown.drawing().dispatchEvent(new MouseEvent("dblclick", { clientX: x, clientY: y }));
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
    shown.click({ x: x + 18, y }, { pointerType: "touch" });
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["C"] });
    const finger = (id: number) => ({ pointerId: id, pointerType: "touch" });
    const { left, top } = shown.drawing().getBoundingClientRect();
    shown.point("pointerdown", { x: left + 300, y: top + 300 }, finger(1));
    shown.point("pointerdown", { x: left + 400, y: top + 300 }, finger(2));
    shown.point("pointermove", { x: left + 500, y: top + 300 }, finger(2));
    await nextFrame();
    shown.point("pointerup", { x: left + 500, y: top + 300 }, finger(2));
    expect(state.view.peek()?.zoom).toBeCloseTo(2);
  });
});

describe("the keyboard in the diagram", () => {
  const named = () => document.activeElement?.getAttribute("aria-label");

  test("has one tab stop, goes to actors, selects, goes around ties, and leads out again", async () => {
    shown.drawing().focus();
    expect(document.activeElement).toBe(shown.drawing());
    await userEvent.keyboard("{ArrowRight}");
    expect(named()).toBe("A: 8 contacts");
    expect(shown.drawing().getAttribute("tabindex")).toBe("-1");
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
    expect(shown.drawing().contains(document.activeElement)).toBe(false);
    expect(shown.drawing().getAttribute("tabindex")).toBe("0");
  });

  test("keeps the focus in the picture when what it is on leaves the view", async () => {
    shown.drawing().focus();
    await userEvent.keyboard("{ArrowRight}");
    state.setFilter({ focus: "C" });
    await eventually(() => expect(actor("B")).toBeNull());
    expect(shown.drawing().contains(document.activeElement)).toBe(true);
    state.setFilter({ search: "nothing has these words" });
    await eventually(() => expect(document.activeElement).toBe(shown.drawing()));
  });

  test("moves an actor with Shift, as one step while Shift is held", async () => {
    shown.drawing().focus();
    await userEvent.keyboard("{ArrowRight}{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
    expect(state.pins.peek().has("A")).toBe(true);
    state.undo();
    expect(state.pins.peek().size).toBe(0);
    expect(state.canUndo.peek()).toBe(false);
  });
});

describe("the buttons of the diagram", () => {
  const press = (name: RegExp) => {
    const buttons = [...shown.host.querySelectorAll<HTMLElement>(".DiagramPad-button")];
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

  test("stay where they are whatever the title says and whoever is selected", async () => {
    const place = () => {
      const [out] = shown.host.querySelectorAll('.DiagramPad-button[aria-label^="Zoom out"]');
      const { left, top } = out!.getBoundingClientRect();
      return [left, top];
    };
    const before = place();
    const titles = () => shown.host.querySelector(".Marks-titles")!.textContent;
    state.setFilter({ search: "nothing ".repeat(12).trim(), minimum: 2 });
    await eventually(() => expect(titles()).toContain("nothing"));
    expect(place()).toEqual(before);
    state.setFilter({ search: "", minimum: 1 });
    await eventually(() => expect(actor("A")).not.toBeNull());
    state.select({ of: "actors", ids: ["A"] });
    press(/^Zoom in/);
    await eventually(() => press(/^Look further right/));
    await eventually(() => press(/^Move A/));
    expect(place()).toEqual(before);
  });

  test("move an actor by two clicks", async () => {
    state.select({ of: "actors", ids: ["D"] });
    await eventually(() => press(/^Move D/));
    const { left, top } = shown.drawing().getBoundingClientRect();
    shown.click({ x: left + 400, y: top + 300 });
    expect([...state.pins.peek().keys()]).toEqual(["D"]);
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["D"] });
    await eventually(() => {
      expect(middleOf(actor("D")).x).toBeCloseTo(left + 400, -0.5);
      expect(middleOf(actor("D")).y).toBeCloseTo(top + 300, -0.5);
    });
  });
});
