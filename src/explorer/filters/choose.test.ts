import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose, chooseOnly, isChosen, isOnly } from "./choose.ts";

const ALL = ["call", "visit", "letter"] as const;

describe("choose", () => {
  test("takes one choice out of everything and keeps the order of the list", () => {
    expect(choose(ALL, null, { choices: ["visit"], through: false })).toEqual(["call", "letter"]);
    expect(choose(ALL, ["letter"], { choices: ["call"], through: true })).toEqual([
      "call",
      "letter",
    ]);
  });

  test("is everything again, and not a list of everything, once the last choice is let through", () => {
    expect(choose(ALL, ["call", "letter"], { choices: ["visit"], through: true })).toBeNull();
  });

  test("lets nothing through once the last choice is taken out", () => {
    expect(choose(ALL, ["call"], { choices: ["call"], through: false })).toEqual([]);
  });

  test("changes what it was asked to change and nothing else", () => {
    const chosen = fc.option(fc.subarray([...ALL]), { nil: null });
    fc.assert(
      fc.property(chosen, fc.subarray([...ALL]), fc.boolean(), (before, choices, through) => {
        const after = choose(ALL, before, { choices, through });
        for (const choice of ALL) {
          const expected = choices.includes(choice) ? through : isChosen(before, choice);
          expect(isChosen(after, choice)).toBe(expected);
        }
      }),
    );
  });
});

describe("chooseOnly", () => {
  test("lets through these and no other, and everything when asked again", () => {
    const only = chooseOnly(ALL, null, ["visit"]);
    expect(only).toEqual(["visit"]);
    expect(isOnly(ALL, only, ["visit"])).toBe(true);
    expect(chooseOnly(ALL, only, ["visit"])).toBeNull();
  });

  test("of all choices together is everything", () => {
    expect(chooseOnly(ALL, ["call"], [...ALL])).toBeNull();
  });
});
