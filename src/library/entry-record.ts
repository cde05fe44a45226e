import { sizeOf, type Content, type Entry, type Moment } from "./entry.ts";

/** Why a record is kept aside: it cannot be understood, or a newer version of Démarche wrote it. It is never written over. */
export type Aside = "damaged" | "newer";

type Fields = Readonly<Record<string, unknown>>;

/** Turns the fields of a record of one version into those of the next. It gets a copy. */
export type Migration = (record: Fields) => Fields;

/** The migration at place i is from version i + 1. A new version of the record is one more, with a fixture of what was stored before. */
const MIGRATIONS: readonly Migration[] = [];

/** The record of an entry as it is stored. */
export function writeEntryRecord(entry: Entry): Fields {
  return { recordVersion: MIGRATIONS.length + 1, ...entry };
}

/** The record of a content as it is stored; its revision tells that it belongs to its entry. */
export function writeContentRecord(revision: number, content: object): Fields {
  return { ...content, revision };
}

/** The entry in a stored record, of this version or brought up to it on a copy; the record itself is not touched. Never throws. */
export function readEntryRecord(
  key: string,
  stored: unknown,
  migrations = MIGRATIONS,
): Entry | Aside {
  if (!isFields(stored)) return "damaged";
  const version = stored["recordVersion"];
  if (!isCount(version) || version < 1) return "damaged";
  if (version > migrations.length + 1) return "newer";
  try {
    const copy = structuredClone(stored);
    const record = migrations.slice(version - 1).reduce((before, step) => step(before), copy);
    return entryOf(key, record) ?? "damaged";
  } catch {
    return "damaged";
  }
}

function entryOf(key: string, record: Fields): Entry | null {
  const { of, revision, size, actors, contacts, title, datasetId, cameFrom } = record;
  const created = momentOf(record["created"]);
  const changed = momentOf(record["changed"]);
  const counts = countsOf({ revision, size, actors, contacts });
  const texts = textsOf({ title, datasetId, cameFrom });
  if (record["key"] !== key || (of !== "records" && of !== "events")) return null;
  if (created === null || changed === null || counts === null || texts === null) return null;
  return { key, of, ...counts, ...texts, created, changed };
}

function countsOf<Name extends string>(values: Record<Name, unknown>): Record<Name, number> | null {
  // Every one of them is a count where the test says so.
  return Object.values(values).every(isCount) ? (values as Record<Name, number>) : null;
}

function textsOf<Name extends string>(values: Record<Name, unknown>): Record<Name, string> | null {
  const isText = (value: unknown) => typeof value === "string";
  // Every one of them is a text where the test says so.
  return Object.values(values).every(isText) ? (values as Record<Name, string>) : null;
}

/** The content in a stored record, if it is that of the entry, whole. */
export function readContentRecord(entry: Entry, stored: unknown): Content | Aside {
  if (!isFields(stored) || stored["revision"] !== entry.revision) return "damaged";
  const content = contentOf(stored);
  if (content?.of !== entry.of || sizeOf(content) !== entry.size) return "damaged";
  return content;
}

function contentOf({ of, bytes, file, name, include }: Fields): Content | null {
  if (of === "records" && bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer) {
    return { of, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  }
  if (of !== "events" || !(file instanceof Blob) || typeof name !== "string") return null;
  if (include !== "contacts" && include !== "all") return null;
  return { of, name, file, include };
}

/** What is stored, as bytes that can be saved as a file: the content as it is where it has one, else everything as JSON. */
export function rawBytes(entry: unknown, content: unknown): Blob {
  if (isFields(content)) {
    const { bytes, file } = content;
    if (file instanceof Blob) return file;
    if (bytes instanceof Uint8Array) return new Blob([new Uint8Array(bytes)]);
  }
  return new Blob([JSON.stringify({ entry, content }, null, 2)], { type: "application/json" });
}

function momentOf(value: unknown): Moment | null {
  if (!isFields(value)) return null;
  const { order, atMs } = value;
  return isCount(order) && typeof atMs === "number" ? { order, atMs } : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
