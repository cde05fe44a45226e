import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDataSet } from "../model/arbitrary-dataset.ts";
import type { DataSet } from "../model/dataset.ts";
import { applyEdit } from "../model/edit/apply-edit.ts";
import { arbitraryEditSeed, editOf } from "../model/edit/arbitrary-edit.ts";
import { validate } from "../model/validate.ts";
import { readFolder, writeFolder } from "./csv-folder.ts";

const codesOf = (dataset: DataSet) => validate(dataset).map(({ code, text }) => `${code} ${text}`);

describe("an edited data set", () => {
  test("is what a fresh read of its written form gives, with the same problems", () => {
    fc.assert(
      fc.property(
        arbitraryDataSet,
        fc.array(arbitraryEditSeed, { maxLength: 8 }),
        (start, seeds) => {
          const edited = seeds.reduce(
            (now, seed) => applyEdit(now, editOf(now, seed)).dataset,
            start,
          );
          const { dataset, setAside } = readFolder(writeFolder(edited));
          expect(dataset).toEqual(edited);
          expect(setAside).toEqual([]);
          expect(codesOf(dataset!)).toEqual(codesOf(edited));
        },
      ),
      { numRuns: 200 },
    );
  });
});
