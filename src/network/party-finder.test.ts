import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor, Representation } from "../model/dataset.ts";
import { edtfFromSpan } from "../model/edtf.ts";
import { createPartyResolver } from "../model/representation.ts";
import { createPartyFinder } from "./party-finder.ts";

const IDS = ["a", "b", "c", "d", "e"];
const actors = IDS.map((id): Actor => ({
  ...{ id, name: id, short: "", kind: "person", aliases: [] },
}));
const actorIndex = new Map(IDS.map((id, index) => [id, index]));

const day = fc.integer({ min: 0, max: 30 });
const bound = fc.option(day.map((on) => edtfFromSpan(on, on)));
const representation: fc.Arbitrary<Representation> = fc.record({
  ...{ actor: fc.constantFrom(...IDS), party: fc.constantFrom(...IDS) },
  ...{ role: fc.constant(""), from: bound, to: bound },
});
const representations = fc.array(representation, { minLength: 1, maxLength: 8 });

describe("the party finder", () => {
  test("answers as the resolver does, whoever changes sides when and in whatever order is asked", () => {
    const questions = fc.array(fc.tuple(fc.nat(IDS.length - 1), day), { maxLength: 40 });
    fc.assert(
      fc.property(representations, questions, (offices, asked) => {
        const dataset = { actors, representations: offices };
        const find = createPartyFinder(dataset, actorIndex)!;
        const { partyOf } = createPartyResolver(dataset);
        for (const [actor, on] of asked) expect(find(actor, on)).toBe(partyOf(actor, on));
      }),
      { numRuns: 500 },
    );
  });

  test("follows an envoy from one party to the next, and back in time", () => {
    const office = (party: string, from: number, to: number): Representation => ({
      ...{ actor: "a", party, role: "" },
      ...{ from: edtfFromSpan(from, from), to: edtfFromSpan(to, to) },
    });
    const dataset = { actors, representations: [office("b", 0, 9), office("c", 10, 20)] };
    const find = createPartyFinder(dataset, actorIndex)!;
    expect([5, 12, 5, 12].map((on) => find(0, on))).toEqual([1, 2, 1, 2]);
  });

  test("is not there where nobody represents anybody", () => {
    expect(createPartyFinder({ actors, representations: [] }, actorIndex)).toBeNull();
  });
});
