import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDataSet } from "../arbitrary-dataset.ts";
import type { Contact, DataSet } from "../dataset.ts";
import { parseEdtf } from "../edtf.ts";
import { withPlaceholders } from "../placeholders.ts";
import { recordsOf } from "../records.ts";
import { applyEdit } from "./apply-edit.ts";
import { arbitraryEditSeed, editOf } from "./arbitrary-edit.ts";
import { isRefused, type Edit } from "./edit.ts";
import { movedIds } from "./moved-ids.ts";

function dateOf(written: string) {
  const reading = parseEdtf(written);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.date;
}

function contact(
  id: string,
  participants: readonly string[],
  more: Partial<Contact> = {},
): Contact {
  return {
    ...{ id, date: dateOf("2020-10-02"), kind: "call", participants, initiators: [] },
    ...{ mediators: [], place: "", summary: id, topics: [], sources: [], ...more },
  };
}

const actor = (id: string, name: string, aliases: readonly string[] = []) =>
  ({ id, name, short: "", kind: "person", aliases }) as const;

const SMALL: DataSet = {
  ...{ id: "small", title: "Small", description: "", licence: "", language: "en", version: "1" },
  opening: { window: null, level: "parties" },
  kinds: [{ id: "toast", family: "meeting", name: "Toast" }],
  actors: [
    actor("armenia", "Armenia"),
    actor("pashinyan", "Nikol Pashinyan", ["Pashinyan"]),
    actor("pashinian", "N. Pashinian"),
    actor("putin", "Vladimir Putin"),
  ],
  representations: [
    { actor: "pashinyan", party: "armenia", role: "PM", from: dateOf("2018-05-08"), to: null },
    { actor: "pashinian", party: "armenia", role: "PM", from: dateOf("2018-05-08"), to: null },
  ],
  memberships: [{ member: "pashinian", group: "pashinyan", role: "", from: null, to: null }],
  contacts: recordsOf([
    contact("c1", ["pashinian", "putin"], { sources: ["s1"], extra: [["Notes", "kept"]] }),
    contact("c2", ["pashinyan", "pashinian"]),
    contact("c3", ["putin", "armenia"], { kind: "toast", initiators: ["pashinian"] }),
    contact("c4", ["pashinian"]),
  ]),
  sources: recordsOf([{ id: "s1", publisher: "", title: "", date: null, url: "" }]),
  events: [{ id: "e1", date: dateOf("2020-10"), title: "", sources: ["s1"] }],
};

const did = (edit: Edit, dataset = SMALL) => applyEdit(dataset, edit);
const codes = (edit: Edit, dataset = SMALL) => did(edit, dataset).problems.map(({ code }) => code);
const contactOf = (dataset: DataSet, id: string) =>
  dataset.contacts.at(dataset.contacts.indexOf(id));

describe("putting", () => {
  test("adds a record behind the others and puts a changed one where it was", () => {
    const added = did({
      do: "put",
      table: "contacts",
      record: contact("c5", ["putin", "armenia"]),
    });
    expect([...added.dataset.contacts].map(({ id }) => id)).toEqual(["c1", "c2", "c3", "c4", "c5"]);
    const changed = did({ do: "put", table: "contacts", record: contact("c2", ["armenia"]) });
    expect([...changed.dataset.contacts].map(({ id }) => id)).toEqual(["c1", "c2", "c3", "c4"]);
    expect(contactOf(changed.dataset, "c2").participants).toEqual(["armenia"]);
    expect(changed.dataset.contacts.at(0)).toBe(SMALL.contacts.at(0));
  });

  test("of what is there already gives the very data set", () => {
    expect(did({ do: "put", table: "contacts", record: { ...SMALL.contacts.at(0) } }).dataset).toBe(
      SMALL,
    );
  });

  test("a contact with somebody unknown makes a placeholder, which a record then replaces", () => {
    const { dataset } = did({
      do: "put",
      table: "contacts",
      record: contact("c5", ["pope", "putin"]),
    });
    expect(dataset.actors.at(-1)).toMatchObject({ id: "pope", placeholder: true });
    const described = did(
      { do: "put", table: "actors", record: actor("pope", "Francis") },
      dataset,
    );
    expect(described.dataset.actors.at(-1)).toEqual(actor("pope", "Francis"));
  });

  test("refuses a contact of nobody and a record without an id", () => {
    expect(codes({ do: "put", table: "contacts", record: contact("c5", [" "]) })).toEqual([
      "participants-missing",
    ]);
    expect(codes({ do: "put", table: "actors", record: actor(" ", "X") })).toEqual(["cell-empty"]);
  });
});

describe("removing", () => {
  test("an actor that others mention is refused, with the list", () => {
    const result = did({ do: "remove", table: "actors", id: "pashinian", mentions: "refuse" });
    expect(result.dataset).toBe(SMALL);
    expect(result.problems[0]?.message).toBe(
      "Expected nothing that mentions “N. Pashinian”, found 4 contacts (call of N. Pashinian and Vladimir Putin, 2 Oct 2020; call of Nikol Pashinyan and N. Pashinian, 2 Oct 2020; Toast of Vladimir Putin and Armenia, 2 Oct 2020; …), 1 representation and 1 membership. Change these first, or take it out of them too.",
    );
  });

  test("an actor everywhere takes along what cannot be without it, and says so", () => {
    const result = did({ do: "remove", table: "actors", id: "pashinian", mentions: "clear" });
    expect([...result.dataset.contacts].map(({ id }) => id)).toEqual(["c1", "c2", "c3"]);
    expect(contactOf(result.dataset, "c3").initiators).toEqual([]);
    expect(contactOf(result.dataset, "c1").extra).toEqual([["Notes", "kept"]]);
    expect(result.dataset.representations).toEqual([SMALL.representations[0]]);
    expect(result.dataset.memberships).toEqual([]);
    expect(result.problems[0]?.message).toContain(
      "1 contact (call of N. Pashinian, 2 Oct 2020) had no other participant",
    );
  });

  test("a source is refused or taken out of contacts and events", () => {
    expect(codes({ do: "remove", table: "sources", id: "s1", mentions: "refuse" })).toEqual([
      "still-mentioned",
    ]);
    const { dataset } = did({ do: "remove", table: "sources", id: "s1", mentions: "clear" });
    expect(contactOf(dataset, "c1").sources).toEqual([]);
    expect(dataset.events[0]?.sources).toEqual([]);
  });

  test("what is not there is refused", () => {
    expect(codes({ do: "remove", table: "contacts", id: "c9" })).toEqual(["record-missing"]);
    expect(codes({ do: "remove", table: "memberships", at: 1 })).toEqual(["record-missing"]);
  });
});

describe("merging actors", () => {
  const merged = did({ do: "merge-actors", into: "pashinyan", others: ["pashinian"] });

  test("joins their names and rewrites every mention", () => {
    expect(merged.dataset.actors.map(({ id }) => id)).toEqual(["armenia", "pashinyan", "putin"]);
    expect(merged.dataset.actors[1]?.aliases).toEqual(["Pashinyan", "N. Pashinian"]);
    expect(contactOf(merged.dataset, "c1").participants).toEqual(["pashinyan", "putin"]);
    expect(contactOf(merged.dataset, "c2").participants).toEqual(["pashinyan"]);
    expect(contactOf(merged.dataset, "c3").initiators).toEqual(["pashinyan"]);
  });

  test("leaves out rows that say nothing any more and names contacts that were between them", () => {
    expect(merged.dataset.representations).toEqual([SMALL.representations[0]]);
    expect(merged.dataset.memberships).toEqual([]);
    expect(merged.problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "notice links-left-out",
      "notice links-left-out",
      "warning contact-with-itself",
    ]);
    expect(merged.problems[2]?.message).toContain(
      "1 contact (call of Nikol Pashinyan and N. Pashinian, 2 Oct 2020) was",
    );
  });

  test("a placeholder takes what the other says", () => {
    const { dataset } = did({
      do: "put",
      table: "contacts",
      record: contact("c5", ["pasinian", "putin"]),
    });
    const result = did({ do: "merge-actors", into: "pasinian", others: ["pashinyan"] }, dataset);
    expect(result.dataset.actors.find(({ id }) => id === "pasinian")).toEqual(
      expect.objectContaining({ name: "Nikol Pashinyan", aliases: ["Pashinyan"] }),
    );
  });
});

describe("renaming and describing", () => {
  test("a new id is written everywhere; one that is another's is refused", () => {
    const { dataset } = did({ do: "rename", table: "actors", from: "putin", to: "vladimir-putin" });
    expect(contactOf(dataset, "c1").participants).toEqual(["pashinian", "vladimir-putin"]);
    expect(codes({ do: "rename", table: "actors", from: "putin", to: "armenia" })).toEqual([
      "id-repeated",
    ]);
  });

  test("a kind that contacts have cannot go", () => {
    expect(codes({ do: "describe", change: { kinds: [] } })).toEqual(["still-mentioned"]);
    expect(did({ do: "describe", change: { title: "Other" } }).dataset.title).toBe("Other");
    expect(did({ do: "describe", change: { title: "Small" } }).dataset).toBe(SMALL);
  });

  test("several are done together or not at all", () => {
    const edits: readonly Edit[] = [
      { do: "put", table: "actors", record: actor("pope", "Francis") },
      { do: "remove", table: "contacts", id: "c9" },
    ];
    expect(did({ do: "all", edits }).dataset).toBe(SMALL);
    expect(did({ do: "all", edits: edits.slice(0, 1) }).dataset.actors).toHaveLength(5);
  });

  test("tells which ids gave way to which, over several edits", () => {
    const edits: readonly Edit[] = [
      { do: "merge-actors", into: "b", others: ["a"] },
      { do: "rename", table: "actors", from: "b", to: "c" },
    ];
    expect(movedIds({ do: "all", edits }).actors).toEqual(
      new Map([
        ["a", "c"],
        ["b", "c"],
      ]),
    );
  });
});

/** Everything in a data set, down to the last list, refuses to be changed. */
function frozen(dataset: DataSet): DataSet {
  const freeze = (value: unknown): void => {
    if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  };
  freeze([...dataset.contacts]);
  freeze([...dataset.sources]);
  freeze(dataset);
  return dataset;
}

describe("any sequence of edits", () => {
  const sequence = fc.tuple(arbitraryDataSet, fc.array(arbitraryEditSeed, { maxLength: 12 }));

  test("changes nothing that it was given, and keeps ids unique and leading somewhere", () => {
    fc.assert(
      fc.property(sequence, ([start, seeds]) => {
        let now = frozen(start);
        for (const seed of seeds) {
          const result = applyEdit(now, editOf(now, seed));
          if (isRefused(result)) expect(result.dataset).toBe(now);
          now = frozen(result.dataset);
        }
        const own = now.actors.filter(({ placeholder }) => placeholder !== true);
        expect(now.actors).toEqual(withPlaceholders({ ...now, actors: own }));
        for (const table of ["actors", "contacts", "sources", "events"] as const) {
          const ids = [...(now[table] as Iterable<{ readonly id: string }>)].map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("keeps what it does not touch: the same objects in the same order", () => {
    fc.assert(
      fc.property(arbitraryDataSet, arbitraryEditSeed, (start, seed) => {
        const { dataset } = applyEdit(start, editOf(start, seed));
        const before = [...start.contacts];
        const kept = [...dataset.contacts].filter((record) => before.includes(record));
        expect(kept).toEqual(before.filter((record) => kept.includes(record)));
        const alike = new Set(before.map((record) => JSON.stringify(record)));
        for (const record of dataset.contacts) {
          if (alike.has(JSON.stringify(record))) expect(before).toContain(record);
        }
      }),
      { numRuns: 200 },
    );
  });
});
