import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterStep, NO_HISTORY, stepBack, stepForward, type UndoHistory } from "./undo.ts";

type Act = "undo" | "redo" | number;

/** The same by a list of everything that was and a place in it. */
function naive(acts: readonly Act[]): number[] {
  let states = [0];
  let at = 0;
  return acts.map((act) => {
    if (act === "undo") at = Math.max(0, at - 1);
    else if (act === "redo") at = Math.min(states.length - 1, at + 1);
    else {
      states = [...states.slice(0, at + 1), act];
      at += 1;
    }
    return states[at]!;
  });
}

function actual(acts: readonly Act[]): number[] {
  let history: UndoHistory<number> = NO_HISTORY;
  let present = 0;
  return acts.map((act) => {
    if (typeof act === "number") {
      history = afterStep(history, present);
      present = act;
      return present;
    }
    const step = (act === "undo" ? stepBack : stepForward)(history, present);
    if (step !== null) [history, present] = [step.history, step.step];
    return present;
  });
}

describe("undo", () => {
  test("goes where a list of all states and a place in it would go", () => {
    const act = fc.oneof(
      { weight: 2, arbitrary: fc.nat() },
      fc.constantFrom("undo" as const, "redo" as const),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 200, size: "max" }), (acts) => {
        expect(actual(acts)).toEqual(naive(acts));
      }),
    );
  });

  test("goes back over ten thousand steps and forward again", () => {
    const steps = Array.from({ length: 10_000 }, (_, index) => index + 1);
    const there = [...steps, ...steps.map(() => "undo" as const)];
    expect(actual(there).at(-1)).toBe(0);
    expect(actual([...there, ...steps.map(() => "redo" as const)]).at(-1)).toBe(10_000);
  });
});
