import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTieTable, findTie } from "./tie-table.ts";

const sets = fc.array(
  fc
    .uniqueArray(fc.nat(40), { minLength: 2, maxLength: 6 })
    .map((set) => set.sort((a, b) => a - b)),
  { maxLength: 300 },
);

describe("the tie table", () => {
  test("numbers distinct sets in order of first appearance and finds each again", () => {
    fc.assert(
      fc.property(sets, (given) => {
        const table = createTieTable();
        const seen = [...new Set(given.map((set) => set.join()))];
        for (const set of given) {
          expect(table.intern(Uint32Array.from(set))).toBe(seen.indexOf(set.join()));
        }
        const ties = table.finish();
        expect(ties.length).toBe(seen.length);
        seen.forEach((key, tie) => {
          const members = ties.members.slice(ties.memberOffsets[tie], ties.memberOffsets[tie + 1]);
          expect(members.join()).toBe(key);
          expect(findTie(ties, members)).toBe(tie);
        });
      }),
    );
  });

  test("does not find a set that was never given", () => {
    const table = createTieTable();
    table.intern(Uint32Array.of(1, 2, 3));
    const ties = table.finish();
    expect(findTie(ties, Uint32Array.of(1, 2))).toBe(-1);
    expect(findTie(ties, Uint32Array.of(1, 2, 4))).toBe(-1);
  });
});
