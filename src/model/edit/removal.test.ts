import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDataSet } from "../arbitrary-dataset.ts";
import { findCycles } from "../check-links.ts";
import type { DataSet } from "../dataset.ts";
import { withPlaceholders } from "../placeholders.ts";
import { applyEdit } from "./apply-edit.ts";
import { cycleOf, sayCycle, upwardLinks } from "./cycles.ts";
import { isRefused, type Edit, type Mentions } from "./edit.ts";
import { leftBehind, mentionsOfActors, mentionsOfSource } from "./find-mentions.ts";

const choices = fc.constantFrom("clear", "remove", "put");

/** A removal of one of a data set's actors or sources, with what is to come of what mentions it. */
interface Case {
  readonly dataset: DataSet;
  readonly id: string;
  readonly put: string;
  readonly choice: "clear" | "remove" | "put";
}

function casesOf(idsOf: (dataset: DataSet) => readonly string[]): fc.Arbitrary<Case> {
  return fc
    .record({ dataset: arbitraryDataSet, picks: fc.tuple(fc.nat(), fc.nat()), choice: choices })
    .map(({ dataset, picks: [a, b], choice }) => {
      const ids = idsOf(dataset);
      const [id = "", put = ""] = [ids[a % ids.length], ids[b % ids.length]];
      return { dataset, id, put, choice } as const;
    });
}

const mentionsOf = ({ choice, put }: Case): Exclude<Mentions, "refuse"> =>
  choice === "put" ? { put } : choice;

/** The ids of sources that are named and have no record. */
function danglingSources({ contacts, events, sources }: DataSet): ReadonlySet<string> {
  const named = [...contacts, ...events].flatMap((record) => record.sources);
  return new Set(named.filter((id) => sources.indexOf(id) < 0));
}

const contactIds = ({ contacts }: DataSet) => Array.from(contacts, ({ id }) => id);

describe("removing an actor that others name", () => {
  const cases = casesOf(({ actors }) => actors.map(({ id }) => id));
  const removal = (one: Case): Edit => ({
    ...{ do: "remove", table: "actors", id: one.id },
    mentions: mentionsOf(one),
  });

  test("leaves no mention of it, none that leads nowhere, and no contact without participants", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { dataset, id } = one;
        fc.pre(id !== "");
        const result = applyEdit(dataset, removal(one));
        if (isRefused(result)) {
          expect(one.choice).toBe("put");
          expect(result.dataset).toBe(dataset);
          return;
        }
        const after = result.dataset;
        const found = mentionsOfActors(after, new Set([id]));
        expect(Object.values(found).flat()).toEqual([]);
        expect(after.actors.some((actor) => actor.id === id)).toBe(false);
        expect(withPlaceholders(after)).toBe(after.actors);
        for (const { participants } of after.contacts) expect(participants).not.toEqual([]);
        const before = new Set(dataset.actors.map((actor) => actor.id));
        for (const actor of after.actors) expect(before).toContain(actor.id);
      }),
      { numRuns: 400 },
    );
  });

  test("takes along just the contacts that it must, and says each number", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { dataset, id, choice } = one;
        fc.pre(id !== "");
        const result = applyEdit(dataset, removal(one));
        if (isRefused(result)) return;
        const named = mentionsOfActors(dataset, new Set([id])).contacts;
        const gone = {
          clear: leftBehind(dataset, id).none,
          remove: named,
          put: [] as readonly string[],
        }[choice];
        const kept = contactIds(dataset).filter((contact) => !gone.includes(contact));
        expect(contactIds(result.dataset)).toEqual(kept);
        if (gone.length > 0) {
          const words = result.problems.map(({ message }) => message).join(" ");
          expect(words).toContain(`${String(gone.length)} contact`);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("puts another in its place only where that makes no new cycle", () => {
    const cyclesIn = (dataset: DataSet) =>
      findCycles(upwardLinks(dataset, "representations")).length +
      findCycles(upwardLinks(dataset, "memberships")).length;
    fc.assert(
      fc.property(cases, (one) => {
        fc.pre(one.id !== "");
        const result = applyEdit(one.dataset, removal({ ...one, choice: "put" }));
        expect(cyclesIn(result.dataset)).toBeLessThanOrEqual(cyclesIn(one.dataset));
        if (one.id === one.put) expect(result.problems[0]?.code).toBe("replacement-missing");
      }),
      { numRuns: 400 },
    );
  });
});

test("removing a source leaves no mention of it and none that led somewhere leading nowhere", () => {
  fc.assert(
    fc.property(
      casesOf(({ sources }) => Array.from(sources, ({ id }) => id)),
      (one) => {
        const { dataset, id, choice } = one;
        fc.pre(id !== "");
        const edit = { do: "remove", table: "sources", id, mentions: mentionsOf(one) } as const;
        const result = applyEdit(dataset, edit);
        if (isRefused(result)) {
          expect([choice, id]).toEqual(["put", one.put]);
          return;
        }
        expect(Object.values(mentionsOfSource(result.dataset, id)).flat()).toEqual([]);
        for (const left of danglingSources(result.dataset)) {
          expect(danglingSources(dataset)).toContain(left);
        }
        const { contacts, events } = mentionsOfSource(dataset, id);
        const gone = choice === "remove" ? [contacts.length, events.length] : [0, 0];
        expect(result.dataset.contacts.length).toBe(dataset.contacts.length - gone[0]!);
        expect(result.dataset.events.length).toBe(dataset.events.length - gone[1]!);
      },
    ),
    { numRuns: 400 },
  );
});

test("removing a kind of its own leaves no contact of it", () => {
  const own = { id: "toast", family: "meeting", name: "Toast" } as const;
  fc.assert(
    fc.property(arbitraryDataSet, fc.boolean(), fc.nat(), (start, isPut, pick) => {
      const contacts = [...start.contacts];
      const changed = contacts[pick % Math.max(1, contacts.length)];
      const put = (kind: string, dataset: DataSet): DataSet =>
        changed === undefined
          ? dataset
          : applyEdit(dataset, { do: "put", table: "contacts", record: { ...changed, kind } })
              .dataset;
      const dataset = put("toast", { ...start, kinds: [...start.kinds, own] });
      const mentions = isPut ? { put: "call" } : "remove";
      const result = applyEdit(dataset, { do: "remove", table: "kinds", id: "toast", mentions });
      expect(isRefused(result)).toBe(false);
      expect(Array.from(result.dataset.contacts, ({ kind }) => kind)).not.toContain("toast");
      const lost = isPut || changed === undefined ? 0 : 1;
      expect(result.dataset.contacts.length).toBe(contacts.length - lost);
      const gone = applyEdit(result.dataset, {
        ...{ do: "remove", table: "kinds", id: "toast", mentions: "refuse" },
      } as const);
      expect(gone.problems[0]?.code).toBe("record-missing");
    }),
  );
});

describe("C4: a cycle", () => {
  const links = [
    { lower: "kremlin", upper: "russia" },
    { lower: "putin", upper: "kremlin" },
    { lower: "peskov", upper: "kremlin" },
    { lower: "loop", upper: "pool" },
    { lower: "pool", upper: "loop" },
  ];

  test("is found before it is closed, by its shortest way, and named in words", () => {
    expect(cycleOf(links, { lower: "putin", upper: "putin" })).toEqual(["putin", "putin"]);
    expect(cycleOf(links, { lower: "peskov", upper: "putin" })).toBeNull();
    // What goes round elsewhere does not count, nor hold up the search.
    expect(cycleOf(links, { lower: "peskov", upper: "loop" })).toBeNull();
    const cycle = cycleOf(links, { lower: "russia", upper: "putin" });
    expect(cycle).toEqual(["russia", "putin", "kremlin", "russia"]);
    expect(sayCycle("memberships", cycle ?? [], (id) => id.toUpperCase())).toBe(
      "RUSSIA belongs to PUTIN, PUTIN belongs to KREMLIN, KREMLIN belongs to RUSSIA",
    );
  });

  test("is found just where adding the link makes one more", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    const link = fc.record({ lower: id, upper: id });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 8 }), link, (others, added) => {
        const isUpFrom = (from: string, seen: ReadonlySet<string>): boolean =>
          from === added.lower ||
          others.some(
            ({ lower, upper }) =>
              lower === from && !seen.has(upper) && isUpFrom(upper, new Set([...seen, upper])),
          );
        const cycle = cycleOf(others, added);
        expect(cycle !== null).toBe(isUpFrom(added.upper, new Set([added.upper])));
        for (const [index, upper] of (cycle ?? []).slice(1).entries()) {
          const step = { lower: cycle![index]!, upper };
          expect([...others, added]).toContainEqual(step);
        }
      }),
      { numRuns: 500 },
    );
  });
});
