import { ACTOR_KINDS } from "../model/dataset.ts";
import type {
  Actor,
  ActorKind,
  Contact,
  ExtraCells,
  Membership,
  RecordOf,
  Representation,
  Source,
  TableName,
  TimelineEvent,
} from "../model/dataset.ts";
import type { EdtfDate } from "../model/edtf.ts";
import { didYouMean, nearestWords } from "../model/nearest.ts";
import { quoted } from "../model/problem.ts";
import type { RawCell, RecordCells } from "./record-cells.ts";

/** How the records of one table come from cells and go back. */
export interface TableCodec<T> {
  /** The record; null, with an error reported, where too little can be read to make one: the row is set aside. */
  read(cells: RecordCells): T | null;
  /** Cells parallel to `COLUMNS[table]`. */
  write(record: T): readonly RawCell[];
}

const actors: TableCodec<Actor> = {
  read(cells) {
    const id = cells.needed("id");
    if (id === null) return null;
    const record = {
      name: cells.text("name") || id,
      short: cells.text("short"),
      kind: readActorKind(cells),
      aliases: cells.words("aliases"),
    };
    return { id, ...record, ...cells.extra() };
  },
  write: ({ id, name, short, kind, aliases }) => [id, name, short, kind, aliases],
};

const representations: TableCodec<Representation> = {
  read(cells) {
    const actor = cells.needed("actor");
    const party = cells.needed("party");
    const interval = { from: cells.date("from"), to: cells.date("to") };
    if (actor === null || party === null) return null;
    return { actor, party, role: cells.text("role"), ...interval, ...cells.extra() };
  },
  write: ({ actor, party, role, from, to }) => [actor, party, role, written(from), written(to)],
};

const memberships: TableCodec<Membership> = {
  read(cells) {
    const member = cells.needed("member");
    const group = cells.needed("group");
    const interval = { from: cells.date("from"), to: cells.date("to") };
    if (member === null || group === null) return null;
    return { member, group, role: cells.text("role"), ...interval, ...cells.extra() };
  },
  write: ({ member, group, role, from, to }) => [member, group, role, written(from), written(to)],
};

const contacts: TableCodec<Contact> = {
  read(cells) {
    const id = cells.needed("id");
    const date = readNeededDate(cells);
    const participants = cells.words("participants");
    if (participants.length === 0) reportNoParticipants(cells);
    const record = {
      kind: cells.word("kind"),
      participants,
      initiators: cells.words("initiator"),
      mediators: cells.words("mediator"),
      place: cells.text("place"),
      summary: cells.text("summary"),
      topics: cells.words("topics"),
      sources: cells.words("sources"),
    };
    if (id === null || date === null || participants.length === 0) return null;
    return { id, date, ...record, ...cells.extra() };
  },
  write: (contact) => [
    contact.id,
    contact.date.written,
    contact.kind,
    contact.participants,
    contact.initiators,
    contact.mediators,
    contact.place,
    contact.summary,
    contact.topics,
    contact.sources,
  ],
};

const sources: TableCodec<Source> = {
  read(cells) {
    const id = cells.needed("id");
    if (id === null) return null;
    const record = {
      publisher: cells.text("publisher"),
      title: cells.text("title"),
      date: cells.date("date"),
      url: cells.text("url"),
    };
    return { id, ...record, ...cells.extra() };
  },
  write: ({ id, publisher, title, date, url }) => [id, publisher, title, written(date), url],
};

const events: TableCodec<TimelineEvent> = {
  read(cells) {
    const id = cells.needed("id");
    const date = readNeededDate(cells);
    if (id === null || date === null) return null;
    const record = { title: cells.text("title"), sources: cells.words("sources") };
    return { id, date, ...record, ...cells.extra() };
  },
  write: (event) => [event.id, event.date.written, event.title, event.sources],
};

/** One codec a table. */
export const CODECS: { readonly [T in TableName]: TableCodec<RecordOf<T>> } = {
  actors,
  representations,
  memberships,
  contacts,
  sources,
  events,
};

/** A record as it is written, in whatever form. */
export interface WrittenRecord {
  /** Parallel to `COLUMNS[table]`. */
  readonly cells: readonly RawCell[];
  readonly extra: ExtraCells;
}

/** The records of a table as they are written; placeholders are left out. */
export function* writeRecords<T extends TableName>(
  table: T,
  records: Iterable<RecordOf<T>>,
): Generator<WrittenRecord> {
  const codec: TableCodec<RecordOf<T>> = CODECS[table];
  for (const record of records) {
    if ("placeholder" in record) continue;
    yield { cells: codec.write(record), extra: record.extra ?? [] };
  }
}

function written(date: EdtfDate | null): string {
  return date?.written ?? "";
}

function readNeededDate(cells: RecordCells): EdtfDate | null {
  const date = cells.date("date", "The row is set aside.");
  if (date === null && cells.text("date").trim() === "") {
    cells.find("date", {
      severity: "error",
      code: "date-empty",
      text: "",
      message:
        "Expected a date, found nothing; the row is set aside. Write 2020-10-02, 2020-10 or 1992.",
    });
  }
  return date;
}

function reportNoParticipants(cells: RecordCells): void {
  cells.find("participants", {
    severity: "error",
    code: "participants-missing",
    text: "",
    message:
      "Expected the ids of two or more actors, found none; the row is set aside. Name who took part, separated by ;.",
  });
}

const KIND_SYNONYMS: ReadonlyMap<string, ActorKind> = new Map([
  ["organisation", "organization"],
  ["country", "state"],
]);

/** The kind of an actor; what is no kind is read as a group, the one that claims least, and reported as an error. */
function readActorKind(cells: RecordCells): ActorKind {
  const word = cells.word("kind");
  const exact = ACTOR_KINDS.find((kind) => kind === word);
  if (exact !== undefined) return exact;
  const lower = word.toLowerCase();
  const meant = KIND_SYNONYMS.get(lower) ?? ACTOR_KINDS.find((kind) => kind === lower);
  const expected = `Expected state, organization, person or group, found ${word === "" ? "nothing" : quoted(word)}`;
  if (meant !== undefined) {
    const message = `${expected}, which is read as ${meant}. Write it so.`;
    cells.find("kind", { severity: "warning", code: "actor-kind-mended", text: word, message });
    return meant;
  }
  const advice = didYouMean(nearestWords(word, ACTOR_KINDS)) || "Write one of the four.";
  const message = `${expected}; the actor is read as a group. ${advice}`;
  cells.find("kind", { severity: "error", code: "actor-kind-unknown", text: word, message });
  return "group";
}
