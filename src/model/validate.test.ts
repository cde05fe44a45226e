import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDataSet } from "./arbitrary-dataset.ts";
import { findCycles } from "./check-links.ts";
import type { Actor, Contact, DataSet, Membership, Representation, Source } from "./dataset.ts";
import { dayFromCivil } from "./day.ts";
import { parseEdtf } from "./edtf.ts";
import type { EdtfDate } from "./edtf.ts";
import { isOfMeaning } from "./is-of-meaning.ts";
import { withPlaceholders } from "./placeholders.ts";
import { recordsOf } from "./records.ts";
import { validate } from "./validate.ts";
import type { ValidateOptions } from "./validate.ts";

function date(text: string): EdtfDate {
  const reading = parseEdtf(text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.date;
}

const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  ...{ id, name: id.toUpperCase(), short: "", kind: "state", aliases: [] },
  ...more,
});

const contact = (more: Partial<Contact> = {}): Contact => ({
  ...{ id: "c", date: date("2020-10-02"), kind: "call", participants: ["a", "b"], initiators: [] },
  ...{ mediators: [], place: "", summary: "", topics: [], sources: ["s"] },
  ...more,
});

/** `a>b 2004/2010`: a represents (or is a member of) b from 2004 to 2010; an empty end is not stated. */
function link(text: string) {
  const [, lower = "", upper = "", from = "", to = ""] =
    /^(\w+)>(\w+)(?: (.*)\/(.*))?$/.exec(text) ?? [];
  const end = (written: string) => (written === "" ? null : date(written));
  return { lower, upper, role: "Minister", from: end(from), to: end(to) };
}

function office(text: string): Representation {
  const { lower, upper, ...rest } = link(text);
  return { actor: lower, party: upper, ...rest };
}

function membership(text: string): Membership {
  const { lower, upper, ...rest } = link(text);
  return { member: lower, group: upper, ...rest };
}

const source = (more: Partial<Source> = {}): Source => ({
  ...{ id: "s", publisher: "", title: "", date: null, url: "https://example.org" },
  ...more,
});

/** A sound data set but for the changes. */
/** Changes of a data set, records in plain arrays. */
type Changes = Omit<Partial<DataSet>, "contacts" | "sources"> & {
  readonly contacts?: readonly Contact[];
  readonly sources?: readonly Source[];
};

function dataset(changes: Changes): DataSet {
  const whole = {
    ...{ id: "x", title: "X", description: "", licence: "", language: "", version: "" },
    ...{ opening: { window: null, level: "parties" as const }, kinds: [] },
    ...{ representations: [], memberships: [], events: [] },
    actors: ["a", "b", "c", "d"].map((id) => actor(id)),
    ...changes,
    contacts: recordsOf(changes.contacts ?? [contact()]),
    sources: recordsOf(changes.sources ?? [source()]),
  };
  return { ...whole, actors: withPlaceholders(whole) };
}

function problems(changes: Changes, options?: ValidateOptions): string[] {
  return validate(dataset(changes), options).map(({ severity, file, column, code, text }) =>
    `${severity} ${file}.${column} ${code} ${text}`.trimEnd(),
  );
}

test("a sound data set has no problem", () => {
  expect(problems({})).toEqual([]);
});

test("any data set is validated without a fault and always alike", () => {
  fc.assert(
    fc.property(arbitraryDataSet, (any) => {
      const once = validate(any);
      expect(validate(any)).toEqual(once);
      for (const { text, message, code } of once) {
        expect(text.length).toBeLessThanOrEqual(80);
        expect(message).toMatch(/^[\p{Lu}“]/u);
        expect(code).toMatch(/^[a-z-]+$/);
      }
    }),
  );
});

describe("C1, C2, C7, C8: ids and names", () => {
  test.each([
    ["case", "Ä", "ä"],
    ["Unicode form", "\u00e9t\u00e9", "e\u0301te\u0301"],
    ["marks between words", "minsk-group", "minsk_group"],
  ])("that differ only in %s are an error that names both", (_, one, other) => {
    const actors = [actor("a"), actor("b"), actor(one, { name: "1" }), actor(other, { name: "2" })];
    expect(problems({ actors })).toEqual([`error actors.id id-nearly-repeated ${other}`]);
    expect(validate(dataset({ actors }))[0]?.message).toContain(`“${one}”`);
  });

  test("names and aliases that mean two actors are a warning", () => {
    const actors = [actor("a", { name: "Georgia" }), actor("b", { aliases: ["Peach", "georgia"] })];
    expect(problems({ actors })).toEqual(["warning actors.aliases name-ambiguous georgia"]);
    expect(problems({ actors: [actor("a", { name: "A", aliases: ["a"] }), actor("b")] })).toEqual(
      [],
    );
  });

  test("unknown actors are named in every column, with near names", () => {
    const changes = {
      representations: [office("a>x")],
      memberships: [membership("y>b")],
      contacts: [
        contact({ participants: ["a", "azerbaijn"], mediators: ["azerbaijan"], initiators: ["a"] }),
      ],
      actors: [actor("a"), actor("b"), actor("azerbaijan")],
    };
    expect(problems(changes)).toEqual([
      "error representations.party actor-unknown x",
      "error memberships.member actor-unknown y",
      "error contacts.participants actor-unknown azerbaijn",
    ]);
    expect(validate(dataset(changes))[2]?.message).toMatch(/Did you mean “azerbaijan”\?$/);
  });

  test("a data set without actors is one problem, not one for each mention", () => {
    expect(problems({ actors: [] })).toEqual(["warning actors. actors-missing"]);
  });

  test("unknown sources, and contacts without any, are warnings", () => {
    expect(problems({ contacts: [contact({ sources: [] })] })).toEqual([
      "warning contacts.sources contact-without-source",
    ]);
    expect(problems({ contacts: [contact({ sources: ["s", "t"] })] })).toEqual([
      "warning contacts.sources source-unknown t",
    ]);
    expect(problems({ sources: [] })).toEqual(["warning sources. sources-missing"]);
  });
});

describe("B7, C3, C5, C6: contacts", () => {
  test.each([
    [{ participants: ["a"] }, "warning contacts.participants contact-of-one a"],
    [{ participants: ["a", "a"] }, "warning contacts.participants contact-with-itself a"],
    [
      { participants: ["a"], mediators: ["a"] },
      "warning contacts.participants contact-with-itself a",
    ],
    [{ participants: ["a", "b", "a"] }, "warning contacts.participants participant-repeated a"],
    [{ kind: "Call" }, "error contacts.kind kind-unknown Call"],
    [{ kind: "" }, "error contacts.kind kind-unknown"],
    [{ initiators: ["c"] }, "notice contacts.initiator initiator-takes-no-part c"],
    [{ date: date("2100-01-01") }, "warning contacts.date date-in-future 2100-01-01"],
    [{ date: date("2004/..") }, "warning contacts.date date-without-end 2004/.."],
  ])("of %j are named", (more, problem) => {
    expect(problems({ contacts: [contact(more)] })).toEqual([problem]);
  });

  test.each([
    { participants: ["a"], mediators: ["b"] },
    { participants: ["a", "b"], mediators: ["a"] },
    { initiators: ["a"] },
    { date: date("2099-12-31") },
    { kind: "own" },
  ])("of %j are fine", (more) => {
    const kinds = [{ id: "own", family: "call", name: "Own" }] as const;
    expect(problems({ kinds, contacts: [contact(more)] })).toEqual([]);
  });

  test("in the future of the day given are noticed", () => {
    const today = dayFromCivil(2018, 1, 1);
    expect(problems({}, { today })).toEqual(["warning contacts.date date-in-future 2020-10-02"]);
    expect(problems({}, { today: dayFromCivil(2020, 1, 1) })).toEqual([]);
  });

  test("entered twice are noticed whatever the order of participants, but not if they differ in substance", () => {
    const twice = (more: Partial<Contact>) =>
      problems({ contacts: [contact(), contact({ id: "d", participants: ["b", "a"], ...more })] });
    expect(twice({})).toEqual(["warning contacts.id contact-repeated d"]);
    for (const more of [
      { summary: "Another" },
      { kind: "letter" },
      { date: date("2020-10-03") },
      { participants: ["b", "c"] },
    ]) {
      expect(twice(more)).toEqual([]);
    }
  });
});

describe("B7, C4: offices", () => {
  test.each([
    [["a>c 2010/2019"], true],
    [["a>c 2021/"], true],
    [["a>c 2010/2019", "a>d 2020-10-03/"], true],
    [["a>c 2010/2019", "a>d 2020-10-02/"], false],
    [["a>c /"], false],
    [["a>c 2010/2019", "a>c"], false],
    [["a>c 2010/2020"], false],
    [["c>d 2010/2019"], false],
  ])("%j leave the contact of 2 Oct 2020 outside: %s", (offices, outside) => {
    expect(problems({ representations: offices.map(office) })).toEqual(
      outside ? ["warning contacts.participants contact-outside-office a"] : [],
    );
  });

  test("a warning names the offices that were held", () => {
    const [problem] = validate(dataset({ representations: [office("a>c 2010/2019-05-08")] }));
    expect(problem?.message).toContain("found only Minister of c (2010 – 8 May 2019)");
  });

  test("that end before they begin, or are stated twice, are named", () => {
    expect(problems({ representations: [office("c>d 2012/2011")] })).toEqual([
      "error representations.to interval-reversed 2012/2011",
    ]);
    expect(
      problems({ memberships: [membership("c>d 2012/2012-05"), membership("c>d 2012/2012-05")] }),
    ).toEqual(["warning memberships.group row-repeated c – d"]);
  });

  test("in a cycle are an error that names the cycle, once for each row that closes one", () => {
    expect(problems({ representations: ["a>b", "b>c", "c>a", "d>d", "d>a"].map(office) })).toEqual([
      "error representations.party cycle a → b → c → a",
      "error representations.party self-link d → d",
    ]);
    expect(problems({ memberships: ["a>b", "b>a"].map(membership) })).toEqual([
      "error memberships.group cycle a → b → a",
    ]);
    expect(problems({ memberships: ["a>b", "a>c", "b>d", "c>d"].map(membership) })).toEqual([]);
  });

  test("closing links are exactly what keeps the graph from being without cycles", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    fc.assert(
      fc.property(fc.array(fc.record({ lower: id, upper: id }), { maxLength: 12 }), (links) => {
        const cycles = findCycles(links);
        for (const { closing, path } of cycles) {
          expect(links[closing]).toEqual({ lower: path.at(-1), upper: path[0] });
          const steps = path.slice(1).map((upper, i) => ({ lower: path[i], upper }));
          for (const step of steps) expect(links).toContainEqual(step);
          expect(new Set(path).size).toBe(path.length);
        }
        const rest = links.filter((_, i) => !cycles.some(({ closing }) => closing === i));
        expect(leadsBack(rest)).toBe(false);
        if (!leadsBack(links)) expect(cycles).toEqual([]);
      }),
    );
  });

  test("a chain of 100,000 members is walked without running out of stack", () => {
    const links = Array.from({ length: 100_000 }, (_, i) => ({
      lower: `m${String(i)}`,
      upper: `m${String(i + 1)}`,
    }));
    expect(findCycles([...links, { lower: "m100000", upper: "m0" }])).toHaveLength(1);
  });
});

/** Whether some actor can be reached from itself, by following links as often as there are actors. */
function leadsBack(links: readonly { readonly lower: string; readonly upper: string }[]): boolean {
  return links.some(({ lower }) => {
    let reached = new Set([lower]);
    for (let step = 0; step < 6; step++) {
      reached = new Set(links.filter((link) => reached.has(link.lower)).map(({ upper }) => upper));
      if (reached.has(lower)) return true;
    }
    return false;
  });
}

describe("sources and opening", () => {
  test.each([
    ["", "warning sources.url source-without-url"],
    ["www.osce.org", "warning sources.url url-not-web www.osce.org"],
    ["javascript:alert(1)", "error sources.url url-not-allowed javascript:alert(1)"],
  ])("the address %j is named", (url, problem) => {
    expect(problems({ sources: [source({ url })] })).toEqual([problem]);
  });

  test("many sources without an address are counted in one warning, at the first of them", () => {
    const sources = (count: number) =>
      Array.from({ length: count }, (_, i) => source({ id: `s${i}`, url: "" }));
    const found = (count: number) =>
      validate(dataset({ sources: sources(count) })).filter(
        ({ code }) => code === "source-without-url",
      );
    expect(found(20)).toHaveLength(20);
    expect(found(21).map(({ message }) => message)).toEqual([
      expect.stringContaining("found none for 21 of them"),
    ]);
  });

  test.each([
    ["2019", "warning dataset.opening.window opening-window-empty 2019"],
    ["2004/..", "warning dataset.opening.window opening-window-open 2004/.."],
  ])("the opening window %s is named", (window, problem) => {
    expect(problems({ opening: { window: date(window), level: "parties" } })).toEqual([problem]);
  });
});

test("knows its own problems from those of reading", () => {
  fc.assert(
    fc.property(arbitraryDataSet, (dataset) => {
      for (const problem of validate(dataset))
        expect(isOfMeaning(problem), problem.code).toBe(true);
    }),
  );
});
