import fc from "fast-check";
import { expect, test } from "vitest";
import { sameData } from "./same-data.ts";

const record = (value: fc.Arbitrary<unknown>) =>
  fc.record({ key: fc.string(), numbers: fc.array(fc.integer()), value });
const data = record(fc.option(record(fc.boolean())));

test("two pieces of plain data are the same when their JSON is", () => {
  fc.assert(
    fc.property(data, data, (a, b) => {
      expect(sameData(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      expect(sameData(a, structuredClone(a))).toBe(true);
    }),
  );
});
