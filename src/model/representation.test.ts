import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor, Representation } from "./dataset.ts";
import type { Day } from "./day.ts";
import { OPEN_END, OPEN_START, dayFromCivil } from "./day.ts";
import { edtfFromSpan } from "./edtf.ts";
import { createPartyResolver } from "./representation.ts";

function actor(id: string): Actor {
  return { id, name: id, short: "", kind: "person", aliases: [] };
}

/** `a>b 10-20`: a represents b from day 10 to day 20; either number may be missing. */
function office(text: string): Representation {
  const [, who = "", party = "", from = "", to = ""] =
    /^(\w+)>(\w+)(?: (\d*)-(\d*))?$/.exec(text) ?? [];
  const day = (written: string) =>
    written === "" ? null : edtfFromSpan(Number(written), Number(written));
  return { actor: who, party, role: text, from: day(from), to: day(to) };
}

function resolver(...offices: readonly string[]) {
  return createPartyResolver({
    actors: ["a", "b", "c", "d", "e"].map(actor),
    representations: offices.map(office),
  });
}

describe("who counts for whom on a day", () => {
  test("is the actor itself where it represents nobody", () => {
    expect(resolver("b>c").partyOn("a", 5)).toBe("a");
    expect(resolver().partyOn("constructor", 5)).toBe("constructor");
    expect(resolver().officeOn("a", 5)).toBeNull();
  });

  test("is the party of the office that holds the day, both its ends included", () => {
    const { partyOn } = resolver("a>b 10-20", "a>c 21-30");
    expect([10, 20, 21, 30].map((day) => partyOn("a", day))).toEqual(["b", "b", "c", "c"]);
  });

  test("is the party of the office listed first where several hold the day", () => {
    expect(resolver("a>c 5-30", "a>b 1-40").partyOn("a", 10)).toBe("c");
    expect(resolver("a>c", "a>b 1-40").partyOn("a", 10)).toBe("c");
  });

  test("is the party of the nearest office where none holds the day, which is said", () => {
    const { partyOn, officeOn } = resolver("a>b 10-20", "a>c 30-40");
    expect([0, 24, 25, 26, 99].map((day) => partyOn("a", day))).toEqual(["b", "b", "b", "c", "c"]);
    expect(officeOn("a", 24)).toMatchObject({ holds: false, representation: { party: "b" } });
    expect(officeOn("a", 20)).toMatchObject({ holds: true });
  });

  test("takes a missing end as open", () => {
    const { partyOn } = resolver("a>b -20", "a>c 21-");
    expect(partyOn("a", OPEN_START)).toBe("b");
    expect(partyOn("a", OPEN_END)).toBe("c");
  });

  test("follows upward, each step on the same day", () => {
    const { partyOn } = resolver("a>b", "b>c -20", "b>d 21-", "d>e");
    expect(partyOn("a", 10)).toBe("c");
    expect(partyOn("a", 30)).toBe("e");
  });

  test("ends in a cycle, where all count for the member listed first", () => {
    const { partyOn } = resolver("c>d", "d>b", "b>c", "a>d", "e>e");
    expect(["a", "b", "c", "d", "e"].map((id) => partyOn(id, 1))).toEqual([
      "b",
      "b",
      "b",
      "b",
      "e",
    ]);
  });

  test("ignores an office whose actor or party has no record", () => {
    expect(resolver("a>nobody", "nobody>a").partyOn("a", 1)).toBe("a");
  });
});

/** Straight from the words of the domain, without columns or cycle search. */
function naiveParty(
  offices: readonly Representation[],
  ids: readonly string[],
  who: string,
  day: Day,
) {
  const seen: string[] = [];
  let at = who;
  while (!seen.includes(at)) {
    seen.push(at);
    const gap = (o: Representation) =>
      Math.max((o.from?.start ?? -Infinity) - day, day - (o.to?.end ?? Infinity), 0);
    const own = offices.filter((o) => o.actor === at);
    const best = own.find((o) => gap(o) === Math.min(...own.map(gap)));
    if (!best) return at;
    at = best.party;
  }
  const cycle = seen.slice(seen.indexOf(at));
  return ids.find((id) => cycle.includes(id));
}

test("the resolver agrees with a naive reading of the domain", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const arbitraryOffice = fc
    .tuple(
      fc.constantFrom(...ids),
      fc.constantFrom(...ids),
      fc.option(fc.nat(30)),
      fc.option(fc.nat(30)),
    )
    .map(([who, party, from, length]) =>
      office(
        `${who}>${party} ${from ?? ""}-${length === null ? "" : String((from ?? 0) + length)}`,
      ),
    );
  fc.assert(
    fc.property(
      fc.array(arbitraryOffice, { maxLength: 12 }),
      fc.integer({ min: -5, max: 70 }),
      (offices, day) => {
        const { partyOn } = createPartyResolver({
          actors: ids.map(actor),
          representations: offices,
        });
        for (const id of ids) expect(partyOn(id, day)).toBe(naiveParty(offices, ids, id, day));
      },
    ),
    { numRuns: 500 },
  );
});

test("a lookup does not slow down with the number of actors", () => {
  const many = Array.from({ length: 20_000 }, (_, i) => actor(`p${String(i)}`));
  const { partyOf } = createPartyResolver({
    actors: many,
    representations: many.slice(1).map((person) => ({
      actor: person.id,
      party: "p0",
      role: "",
      from: edtfFromSpan(dayFromCivil(2019, 1, 1), dayFromCivil(2019, 1, 1)),
      to: null,
    })),
  });
  const started = performance.now();
  let found = 0;
  for (let i = 0; i < 1_000_000; i++) found += partyOf(1 + (i % 19_999), 18_537) === 0 ? 1 : 0;
  expect(found).toBe(1_000_000);
  expect(performance.now() - started).toBeLessThan(10_000);
});
