import { userEvent } from "vitest/browser";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eventually } from "../../../tools/eventually.mjs";
import { ALL_TIME, dayFromCivil, OPEN_START, type DaySpan } from "../../model/day.ts";
import type { State } from "../../state/state.ts";
import { openCaseState } from "../any-case-state.ts";
import "../styles/index.css";
import { Timeline } from "./timeline.tsx";

const day = dayFromCivil;
const OPENING = { from: day(2020, 9, 27), to: day(2020, 11, 10) };

let host: HTMLElement;
let state: State;

beforeEach(async () => {
  state = await openCaseState();
  host = document.createElement("div");
  host.style.inlineSize = "1200px";
  document.body.append(host);
  render(<Timeline state={state} isRested={false} />, host);
  await eventually(() => expect(barsOf("call")).not.toBe(""));
});

afterEach(() => {
  render(null, host);
  host.remove();
});

const windowNow = (): DaySpan => state.filter.peek().window;
const find = (selector: string): Element => {
  const found = host.querySelector(selector);
  if (found === null) throw new Error(`Expected ${selector} in the timeline.`);
  return found;
};
const plot = () => find(".Plot");
const barsOf = (family: string) => find(`.Bars [data-family="${family}"]`).getAttribute("d") ?? "";
const part = (name: string) => host.querySelector<SVGGElement>(`.Brush [data-part="${name}"]`)!;
const field = (at: number) => host.querySelectorAll<HTMLInputElement>(".DateField-input")[at]!;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A pointer on a target of the plot, at a pixel of the axis. */
function point(type: string, target: Element, x: number, extra: PointerEventInit = {}) {
  const { left, top } = plot().getBoundingClientRect();
  const at = { clientX: left + x, clientY: top + 80, pointerId: 1, button: 0, bubbles: true };
  target.dispatchEvent(new PointerEvent(type, { ...at, ...extra }));
}

/** The pixel at which a day begins, read off the brush: the plot is linear. */
function xOfDay(wanted: number): number {
  const area = find(".Brush-area");
  const x = Number(area.getAttribute("x"));
  const width = Number(area.getAttribute("width"));
  const { from, to } = windowNow();
  return x + ((wanted - from) / (to + 1 - from)) * width;
}

beforeEach(() => {
  // Pointers made by a test cannot be captured.
  vi.spyOn(Element.prototype, "setPointerCapture").mockReturnValue();
  return () => vi.restoreAllMocks();
});

describe("dragging the brush", () => {
  it("follows the pointer unsettled and makes one step to undo", async () => {
    const pxPerDay = xOfDay(OPENING.from + 1) - xOfDay(OPENING.from);
    const start = xOfDay(OPENING.to + 1);
    point("pointerdown", part("to"), start + 2);
    point("pointermove", part("to"), start + 2 + 3 * pxPerDay);
    await frame();
    expect(windowNow()).toEqual({ from: OPENING.from, to: OPENING.to + 3 });
    expect(state.canUndo.peek()).toBe(false);
    point("pointermove", part("to"), start + 2 + 5 * pxPerDay);
    point("pointerup", part("to"), start + 2 + 5 * pxPerDay);
    expect(windowNow()).toEqual({ from: OPENING.from, to: OPENING.to + 5 });
    state.undo();
    expect(windowNow()).toEqual(OPENING);
    expect(state.canUndo.peek()).toBe(false);
  });

  it("is taken back by Escape, which goes no further", async () => {
    const outside = vi.fn();
    addEventListener("keydown", outside);
    point("pointerdown", part("whole"), 300);
    point("pointermove", part("whole"), 500);
    await frame();
    expect(windowNow()).not.toEqual(OPENING);
    await userEvent.keyboard("{Escape}");
    expect(windowNow()).toEqual(OPENING);
    expect(state.canUndo.peek()).toBe(false);
    expect(outside).not.toHaveBeenCalled();
    point("pointermove", part("whole"), 700);
    await frame();
    expect(windowNow()).toEqual(OPENING);
    removeEventListener("keydown", outside);
  });

  it("is taken back when the pointer is cancelled", async () => {
    point("pointerdown", part("from"), 100);
    point("pointermove", part("from"), 400);
    await frame();
    point("pointercancel", part("from"), 400);
    expect(windowNow()).toEqual(OPENING);
  });

  it("draws a new window outside the old one", () => {
    const ground = find(".Plot-ground");
    const from = day(2020, 11, 20);
    point("pointerdown", ground, xOfDay(from) + 3);
    point("pointermove", ground, xOfDay(from + 4) + 3);
    point("pointerup", ground, xOfDay(from + 4) + 3);
    expect(windowNow()).toEqual({ from, to: from + 4 });
  });

  it("renders no bar again", async () => {
    const bars = find(".Bars");
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(bars, { attributes: true, childList: true, subtree: true });
    point("pointerdown", part("whole"), 300);
    for (const x of [350, 400, 450, 500]) {
      point("pointermove", part("whole"), x);
      await frame();
    }
    point("pointerup", part("whole"), 500);
    await frame();
    seen.push(...observer.takeRecords());
    observer.disconnect();
    expect(windowNow()).not.toEqual(OPENING);
    expect(seen).toEqual([]);
  });
});

describe("clicks on the plot", () => {
  it("choose the day of a bar, inside the brush too", () => {
    const wanted = day(2020, 10, 2);
    const x = xOfDay(wanted) + 4;
    point("pointerdown", part("whole"), x);
    point("pointerup", part("whole"), x + 1);
    expect(windowNow()).toEqual({ from: wanted, to: wanted });
  });

  it("twice go back to the opening window", () => {
    state.setWindow(ALL_TIME);
    plot().dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
    expect(windowNow()).toEqual(OPENING);
  });
});

describe("fingers", () => {
  const touch = (pointerId: number) => ({ pointerId, pointerType: "touch" });

  it("pan the axis outside the brush and leave the window alone", async () => {
    const before = barsOf("call");
    const ground = find(".Plot-ground");
    point("pointerdown", ground, 900, touch(1));
    point("pointermove", ground, 800, touch(1));
    await frame();
    await eventually(() => expect(barsOf("call")).not.toBe(before));
    expect(windowNow()).toEqual(OPENING);
    point("pointerup", ground, 800, touch(1));
  });

  it("pinch to see fewer or more days", async () => {
    const lens = find(".Lens");
    const before = lens.getAttribute("aria-valuetext");
    expect(before).toBe("24 Sep – 21 Dec 2020");
    const ground = find(".Plot-ground");
    point("pointerdown", ground, 800, touch(1));
    point("pointerdown", ground, 900, touch(2));
    point("pointermove", ground, 775, touch(1));
    point("pointermove", ground, 925, touch(2));
    await eventually(() => expect(lens.getAttribute("aria-valuetext")).not.toBe(before));
    const [first = "", last = ""] = lens.getAttribute("aria-valuetext")?.split(" – ") ?? [];
    expect([first.endsWith("Oct"), last.endsWith("Dec 2020")]).toEqual([true, true]);
    expect(windowNow()).toEqual(OPENING);
  });
});

describe("keys", () => {
  const focus = (name: string) => part(name).focus();

  it("move the brush, its last day with Shift, its first with Alt", async () => {
    focus("whole");
    await userEvent.keyboard("{ArrowRight}");
    expect(windowNow()).toEqual({ from: OPENING.from + 1, to: OPENING.to + 1 });
    await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
    expect(windowNow()).toEqual({ from: OPENING.from + 1, to: OPENING.to + 2 });
    await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    expect(windowNow()).toEqual({ from: OPENING.from, to: OPENING.to + 2 });
  });

  it("held down make one step to undo", () => {
    focus("to");
    for (let i = 0; i < 5; i++) {
      part("to").dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    }
    part("to").dispatchEvent(new KeyboardEvent("keyup", { key: "ArrowRight", bubbles: true }));
    expect(windowNow().to).toBe(OPENING.to + 5);
    state.undo();
    expect(windowNow()).toEqual(OPENING);
  });

  it("say the end they move in words", async () => {
    const words = () => part("from").getAttribute("aria-valuetext");
    expect(words()).toBe("Sunday 27 Sep 2020");
    state.setWindow(ALL_TIME);
    await eventually(() => expect(words()).toBe("open: no first day"));
  });
});

describe("typed dates", () => {
  const type = async (at: number, text: string) => {
    await userEvent.clear(field(at));
    await userEvent.type(field(at), text);
  };
  const note = (at: number) => host.querySelectorAll<HTMLElement>(".DateField-note")[at]!;

  it("say what they are understood as before they are handed in", async () => {
    await type(0, "Oct 2020");
    await eventually(() => expect(note(0).textContent).toBe("October 2020: from 1 Oct 2020"));
    expect(windowNow()).toEqual(OPENING);
    await userEvent.keyboard("{Enter}");
    expect(windowNow()).toEqual({ from: day(2020, 10, 1), to: OPENING.to });
    await eventually(() => expect(field(0).value).toBe("1 Oct 2020"));
    expect(note(0).hidden).toBe(true);
  });

  it("keep a text that is no date and say what was expected", async () => {
    await type(1, "soon");
    expect(note(1).hidden).toBe(true);
    await userEvent.keyboard("{Enter}");
    await eventually(() => expect(field(1).getAttribute("aria-invalid")).toBe("true"));
    expect(field(1).value).toBe("soon");
    expect(note(1).textContent).toContain("Expected a date such as 2020-10-02");
    expect(windowNow()).toEqual(OPENING);
    await userEvent.keyboard("{Escape}");
    await eventually(() => expect(field(1).value).toBe("10 Nov 2020"));
  });

  it("say what is wrong once, beside the field and in the words typed", async () => {
    const before = state.message.peek();
    await type(0, "31 Feb 2020");
    await userEvent.keyboard("{Enter}");
    await eventually(() => expect(note(0).hidden).toBe(false));
    expect(note(0).textContent).toBe(
      "Expected a date that exists, found “31 Feb 2020”: February 2020 has 29 days. Correct it.",
    );
    expect(state.message.peek()).toBe(before);
    expect(host.querySelectorAll('[role="alert"]')).toHaveLength(1);
  });

  it("hold the longest day in whole", async () => {
    state.setWindow({ from: day(-9999, 11, 30), to: day(2020, 12, 31) });
    await eventually(() => expect(field(0).value).toBe("30 Nov 10000 BCE"));
    expect(field(0).scrollWidth).toBeLessThanOrEqual(field(0).clientWidth);
  });

  it("open an end when they are emptied", async () => {
    await userEvent.clear(field(0));
    await userEvent.keyboard("{Enter}");
    expect(windowNow()).toEqual({ from: OPEN_START, to: OPENING.to });
    await eventually(() => expect(field(0).value).toBe(""));
  });
});

describe("a window that is set elsewhere", () => {
  it("moves brush, fields and presets, and brings a window out of sight into view", async () => {
    const setWindow = vi.spyOn(state, "setWindow");
    state.setFilter({ window: { from: day(1994, 1, 1), to: day(1994, 12, 31) } });
    await eventually(() => expect(field(0).value).toBe("1 Jan 1994"));
    expect(part("from").getAttribute("data-beyond")).toBe("false");
    expect(Number(find(".Brush-area").getAttribute("width"))).toBeGreaterThan(300);
    expect(
      host.querySelector<HTMLSelectElement>(".PresetMenu")!.selectedOptions[0]?.textContent,
    ).toBe("1994 (3)");
    expect(setWindow).not.toHaveBeenCalled();
  });

  it("shows all time from edge to edge, with open ends", async () => {
    state.setFilter({ window: ALL_TIME });
    await eventually(() => expect(part("from").getAttribute("data-beyond")).toBe("true"));
    expect(find(".Brush-area").getAttribute("width")).toBe(plot().getAttribute("width"));
  });
});

describe("presets", () => {
  it("choose a month", async () => {
    const menu = host.querySelector<HTMLSelectElement>(".PresetMenu")!;
    await userEvent.selectOptions(menu, "October 2020 (147)");
    expect(windowNow()).toEqual({ from: day(2020, 10, 1), to: day(2020, 10, 31) });
  });
});

describe("events", () => {
  const events = () => [...host.querySelectorAll<SVGGElement>(".Event")];

  it("are reached by one Tab and walked by arrows, with their full text", async () => {
    expect(events().filter((event) => event.getAttribute("tabindex") === "0")).toHaveLength(1);
    events()[0]!.focus();
    await userEvent.keyboard("{ArrowRight}");
    const text = "10 Oct 2020: First humanitarian truce (Moscow)";
    expect(document.activeElement?.getAttribute("aria-label")).toBe(text);
    await eventually(() => expect(find(".Event-active .Event-label").textContent).toBe(text));
    await userEvent.keyboard("{Enter}");
    expect(windowNow()).toEqual({ from: day(2020, 10, 10), to: day(2020, 10, 10) });
  });
});

describe("events that run into each other", () => {
  it("are one tick that says how many, and zooms in until they part", async () => {
    state.setWindow(ALL_TIME);
    const group = () => host.querySelector<SVGGElement>('.Event[aria-label*=" events, "]');
    await eventually(() => expect(group()?.getAttribute("aria-label")).toMatch(/^\d+ events, /));
    expect(group()?.querySelector(".Event-label")?.textContent).toMatch(/^\d+ events$/);
    group()!.focus();
    await userEvent.keyboard("{Enter}");
    await eventually(() => expect(group()).toBeNull());
    expect(windowNow()).toEqual(ALL_TIME);
    expect(document.activeElement?.classList.contains("Event")).toBe(true);
  });
});

describe("playing", () => {
  it("moves the window step by step and is one step to undo", async () => {
    const play = host.querySelector<HTMLButtonElement>('[aria-label="Play"]')!;
    await userEvent.selectOptions(
      host.querySelector<HTMLSelectElement>('[aria-label="Steps per second when playing"]')!,
      "8",
    );
    play.click();
    await eventually(() => expect(windowNow().from).toBeGreaterThan(OPENING.from + 1));
    host.querySelector<HTMLButtonElement>('[aria-label="Pause"]')!.click();
    const { from, to } = windowNow();
    expect(to - from).toBe(OPENING.to - OPENING.from);
    state.undo();
    expect(windowNow()).toEqual(OPENING);
  });
});

describe("the overview", () => {
  it("pans the axis by its lens, by keys too", async () => {
    const lens = host.querySelector<SVGGElement>(".Lens")!;
    const before = lens.getAttribute("aria-valuetext");
    lens.focus();
    await userEvent.keyboard("{PageUp}");
    await eventually(() => expect(lens.getAttribute("aria-valuetext")).not.toBe(before));
    await userEvent.keyboard("{Home}");
    await eventually(() => expect(lens.getAttribute("aria-valuetext")).toContain("23 Sep"));
    expect(windowNow()).toEqual(OPENING);
  });
});

describe("the buttons of the time axis", () => {
  it("stand in the order of the diagram's: out, in, a part, the whole", () => {
    const buttons = [...host.querySelectorAll(".Timeline-zoom button")];
    expect(buttons.map((button) => button.getAttribute("aria-label"))).toEqual([
      "Zoom out",
      "Zoom in",
      "Show the window",
      "Show the whole span",
    ]);
  });
});
