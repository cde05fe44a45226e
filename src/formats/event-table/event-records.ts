import { sayCount } from "../../model/count-words.ts";
import type { Actor, Contact, DataSet, Representation, Source } from "../../model/dataset.ts";
import { edtfFromSpan } from "../../model/edtf.ts";
import type { EventColumns } from "../../model/event-columns.ts";
import type { KindDefinition } from "../../model/kinds.ts";
import { outOfRange, type Records } from "../../model/records.ts";
import { isWebAddress } from "../../model/web-address.ts";

/** A file of an event table. */
export interface TableFile {
  /** As given. */
  readonly name: string;
  /** Lines of the files before it: line n of this file is row `before + n` of `EventColumns.reportRow`. */
  readonly before: number;
}

/** What event tables of one layout hold, as plain data that can be sent from a worker to the page; its buffers can be transferred. */
export interface EventTable {
  /** At least one. */
  readonly files: readonly TableFile[];
  readonly actors: readonly Actor[];
  /** From people and bodies to their countries, without ends. */
  readonly representations: readonly Representation[];
  /** Kinds beside the standard ones. */
  readonly kinds: readonly KindDefinition[];
  readonly columns: EventColumns;
  /** {@link fingerprintOf} the columns. */
  readonly fingerprint: string;
}

/** The data set of event tables. Contacts and sources are made when they are read; nothing is kept for each. */
export function dataSetOfEvents(table: EventTable): DataSet {
  const { files, actors, representations, kinds, columns, fingerprint } = table;
  const title = titleOfTables(files.map(({ name }) => name));
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const reports = createReportFinder(columns);
  return {
    ...{ id: `${slug || "events"}-${fingerprint}`, title },
    ...{ description: "", licence: "", language: "en", version: "" },
    opening: { window: null, level: "parties" },
    ...{ kinds, actors, representations, memberships: [], events: [] },
    contacts: new EventContacts(columns, actors, reports),
    sources: new EventSources(columns, files, reports),
    columns,
  };
}

/** One file's name without its ends; of several the name of their folder, or of the first and how many more. */
export function titleOfTables(paths: readonly string[]): string {
  const [first = "", ...others] = paths;
  const folders = new Set(paths.map((path) => path.replace(/[^/\\]*$/, "")));
  const folder = lastPart(first.replace(/[/\\][^/\\]*$/, ""));
  if (others.length > 0 && folders.size === 1 && folder !== lastPart(first)) return folder;
  const name = lastPart(first);
  const title = name.replace(/(?:\.(?:gz|tsv|csv|tab|export))+$/i, "") || name;
  return others.length === 0 ? title : `${title} and ${sayCount(others.length)} more`;
}

function lastPart(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/**
 * Four letters and digits that tell apart event tables of one name, and readings of one table with and without what is no contact: many files are
 * called `events`.
 */
export function fingerprintOf({ day, sender, target, kind, reportRow }: EventColumns): string {
  let hash = reportRow.length;
  for (let i = 0; i < day.length; i++) {
    hash = Math.imul(hash ^ day[i]! ^ Math.imul(kind[i]!, 0x85ebca6b), 0x9e3779b1);
    hash = Math.imul((hash >>> 15) ^ hash ^ sender[i]!, 0xcc9e2d51) ^ target[i]!;
  }
  return ((hash >>> 0) % 36 ** 4).toString(36).padStart(4, "0");
}

/** Row of the file -> the report in it, or -1. The index is made when first asked for: 4 bytes a row of the file. */
function createReportFinder({ reportRow }: EventColumns): (row: number) => number {
  let reports: Int32Array | null = null;
  return (row) => {
    if (reports === null) {
      let last = 0;
      for (const each of reportRow) last = Math.max(last, each);
      reports = new Int32Array(last + 1).fill(-1);
      for (let report = 0; report < reportRow.length; report++)
        reports[reportRow[report]!] = report;
    }
    return reports[row] ?? -1;
  };
}

/** The number behind the letter in `r12` or `s12`, or -1. */
function rowOfId(letter: "r" | "s", id: string): number {
  return id.startsWith(letter) && /^[1-9]\d{0,9}$/.test(id.slice(1)) ? Number(id.slice(1)) : -1;
}

class EventContacts implements Records<Contact> {
  readonly #columns: EventColumns;
  readonly #actors: readonly Actor[];
  readonly #reportIn: (row: number) => number;

  constructor(columns: EventColumns, actors: readonly Actor[], reportIn: (row: number) => number) {
    this.#columns = columns;
    this.#actors = actors;
    this.#reportIn = reportIn;
  }

  get length(): number {
    return this.#columns.length;
  }

  at(index: number): Contact {
    const { day, sender, target, kind, kinds, relation, relations } = this.#columns;
    const { reportOffsets, reportRow } = this.#columns;
    const on = day[index];
    if (on === undefined) throw outOfRange(index, this.length);
    const first = this.#actors[sender[index]!]!.id;
    const second = this.#actors[target[index]!]!.id;
    const reports = reportRow.subarray(reportOffsets[index], reportOffsets[index + 1]);
    return {
      id: `r${String(reports[0])}`,
      date: edtfFromSpan(on, on),
      kind: kinds[kind[index]!]!,
      participants: first === second ? [first] : [first, second],
      ...{ initiators: [], mediators: [], place: "", topics: [] },
      summary: relations[relation[index]!]!,
      sources: Array.from(reports, (row) => `s${String(row)}`),
    };
  }

  indexOf(id: string): number {
    const report = this.#reportIn(rowOfId("r", id));
    if (report < 0) return -1;
    const { reportOffsets } = this.#columns;
    let from = 0;
    let to = this.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (reportOffsets[middle]! < report) from = middle + 1;
      else to = middle;
    }
    return from < this.length && reportOffsets[from] === report ? from : -1;
  }

  *[Symbol.iterator](): Generator<Contact> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}

class EventSources implements Records<Source> {
  readonly #columns: EventColumns;
  readonly #files: readonly TableFile[];
  readonly #reportIn: (row: number) => number;

  constructor(
    columns: EventColumns,
    files: readonly TableFile[],
    reportIn: (row: number) => number,
  ) {
    this.#columns = columns;
    this.#files = files;
    this.#reportIn = reportIn;
  }

  get length(): number {
    return this.#columns.reportRow.length;
  }

  at(index: number): Source {
    const row = this.#columns.reportRow[index];
    if (row === undefined) throw outOfRange(index, this.length);
    const file = this.#files.findLast(({ before }) => before < row) ?? this.#files[0]!;
    const { origins, reportOrigin } = this.#columns;
    const origin = reportOrigin === null ? "" : origins[reportOrigin[index]!]!;
    const isAddress = isWebAddress(origin);
    return {
      id: `s${String(row)}`,
      publisher: isAddress ? hostOf(origin) : origin,
      title: `${lastPart(file.name)}, row ${String(row - file.before)}`,
      date: null,
      url: isAddress ? origin : "",
    };
  }

  indexOf(id: string): number {
    return this.#reportIn(rowOfId("s", id));
  }

  *[Symbol.iterator](): Generator<Source> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}

function hostOf(address: string): string {
  return /^[a-z]+:\/\/(?:www\.)?([^/?#]*)/i.exec(address)?.[1] ?? address;
}
