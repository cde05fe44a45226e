import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { takeTurn, type Phase, type PointerInput } from "./gesture.ts";

type Input = PointerInput<string>;

function play(inputs: readonly Input[], tremblePx = 3): { acts: string[]; phase: Phase<string> } {
  let phase: Phase<string> = { is: "idle" };
  const acts = inputs.flatMap((input) => {
    const turn = takeTurn(phase, input, tremblePx);
    phase = turn.phase;
    return turn.acts.map((act) => act.do);
  });
  return { acts, phase };
}

const at = (x: number, y = 0) => ({ x, y });
const press = (id: number, x: number): Input => ({ type: "press", id, at: at(x), grip: "Russia" });
const move = (id: number, x: number, y = 0): Input => ({ type: "move", id, at: at(x, y) });
const release = (id: number, x: number): Input => ({ type: "release", id, at: at(x) });
const cancel: Input = { type: "cancel" };

describe("a gesture", () => {
  test.each<[string, Input[], string[]]>([
    ["that trembles is a click", [press(1, 0), move(1, 2, 2), release(1, 1)], ["click"]],
    [
      "that goes somewhere is a drag",
      [press(1, 0), move(1, 0, 9), move(1, 0, 12), release(1, 20)],
      ["begin", "drag", "drag", "drop"],
    ],
    ["called off before it moved is nothing", [press(1, 0), cancel, release(1, 0)], []],
    [
      "called off while it moves puts back what was",
      [press(1, 0), move(1, 50), cancel, move(1, 60), release(1, 60)],
      ["begin", "drag", "restore"],
    ],
    [
      "of two fingers is a pinch and ends with either",
      [press(1, 0), press(2, 50), move(2, 90), move(1, -5), release(1, -5), release(2, 90)],
      ["begin-pinch", "pinch", "pinch", "drop-pinch"],
    ],
    [
      "that a second finger joins puts back what the first had moved",
      [press(1, 0), move(1, 30), press(2, 80), move(2, 90), cancel],
      ["begin", "drag", "restore", "begin-pinch", "pinch", "restore-pinch"],
    ],
    [
      "is not disturbed by other fingers",
      [press(1, 0), move(1, 30), move(7, 3), release(7, 3), release(1, 30)],
      ["begin", "drag", "drop"],
    ],
    ["that nobody began does nothing", [move(1, 5), release(1, 5), cancel], []],
  ])("%s", (_, inputs, acts) => {
    expect(play(inputs)).toEqual({ acts, phase: { is: "idle" } });
  });

  test("pinches from where the first finger is, not from where it went down", () => {
    const { phase } = play([press(1, 0), move(1, 30), press(2, 80)]);
    expect(phase).toMatchObject({
      is: "pinching",
      fingers: [{ start: at(30) }, { start: at(80) }],
    });
  });

  test("always ends what it begins, whatever comes in", () => {
    const input = fc.oneof(
      fc.tuple(fc.nat(2), fc.nat(40)).map(([id, x]) => press(id, x)),
      fc.tuple(fc.nat(2), fc.nat(40)).map(([id, x]) => move(id, x)),
      fc.tuple(fc.nat(2), fc.nat(40)).map(([id, x]) => release(id, x)),
      fc.constant(cancel),
    );
    fc.assert(
      fc.property(fc.array(input), (inputs) => {
        const { acts, phase } = play([...inputs, cancel]);
        expect(phase).toEqual({ is: "idle" });
        const story = acts.join(" ").replaceAll("-", "_");
        expect(`${story} `).toMatch(
          /^(click |begin (drag )*(drop|restore) |begin_pinch (pinch )*(drop|restore)_pinch )* ?$/,
        );
      }),
    );
  });
});
