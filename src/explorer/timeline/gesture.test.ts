import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeTurn, type Act, type Phase, type PointerInput, type Turn } from "./gesture.ts";

type Inputs = readonly PointerInput<string>[];

function run(inputs: Inputs): {
  readonly acts: readonly Act<string>[];
  readonly phase: Phase<string>;
} {
  let phase: Phase<string> = { is: "idle" };
  const acts: Act<string>[] = [];
  for (const input of inputs) {
    const turn: Turn<string> = takeTurn(phase, input);
    phase = turn.phase;
    if (turn.act !== null) acts.push(turn.act);
  }
  return { acts, phase };
}

const press = (pointer: number, x: number): PointerInput<string> => ({
  type: "press",
  pointer,
  x,
  grip: `g${pointer}`,
});
const move = (pointer: number, x: number): PointerInput<string> => ({ type: "move", pointer, x });
const release = (pointer: number, x: number): PointerInput<string> => ({
  type: "release",
  pointer,
  x,
});

const anyInput: fc.Arbitrary<PointerInput<string>> = fc.oneof(
  fc.record({
    type: fc.constantFrom("press" as const, "move" as const, "release" as const),
    pointer: fc.integer({ min: 1, max: 3 }),
    x: fc.integer({ min: 0, max: 100 }),
    grip: fc.constant("g"),
  }),
  fc.constant({ type: "cancel" as const }),
);

describe("gesture", () => {
  it("drags and drops", () => {
    const { acts, phase } = run([press(1, 10), move(1, 20), move(1, 30), release(1, 31)]);
    expect(acts).toEqual([
      { do: "drag", grip: "g1", startX: 10, x: 20 },
      { do: "drag", grip: "g1", startX: 10, x: 30 },
      { do: "drop", grip: "g1", startX: 10, x: 31 },
    ]);
    expect(phase).toEqual({ is: "idle" });
  });

  it("is a click where the pointer hardly moves", () => {
    expect(run([press(1, 10), move(1, 12), release(1, 13)]).acts).toEqual([
      { do: "click", grip: "g1", startX: 10, x: 10 },
    ]);
  });

  it("restores what was when it is cancelled, and does nothing more", () => {
    const { acts } = run([
      press(1, 10),
      move(1, 50),
      { type: "cancel" },
      move(1, 60),
      release(1, 60),
    ]);
    expect(acts.map((act) => act.do)).toEqual(["drag", "restore"]);
  });

  it("becomes a pinch with a second finger, and restores what one finger had done", () => {
    const { acts } = run([press(1, 10), move(1, 50), press(2, 90), move(2, 80), move(1, 40)]);
    expect(acts.map((act) => act.do)).toEqual(["drag", "restore", "pinch", "pinch"]);
    expect(acts.at(-1)).toEqual({ do: "pinch", grip: "g1", startX: [50, 90], x: [40, 80] });
  });

  it("ignores other pointers", () => {
    expect(run([press(1, 10), move(2, 50), release(2, 50)]).acts).toEqual([]);
    expect(run([move(1, 5), release(1, 5)]).acts).toEqual([]);
  });

  it("ends every drag in a drop or a restore, whatever happens", () => {
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 40 }), (inputs) => {
        const { acts, phase } = run([...inputs, { type: "cancel" }]);
        expect(phase).toEqual({ is: "idle" });
        let isDragging = false;
        for (const act of acts) {
          if (act.do === "drag") isDragging = true;
          else if (act.do === "drop" || act.do === "restore") isDragging = false;
          else expect(isDragging).toBe(false);
        }
        expect(isDragging).toBe(false);
      }),
    );
  });
});
