import { render } from "preact";
import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eventually } from "../../../tools/eventually.mjs";
import type { State } from "../../state/state.ts";
import "../styles/index.css";
import { openExampleState } from "./any-example-state.ts";
import { createDiagram } from "./create-diagram.ts";
import { Diagram } from "./diagram.tsx";
import { createSketching } from "./sketching.ts";

let host: HTMLElement;
let state: State;
let begin: () => void;
const askContact = vi.fn<(participants: readonly string[]) => void>();

beforeEach(async () => {
  // Pointers made by a test cannot be captured.
  vi.spyOn(Element.prototype, "setPointerCapture").mockReturnValue();
  state = await openExampleState();
  host = document.createElement("div");
  host.style.inlineSize = "800px";
  host.style.blockSize = "600px";
  document.body.append(host);
  const diagram = createDiagram(state, { startCrowdWorker: noWorker, askContact });
  begin = createSketching(diagram).beginAtSelected;
  render(<Diagram diagram={diagram} />, host);
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
const knob = () => host.querySelector(".Sketch-knob circle");
const line = () => host.querySelector(".Sketch-stroke");
const target = () => host.querySelector(".Sketch-target");
const tip = () => host.querySelector(".DiagramTip")?.textContent ?? null;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

interface Place {
  readonly x: number;
  readonly y: number;
}

function middleOf(element: Element): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function point(type: string, at: Place, extra: PointerEventInit = {}): void {
  const where = { clientX: at.x, clientY: at.y, bubbles: true, cancelable: true };
  const who = { pointerId: 1, pointerType: "mouse", button: 0 };
  svg().dispatchEvent(new PointerEvent(type, { ...where, ...who, ...extra }));
}

function click(at: Place, extra: PointerEventInit = {}): void {
  point("pointerdown", at, extra);
  point("pointerup", at, extra);
}

/** Holds a pointer down and leads it to another place, without letting go. */
async function lead(from: Place, to: Place, extra: PointerEventInit = {}): Promise<void> {
  point("pointerdown", from, extra);
  for (const share of [0.3, 0.7, 1]) {
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    point("pointermove", at, extra);
    await frame();
  }
}

async function select(id: string): Promise<void> {
  state.select({ of: "actors", ids: [id] });
  await eventually(() => expect(knob()).not.toBeNull());
}

const ground = (): Place => {
  const { left, bottom } = svg().getBoundingClientRect();
  return { x: left + 3, y: bottom - 3 };
};

describe("a contact drawn by a pointer", () => {
  for (const pointerType of ["mouse", "touch"]) {
    test(`from the knob of the selected actor, by ${pointerType}, asks for the form of both and moves nothing`, async () => {
      await select("A");
      const to = middleOf(actor("D"));
      await lead(middleOf(knob()!), to, { pointerType });
      await eventually(() => expect(target()).not.toBeNull());
      expect(line()).not.toBeNull();
      expect(tip()).toBe("New contact: A – D");
      expect(knob()).toBeNull();
      point("pointerup", to, { pointerType });
      expect(askContact.mock.calls).toEqual([[["A", "D"]]]);
      expect(state.pins.peek().size).toBe(0);
      expect(state.selection.peek()).toEqual({ of: "actors", ids: ["A"] });
      await eventually(() => expect(line()).toBeNull());
    });
  }

  test("from any actor with Shift; a mere click with it still adds to the selection", async () => {
    const to = middleOf(actor("B"));
    await lead(middleOf(actor("C")), to, { shiftKey: true });
    point("pointerup", to, { shiftKey: true });
    expect(askContact.mock.calls).toEqual([[["C", "B"]]]);
    expect(state.pins.peek().size).toBe(0);
    click(middleOf(actor("C")), { shiftKey: true });
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["C"] });
  });

  test("is given up by Escape, on the ground and at its own actor", async () => {
    await select("A");
    await lead(middleOf(knob()!), middleOf(actor("B")));
    await userEvent.keyboard("{Escape}");
    point("pointerup", middleOf(actor("B")));
    expect(line()).toBeNull();
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["A"] });
    for (const end of [ground(), middleOf(actor("A"))]) {
      await eventually(() => expect(knob()).not.toBeNull());
      await lead(middleOf(knob()!), end);
      expect(target()).toBeNull();
      point("pointerup", end);
    }
    expect(askContact).not.toHaveBeenCalled();
    expect(state.view.peek()).toBeNull();
  });

  test("ends in two fingers that magnify", async () => {
    await select("A");
    const touch = { pointerType: "touch" };
    await lead(middleOf(knob()!), middleOf(actor("B")), touch);
    point("pointerdown", ground(), { ...touch, pointerId: 2 });
    await eventually(() => expect(line()).toBeNull());
    point("pointerup", middleOf(actor("B")), touch);
    expect(askContact).not.toHaveBeenCalled();
  });

  test("by two clicks, the first on the knob or on its button", async () => {
    for (const first of [
      () => click(middleOf(knob()!)),
      () =>
        host.querySelector<HTMLElement>('.DiagramPad [aria-label^="New contact from A"]')!.click(),
    ]) {
      await select("A");
      await eventually(() => expect(knob()).not.toBeNull());
      first();
      point("pointermove", middleOf(actor("B")));
      await eventually(() => expect(target()).not.toBeNull());
      click(middleOf(actor("B")));
    }
    expect(askContact.mock.calls).toEqual([[["A", "B"]], [["A", "B"]]]);
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["A"] });
  });
});

describe("a contact drawn by keys", () => {
  test("goes from the selected actor to another by arrows, and says so", async () => {
    await select("A");
    begin();
    await eventually(() => expect(svg().contains(document.activeElement)).toBe(true));
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
    await eventually(() => expect(tip()).toMatch(/^New contact: A – [BCD]$/));
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
  await eventually(() => expect(host.querySelector('[aria-label^="Move A"]')).not.toBeNull());
  expect(knob()).toBeNull();
  expect(host.querySelector('[aria-label^="New contact"]')).toBeNull();
  const from = middleOf(actor("A"));
  await lead(from, { x: from.x + 30, y: from.y + 10 }, { shiftKey: true });
  point("pointerup", { x: from.x + 30, y: from.y + 10 }, { shiftKey: true });
  expect([...state.pins.peek().keys()]).toEqual(["A"]);
  begin();
  expect(askContact.mock.calls).toEqual([[["A"]]]);
});
