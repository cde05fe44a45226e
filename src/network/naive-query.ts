import type { Filter } from "./network.ts";

/**
 * The same questions answered from the text of the CSV files with plain objects and sets, for tests only: no column, no index,
 * no code of the model. Slow and meant to be read beside domain.md.
 */
export type Row = Readonly<Record<string, string>>;

export interface NaiveTables {
  readonly actors: readonly Row[];
  readonly representations: readonly Row[];
  readonly contacts: readonly Row[];
  /** Kinds of the data set's own: id -> family. */
  readonly ownKinds: ReadonlyMap<string, string>;
}

export interface NaiveTie {
  readonly actors: readonly string[];
  readonly sender: string | null;
}

export interface NaiveContact {
  readonly row: Row;
  readonly first: number;
  readonly last: number;
  readonly family: string;
  readonly topics: readonly string[];
  readonly actors: readonly string[];
  readonly ties: readonly NaiveTie[];
  readonly text: string;
}

const FAMILY_OF: Readonly<Record<string, string>> = {
  call: "call",
  "video-conference": "call",
  meeting: "meeting",
  visit: "meeting",
  negotiation: "meeting",
  summit: "meeting",
  consultation: "meeting",
  "joint-statement": "joint-act",
  agreement: "joint-act",
  statement: "statement",
  letter: "message",
  "mediation-offer": "mediation",
};

/** Rows of a CSV text as objects by header. */
export function readRows(csv: string): Row[] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell is quoted, with doubled quotes inside, or bare; a comma or the end of the line follows it.
  for (const [, cell = "", end] of csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)) {
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  const [header = [], ...body] = rows.filter((cells) => cells.length > 1);
  return body.map((cells) => Object.fromEntries(header.map((name, c) => [name, cells[c] ?? ""])));
}

const listed = (cell: string, separator = ";") => cell.split(separator).filter((id) => id !== "");
const dayOf = (year: string, month: number, day: number) =>
  Date.UTC(Number(year), month, day) / 86_400_000;

/** What the filter's window has for "no bound", too: farther than any date. */
const NO_START = -(2 ** 31);
const NO_END = 2 ** 31 - 1;

/** First and last day of a date as written. */
export function readDate(written: string): [first: number, last: number] {
  const [from = "", to = from] = written.replace(/[~?%]/g, "").split("/");
  const isOpen = (end: string) => end === "" || end === "..";
  return [isOpen(from) ? NO_START : readPart(from)[0], isOpen(to) ? NO_END : readPart(to)[1]];
}

function readPart(part: string): [first: number, last: number] {
  const [year = "", month, day] = part.split("-");
  if (month === undefined) return [dayOf(year, 0, 1), dayOf(year, 11, 31)];
  if (day === undefined) {
    return [dayOf(year, Number(month) - 1, 1), dayOf(year, Number(month), 0)];
  }
  const only = dayOf(year, Number(month) - 1, Number(day));
  return [only, only];
}

/** Whom an actor counts for on a day. Representations must not run in circles. */
export function partyOn(tables: NaiveTables, actor: string, day: number): string {
  const own = tables.representations
    .filter((row) => row["actor"] === actor)
    .map((row) => {
      const first = row["from"] ? readDate(row["from"])[0] : NO_START;
      const last = row["to"] ? readDate(row["to"])[1] : NO_END;
      return { party: row["party"]!, away: Math.max(0, first - day, day - last) };
    });
  const nearest = Math.min(...own.map(({ away }) => away));
  const spoken = own.find(({ away }) => away === nearest);
  return spoken === undefined ? actor : partyOn(tables, spoken.party, day);
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("’", "'");
}

function tiesOf(family: string, actors: readonly string[]): NaiveTie[] {
  const [sender, ...others] = actors;
  if (sender === undefined || others.length === 0) return [];
  if (["statement", "message", "mediation"].includes(family)) {
    return others.map((other) => ({ actors: [sender, other].sort(), sender }));
  }
  return [{ actors: [...actors].sort(), sender: null }];
}

/** Every contact of some tables at both levels. */
export interface NaiveReading {
  readonly tables: NaiveTables;
  readonly parties: readonly NaiveContact[];
  readonly people: readonly NaiveContact[];
}

export function readNaively(tables: NaiveTables): NaiveReading {
  return {
    tables,
    parties: readContacts(tables, "parties"),
    people: readContacts(tables, "people"),
  };
}

/** Every contact, by date, with its actors and ties at a level. */
function readContacts(tables: NaiveTables, level: Filter["level"]): NaiveContact[] {
  const rowOf = new Map(tables.actors.map((row) => [row["id"]!, row]));
  const namesOf = (id: string) => {
    const row = rowOf.get(id)!;
    return [row["name"]!, row["short"]!, ...listed(row["aliases"]!, "|")];
  };
  return tables.contacts
    .map((row): NaiveContact => {
      const [first, last] = readDate(row["date"]!);
      const people = [...listed(row["participants"]!), ...listed(row["mediator"]!)];
      const parties = people.map((id) => partyOn(tables, id, first));
      const actors = [...new Set(level === "parties" ? parties : people)];
      const family = tables.ownKinds.get(row["kind"]!) ?? FAMILY_OF[row["kind"]!] ?? "unknown";
      const texts = [row["summary"]!, row["place"]!, ...[...people, ...parties].flatMap(namesOf)];
      return {
        ...{ row, first, last, family, actors },
        topics: listed(row["topics"]!),
        ties: tiesOf(family, actors),
        text: fold(texts.join("\n")),
      };
    })
    .sort((a, b) => (a.first === b.first ? order(a.last, b.last) : order(a.first, b.first)));
}

function order<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const keyOf = (tie: NaiveTie) => tie.actors.join(";");

function kindsOfActors({ tables }: NaiveReading): ReadonlyMap<string, string> {
  return new Map(tables.actors.map((row) => [row["id"]!, row["kind"]!]));
}

/** Whether all actors of a contact are among so many with the most contacts at the level. */
function isAmongTop(reading: NaiveReading, { level, top }: Filter) {
  const met = tally(reading[level].flatMap(({ actors }) => actors));
  const ranked = reading.tables.actors
    .map(({ id }) => id!)
    .sort((a, b) => (met[b] ?? 0) - (met[a] ?? 0));
  const among = new Set(top === null ? ranked : ranked.slice(0, top));
  return ({ actors }: NaiveContact) => actors.every((id) => among.has(id));
}

/** What is in view: contacts, each with those of its ties that are not under the minimum. */
export function naiveView(reading: NaiveReading, filter: Filter): NaiveContact[] {
  const kindOf = kindsOfActors(reading);
  const { kinds, topics, actorKinds, window, focus } = filter;
  const words = fold(filter.search).split(/\s+/);
  const isAmong = isAmongTop(reading, filter);
  let view = reading[filter.level].filter(
    (contact) =>
      contact.first <= window.to &&
      contact.last >= window.from &&
      (kinds === null || kinds.includes(contact.row["kind"]!)) &&
      (topics === null || contact.topics.some((topic) => topics.includes(topic))) &&
      (actorKinds === null ||
        contact.actors.every((id) => actorKinds.some((kind) => kind === kindOf.get(id)))) &&
      isAmong(contact) &&
      words.every((word) => contact.text.includes(word)),
  );
  if (focus !== null) {
    const around = new Set([focus]);
    if (filter.reach === 2) {
      const tied = view.flatMap(({ ties }) => ties).filter(({ actors }) => actors.includes(focus));
      for (const id of tied.flatMap(({ actors }) => actors)) around.add(id);
    }
    view = view.filter(({ actors }) => actors.some((id) => around.has(id)));
  }
  if (filter.minimum < 2) return view;
  const all = view.flatMap(({ ties }) => ties.map(keyOf));
  const strong = (tie: NaiveTie) =>
    all.filter((key) => key === keyOf(tie)).length >= filter.minimum;
  return view
    .map((contact) => ({ ...contact, ties: contact.ties.filter(strong) }))
    .filter(({ ties }) => ties.length > 0);
}

function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** The answer in the shape that `query --json` promises. */
export function naiveQuery(reading: NaiveReading, filter: Filter) {
  const view = naiveView(reading, filter);
  const bound = (day: number) =>
    day === NO_START || day === NO_END
      ? null
      : new Date(day * 86_400_000).toISOString().slice(0, 10);
  const ties = view.flatMap(({ row, ties: made }) =>
    made.map((tie) => ({ tie, kind: row["kind"]! })),
  );
  return {
    window: { from: bound(filter.window.from), to: bound(filter.window.to) },
    level: filter.level,
    contacts: view.length,
    actors: naiveActors(reading, view),
    ties: [...new Map(ties.map(({ tie }) => [keyOf(tie), tie.actors]))]
      .map(([key, actors]) => {
        const own = ties.filter(({ tie }) => keyOf(tie) === key);
        return { actors, contacts: own.length, kinds: tally(own.map(({ kind }) => kind)) };
      })
      .sort((a, b) => b.contacts - a.contacts || order(a.actors.join("\0"), b.actors.join("\0"))),
    list: view.map(({ row, actors }) => ({
      id: row["id"]!,
      date: row["date"]!,
      kind: row["kind"]!,
      participants: actors,
      summary: row["summary"]!,
      sources: listed(row["sources"]!),
    })),
  };
}

function naiveActors({ tables }: NaiveReading, view: readonly NaiveContact[]) {
  const counts = tally(view.flatMap(({ actors }) => actors));
  return tables.actors
    .filter(({ id }) => counts[id!] !== undefined)
    .map(({ id, name, kind }) => ({ id: id!, name: name!, kind: kind!, contacts: counts[id!]! }))
    .sort((a, b) => b.contacts - a.contacts || order(a.id, b.id));
}

/** `members|family|sender` -> contacts in view; the sender is empty for joint contacts. */
export function naiveStrands(reading: NaiveReading, filter: Filter): Record<string, number> {
  return tally(
    naiveView(reading, filter).flatMap(({ ties, family }) =>
      ties.map((tie) => `${keyOf(tie)}|${family}|${tie.sender ?? ""}`),
    ),
  );
}

/** Counts beside the choices of a filter, choices without contacts left out. */
export function naiveFacets(reading: NaiveReading, filter: Filter) {
  const kindOf = kindsOfActors(reading);
  const count = (
    part: "kinds" | "topics" | "actorKinds",
    choicesOf: (contact: NaiveContact) => readonly string[],
  ) => {
    const chosen: readonly string[] | null = filter[part];
    const tallied = (asked: Filter) =>
      Object.entries(tally(naiveView(reading, asked).flatMap((c) => [...new Set(choicesOf(c))])));
    if (chosen === null) return Object.fromEntries(tallied(filter));
    return Object.fromEntries([
      ...tallied(filter).filter(([choice]) => chosen.includes(choice)),
      ...tallied({ ...filter, [part]: null }).filter(([choice]) => !chosen.includes(choice)),
    ]);
  };
  return {
    kinds: count("kinds", ({ row }) => [row["kind"]!]),
    topics: count("topics", ({ topics }) => topics),
    actorKinds: count("actorKinds", ({ actors }) => actors.map((id) => kindOf.get(id)!)),
  };
}
