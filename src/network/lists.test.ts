import fc from "fast-check";
import { expect, test } from "vitest";
import { mapDistinct, reorderLists, type Lists } from "./lists.ts";

const arrays = fc.array(fc.array(fc.nat(5), { maxLength: 6 }));

/** The numbers are compared, not how narrow their array is. */
const plain = ({ offsets, values }: Lists) => ({ offsets: [...offsets], values: [...values] });

function toLists(given: readonly (readonly number[])[]): Lists {
  const ends = given.map((_, i) => given.slice(0, i + 1).flat().length);
  return { offsets: Uint32Array.of(0, ...ends), values: Uint32Array.from(given.flat()) };
}

test("lists in another order are the same lists", () => {
  fc.assert(
    fc.property(arrays, (given) => {
      const order = Uint32Array.from(given, (_, i) => given.length - 1 - i);
      expect(plain(reorderLists(toLists(given), order, 6))).toEqual(
        plain(toLists([...given].reverse())),
      );
    }),
  );
});

test("a number that comes again in its own list is left out, after it has been mapped", () => {
  fc.assert(
    fc.property(arrays, (given) => {
      const expected = given.map((list, i) => [...new Set(list.map((value) => (value + i) % 3))]);
      expect(plain(mapDistinct(toLists(given), 6, (value, i) => (value + i) % 3))).toEqual(
        plain(toLists(expected)),
      );
    }),
  );
});
