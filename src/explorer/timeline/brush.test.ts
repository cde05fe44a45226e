import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_TIME, OPEN_END, OPEN_START } from "../../model/day.ts";
import { sameSpan } from "../../model/day.ts";
import { dragBrush, moveEnd, moveWindow } from "./brush.ts";
import { endInWords, windowAfterKey } from "./brush-keys.ts";

const LIMITS = { from: 100, to: 200 };
const anyWindow = fc
  .tuple(fc.integer({ min: 100, max: 200 }), fc.integer({ min: 100, max: 200 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const anyDay = fc.integer({ min: -100, max: 400 });

describe("brush", () => {
  it("stays within the limits, in order and in whole days, whatever is dragged where", () => {
    const grips = fc.constantFrom("from" as const, "to" as const, "whole" as const, "new" as const);
    fc.assert(
      fc.property(grips, anyWindow, anyDay, anyDay, (grip, window, startDay, day) => {
        const { from, to } = dragBrush(grip, window, { startDay, day }, LIMITS);
        expect(from).toBeGreaterThanOrEqual(LIMITS.from);
        expect(to).toBeLessThanOrEqual(LIMITS.to);
        expect(from).toBeLessThanOrEqual(to);
        if (grip === "whole") expect(to - from).toBe(window.to - window.from);
      }),
    );
  });

  it("exchanges its ends when one is pulled past the other", () => {
    const window = { from: 120, to: 130 };
    expect(dragBrush("from", window, { startDay: 120, day: 140 }, LIMITS)).toEqual({
      from: 130,
      to: 140,
    });
    expect(dragBrush("to", window, { startDay: 130, day: 110 }, LIMITS)).toEqual({
      from: 110,
      to: 120,
    });
  });

  it("leaves an open end open that is not held", () => {
    const drag = { startDay: 0, day: 150 };
    expect(dragBrush("from", ALL_TIME, drag, LIMITS)).toEqual({ from: 150, to: OPEN_END });
    expect(dragBrush("to", ALL_TIME, drag, LIMITS)).toEqual({ from: OPEN_START, to: 150 });
    expect(dragBrush("whole", ALL_TIME, drag, LIMITS)).toBe(ALL_TIME);
  });

  it("moves back to where it was unless a limit stopped it", () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: -50, max: 50 }), (window, days) => {
        const there = moveWindow(window, days, LIMITS);
        const back = moveWindow(there, -days, LIMITS);
        if (there.from - window.from === days) expect(sameSpan(back, window)).toBe(true);
      }),
    );
  });

  it("does not jump back when it stands outside the limits", () => {
    expect(moveWindow({ from: 300, to: 310 }, 1, LIMITS)).toEqual({ from: 300, to: 310 });
    expect(moveWindow({ from: 300, to: 310 }, -1, LIMITS)).toEqual({ from: 299, to: 309 });
  });

  it("stops an end at the other end and at the limits", () => {
    const window = { from: 120, to: 130 };
    expect(moveEnd(window, "from", 50, LIMITS)).toEqual({ from: 130, to: 130 });
    expect(moveEnd(window, "to", -50, LIMITS)).toEqual({ from: 120, to: 120 });
    expect(moveEnd(window, "to", 500, LIMITS)).toEqual({ from: 120, to: 200 });
    expect(moveEnd(ALL_TIME, "to", -1, LIMITS)).toEqual({ from: OPEN_START, to: 199 });
  });

  it("moves by arrow keys, its last day with Shift and its first with Alt", () => {
    const window = { from: 120, to: 130 };
    const press = (key: string, shiftKey = false, altKey = false) =>
      windowAfterKey("whole", { key, shiftKey, altKey }, window, LIMITS);
    expect(press("ArrowRight")).toEqual({ from: 121, to: 131 });
    expect(press("ArrowRight", true)).toEqual({ from: 120, to: 131 });
    expect(press("ArrowRight", false, true)).toEqual({ from: 121, to: 130 });
    expect(press("PageDown")).toEqual({ from: 113, to: 123 });
    expect(press("Home")).toEqual({ from: 100, to: 110 });
    expect(press("End", true)).toEqual({ from: 120, to: 200 });
    expect(press("a")).toBeNull();
  });

  it("moves the end that has the focus", () => {
    const key = { key: "ArrowLeft", shiftKey: false, altKey: false };
    const window = { from: 120, to: 130 };
    expect(windowAfterKey("from", key, window, LIMITS)).toEqual({ from: 119, to: 130 });
    expect(windowAfterKey("to", key, window, LIMITS)).toEqual({ from: 120, to: 129 });
  });

  it("says its ends in words, open ones as open", () => {
    expect(endInWords("from", { from: 18532, to: 18533 })).toBe("Sunday 27 Sep 2020");
    expect(endInWords("from", ALL_TIME)).toBe("open: no first day");
    expect(endInWords("to", ALL_TIME)).toBe("open: no last day");
  });
});
