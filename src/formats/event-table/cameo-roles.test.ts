import fc from "fast-check";
import { expect, test } from "vitest";
import { sayRoles } from "./cameo-roles.ts";
import { countryOfCode } from "./countries.ts";

const TURKEY = countryOfCode("TUR")!;

test.each([
  [["TURGOV"], "government"],
  [["TURMIL", "TURGOV", "TURMIL"], "government, military"],
  [["TURGOVMIL"], "government, military"],
  [["IGOTUR"], "intergovernmental"],
  [["TURGOV", "TURLEG", "TURREF"], "government, legislature, refugees"],
  [["TURGOV", "TURLEG", "TURREF", "TURMED"], "several roles"],
  [["TURMOS"], "role not given"],
  [["TUR", "", "TU"], "role not given"],
  [[], "role not given"],
])("%j: %s", (codes, words) => {
  expect(sayRoles(codes, TURKEY)).toBe(words);
});

test("codes in any order say the same, and never the country", () => {
  const code = fc.constantFrom("TUR", "TURGOV", "TURMIL", "TURGOVMIL", "TURXYZ", "IGOTUR", "");
  fc.assert(
    fc.property(fc.array(code, { maxLength: 6 }), (codes) => {
      const words = sayRoles(codes, TURKEY);
      expect(words).toMatch(/^[a-z, -]+$/);
      expect(sayRoles([...codes].reverse(), TURKEY)).toBe(words);
    }),
  );
});
