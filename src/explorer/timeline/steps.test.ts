import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_TIME, dayFromCivil, OPEN_END, type DaySpan } from "../../model/day.ts";
import { createPlayback } from "./playback.ts";
import { playFrom, playOn, STEPS, stepWindow } from "./steps.ts";

const day = dayFromCivil;
const LIMITS = { from: day(1991, 9, 23), to: day(2020, 12, 31) };

describe("steps", () => {
  it("keep the length, and undo each other away from the ends", () => {
    const anyWindow = fc
      .tuple(fc.integer({ min: LIMITS.from + 400, max: LIMITS.to - 800 }), fc.nat(300))
      .map(([from, days]) => ({ from, to: from + days }));
    fc.assert(
      fc.property(anyWindow, fc.constantFrom("day" as const, "week" as const), (window, step) => {
        const there = stepWindow(window, step, 1, LIMITS);
        expect(there.from - window.from).toBe(step === "day" ? 1 : 7);
        expect(stepWindow(there, step, -1, LIMITS)).toEqual(window);
      }),
    );
  });

  it("of a month keep the day of the month, and whole months whole", () => {
    const part = { from: day(2020, 1, 31), to: day(2020, 2, 9) };
    expect(stepWindow(part, "month", 1, LIMITS)).toEqual({
      from: day(2020, 2, 29),
      to: day(2020, 3, 9),
    });
    const october = { from: day(2020, 10, 1), to: day(2020, 10, 31) };
    expect(stepWindow(october, "month", 1, LIMITS)).toEqual({
      from: day(2020, 11, 1),
      to: day(2020, 11, 30),
    });
    expect(stepWindow(october, "month", -1, LIMITS)).toEqual({
      from: day(2020, 9, 1),
      to: day(2020, 9, 30),
    });
  });

  it("stop at the ends of the span", () => {
    const last = { from: LIMITS.to - 2, to: LIMITS.to };
    for (const step of STEPS) expect(stepWindow(last, step, 1, LIMITS)).toEqual(last);
  });

  it("play from where the window is, from the start where it is at the end, cut where it has no bounds", () => {
    const window = { from: day(2020, 9, 27), to: day(2020, 10, 3) };
    expect(playFrom(window, "day", LIMITS)).toEqual(window);
    const last = { from: LIMITS.to - 6, to: LIMITS.to };
    expect(playFrom(last, "day", LIMITS)).toEqual({ from: LIMITS.from, to: LIMITS.from + 6 });
    expect(playFrom(ALL_TIME, "week", LIMITS)).toEqual({ from: LIMITS.from, to: LIMITS.from + 6 });
    const open = { from: day(2020, 9, 27), to: OPEN_END };
    expect(playFrom(open, "day", LIMITS)).toEqual({ from: day(2020, 9, 27), to: day(2020, 9, 27) });
  });

  it("play to the end of the span and not beyond", () => {
    let window: DaySpan | null = { from: LIMITS.to - 30, to: LIMITS.to - 20 };
    let steps = 0;
    while (window !== null) {
      expect(window.to).toBeLessThanOrEqual(LIMITS.to);
      window = playOn(window, "week", LIMITS);
      steps++;
    }
    expect(steps).toBe(4);
  });
});

describe("playback", () => {
  function world(window: DaySpan) {
    const shown: { window: DaySpan; settled: boolean }[] = [];
    let due: (() => void) | null = null;
    const playback = createPlayback({
      window: () => shown.at(-1)?.window ?? window,
      limits: () => LIMITS,
      show: (next, settled) => shown.push({ window: next, settled }),
      after(_, run) {
        due = run;
        return () => (due = null);
      },
    });
    const tick = () => {
      const run = due;
      due = null;
      run?.();
    };
    return { playback, shown, tick, isWaiting: () => due !== null };
  }

  it("settles once, when it is stopped", () => {
    const { playback, shown, tick, isWaiting } = world({ from: 18532, to: 18538 });
    playback.start();
    tick();
    tick();
    playback.stop();
    playback.stop();
    expect(shown.map(({ settled }) => settled)).toEqual([false, false, false, true]);
    expect(shown.at(-1)?.window).toEqual({ from: 18534, to: 18540 });
    expect(isWaiting()).toBe(false);
    expect(playback.playing.value).toBe(false);
  });

  it("stops by itself at the end of the span", () => {
    const { playback, shown, tick } = world({ from: LIMITS.to - 10, to: LIMITS.to - 2 });
    playback.start();
    for (let i = 0; i < 10; i++) tick();
    expect(playback.playing.value).toBe(false);
    expect(shown.at(-1)).toEqual({ window: { from: LIMITS.to - 8, to: LIMITS.to }, settled: true });
    expect(shown.filter(({ settled }) => settled)).toHaveLength(1);
  });
});
