import fc from "fast-check";
import { expect, it } from "vitest";
import { strongest, type Candidates } from "./strongest.ts";

const anyThing = fc.record({
  isCandidate: fc.boolean(),
  strength: fc.oneof(fc.nat(6), fc.integer({ min: 4000, max: 4200 }), fc.nat(1_000_000)),
  cost: fc.nat(5),
});

function candidates(things: readonly { isCandidate: boolean; strength: number; cost: number }[]) {
  return {
    indices: Uint32Array.from(things.flatMap(({ isCandidate }, at) => (isCandidate ? [at] : []))),
    strength: Uint32Array.from(things, ({ strength }) => strength),
    cost: Uint32Array.from(things, ({ cost }) => cost),
  };
}

/** The same by sorting everything. */
function bySorting({ indices, strength, cost }: Candidates, budget: number): Uint32Array {
  const order = [...indices].sort((a, b) => strength[b]! - strength[a]! || a - b);
  let spent = 0;
  const end = order.findIndex((index) => (spent += cost?.[index] ?? 1) > budget);
  return Uint32Array.from(end < 0 ? order : order.slice(0, end)).sort();
}

it("takes the same as sorting everything does", () => {
  fc.assert(
    fc.property(fc.array(anyThing), fc.nat(40), fc.boolean(), (things, budget, isFree) => {
      const among = { ...candidates(things), ...(isFree && { cost: null }) };
      expect(strongest(among, budget)).toEqual(bySorting(among, budget));
    }),
  );
});

it("takes the first of equally strong ones", () => {
  const indices = Uint32Array.of(2, 5, 7, 9);
  const strength = new Uint32Array(10).fill(3);
  expect(strongest({ indices, strength, cost: null }, 2)).toEqual(Uint32Array.of(2, 5));
});
