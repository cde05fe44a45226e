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
import { createSketching } from "./sketching.ts";

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
const knob = () => shown.host.querySelector(".Sketch-knob circle");
const line = () => shown.host.querySelector(".Sketch-stroke");
const target = () => shown.host.querySelector(".Sketch-target");
const begin = () => createSketching(shown.diagram).beginAtSelected();

/** Holds a pointer down and leads it to another place, without letting go. */
async function lead(from: Point, to: Point, extra: PointerEventInit = {}): Promise<void> {
  shown.point("pointerdown", from, extra);
  for (const share of [0.3, 0.7, 1]) {
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    shown.point("pointermove", at, extra);
    await nextFrame();
  }
}

async function select(id: string): Promise<void> {
  state.select({ of: "actors", ids: [id] });
  await eventually(() => expect(knob()).not.toBeNull());
}

describe("a contact drawn by a pointer", () => {
  for (const pointerType of ["mouse", "touch"]) {
    test(`from the knob of the selected actor, by ${pointerType}, asks for the form of both and moves nothing`, async () => {
      await select("A");
      const to = middleOf(actor("D"));
      await lead(middleOf(knob()!), to, { pointerType });
      await eventually(() => expect(target()).not.toBeNull());
      expect(line()).not.toBeNull();
      expect(shown.tip()).toBe("New contact: A – D");
      expect(knob()).toBeNull();
      shown.point("pointerup", to, { pointerType });
      expect(askContact.mock.calls).toEqual([[["A", "D"]]]);
      expect(state.pins.peek().size).toBe(0);
      expect(state.selection.peek()).toEqual({ of: "actors", ids: ["A"] });
      await eventually(() => expect(line()).toBeNull());
    });
  }

  test("from any actor with Shift; a mere click with it still adds to the selection", async () => {
    const to = middleOf(actor("B"));
    await lead(middleOf(actor("C")), to, { shiftKey: true });
    shown.point("pointerup", to, { shiftKey: true });
    expect(askContact.mock.calls).toEqual([[["C", "B"]]]);
    expect(state.pins.peek().size).toBe(0);
    shown.click(middleOf(actor("C")), { shiftKey: true });
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["C"] });
  });

  test("is given up by Escape, on the ground and at its own actor", async () => {
    await select("A");
    await lead(middleOf(knob()!), middleOf(actor("B")));
    await userEvent.keyboard("{Escape}");
    shown.point("pointerup", middleOf(actor("B")));
    expect(line()).toBeNull();
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["A"] });
    for (const end of [shown.ground(), middleOf(actor("A"))]) {
      await eventually(() => expect(knob()).not.toBeNull());
      await lead(middleOf(knob()!), end);
      expect(target()).toBeNull();
      shown.point("pointerup", end);
    }
    expect(askContact).not.toHaveBeenCalled();
    expect(state.view.peek()).toBeNull();
  });

  test("ends in two fingers that magnify", async () => {
    await select("A");
    const touch = { pointerType: "touch" };
    await lead(middleOf(knob()!), middleOf(actor("B")), touch);
    shown.point("pointerdown", shown.ground(), { ...touch, pointerId: 2 });
    await eventually(() => expect(line()).toBeNull());
    shown.point("pointerup", middleOf(actor("B")), touch);
    expect(askContact).not.toHaveBeenCalled();
  });

  test("by two clicks, the first on the knob or on its button", async () => {
    for (const first of [
      () => shown.click(middleOf(knob()!)),
      () =>
        shown.host
          .querySelector<HTMLElement>('.DiagramPad [aria-label^="New contact from A"]')!
          .click(),
    ]) {
      await select("A");
      await eventually(() => expect(knob()).not.toBeNull());
      first();
      shown.point("pointermove", middleOf(actor("B")));
      await eventually(() => expect(target()).not.toBeNull());
      shown.click(middleOf(actor("B")));
    }
    expect(askContact.mock.calls).toEqual([[["A", "B"]], [["A", "B"]]]);
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["A"] });
  });
});

describe("a contact drawn by keys", () => {
  test("goes from the selected actor to another by arrows, and says so", async () => {
    await select("A");
    begin();
    await eventually(() => expect(shown.drawing().contains(document.activeElement)).toBe(true));
    await userEvent.keyboard("{Enter}");
    expect(askContact).not.toHaveBeenCalled();
    const met = new Set<string>();
    for (const key of ["{ArrowRight}", "{ArrowDown}", "{ArrowLeft}", "{ArrowUp}"]) {
      await userEvent.keyboard(key);
      met.add(document.activeElement?.getAttribute("aria-label")?.slice(0, 1) ?? "");
    }
    expect(met.size).toBeGreaterThan(1);
    await userEvent.keyboard("{Escape}");
    expect(line()).toBeNull();
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["A"] });
    begin();
    const keys = ["{ArrowRight}", "{ArrowDown}", "{ArrowLeft}", "{ArrowUp}"];
    for (const key of keys) if (target() === null) await userEvent.keyboard(key);
    await eventually(() => expect(shown.tip()).toMatch(/^New contact: A – [BCD]$/));
    // What the tip shows is not to be seen a second time.
    await eventually(() =>
      expect(state.message.peek()).toEqual({ text: shown.tip(), isSeen: true }),
    );
    await userEvent.keyboard("{Enter}");
    expect(askContact).toHaveBeenCalledOnce();
    expect(askContact.mock.lastCall?.[0][0]).toBe("A");
  });

  test("opens the form at once between several that are selected, and asks for one where none is", () => {
    begin();
    expect(askContact).not.toHaveBeenCalled();
    state.select({ of: "actors", ids: ["A", "B"] });
    begin();
    expect(askContact.mock.calls).toEqual([[["A", "B"]]]);
  });
});

test("where nothing may be changed there is no knob, Shift moves as ever, and the key leads to the reason", async () => {
  state.locked.value = "It is open in another tab.";
  state.select({ of: "actors", ids: ["A"] });
  await eventually(() => expect(shown.host.querySelector('[aria-label^="Move A"]')).not.toBeNull());
  expect(knob()).toBeNull();
  expect(shown.host.querySelector('[aria-label^="New contact"]')).toBeNull();
  const from = middleOf(actor("A"));
  await lead(from, { x: from.x + 30, y: from.y + 10 }, { shiftKey: true });
  shown.point("pointerup", { x: from.x + 30, y: from.y + 10 }, { shiftKey: true });
  expect([...state.pins.peek().keys()]).toEqual(["A"]);
  begin();
  expect(askContact.mock.calls).toEqual([[["A"]]]);
});
