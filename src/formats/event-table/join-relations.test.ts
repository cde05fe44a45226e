import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinRelations } from "./join-relations.ts";

const NAMES = ["Consult", "Make a visit", "Host a visit", "Make statement"];

function joined(contacts: readonly (readonly number[])[]) {
  const offsets = [0];
  for (const told of contacts) offsets.push(offsets.at(-1)! + told.length);
  const { relation, relations } = joinRelations(
    Uint32Array.from(offsets),
    Uint32Array.from(contacts.flat()),
    NAMES,
  );
  return { texts: Array.from(relation, (index) => relations[index]!), relations };
}

describe("the names of a contact's reports", () => {
  test("are all kept, each once, the same set always the same text", () => {
    const { texts, relations } = joined([[2, 1, 2], [0], [1, 2], [3, 3]]);
    expect(texts).toEqual([
      "Make a visit; Host a visit",
      "Consult",
      "Make a visit; Host a visit",
      "Make statement",
    ]);
    expect(relations).toHaveLength(NAMES.length + 1);
  });

  test("hold the words of every report", () => {
    const reports = fc.array(fc.nat(NAMES.length - 1), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(reports), (contacts) => {
        joined(contacts).texts.forEach((text, contact) => {
          const words = new Set(contacts[contact]!.map((one) => NAMES[one]!));
          expect(new Set(text.split("; "))).toEqual(words);
        });
      }),
    );
  });
});
