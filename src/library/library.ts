import {
  readContentRecord,
  readEntryRecord,
  rawBytes,
  writeContentRecord,
  writeEntryRecord,
  type Aside,
} from "./entry-record.ts";
import { sizeOf, type Content, type Entry, type Summary } from "./entry.ts";
import type { Store, StoredPair } from "./store.ts";

/** A line of the list of what is kept. */
export type Listed =
  | { readonly entry: Entry; readonly aside: null }
  | { readonly entry: null; readonly aside: Aside; readonly key: string };

/** What a save builds on, and what it writes. Without a content only the summary is new. */
export interface Save {
  readonly base: number;
  readonly summary: Summary;
  readonly content: Content | null;
  readonly cameFrom: string;
}

/** What came of a save. `changed`: there is a later one than it builds on; nothing was written. */
export type Saved =
  | { readonly is: "saved"; readonly entry: Entry }
  | { readonly is: "changed" }
  | { readonly is: "aside"; readonly aside: Aside };

/** What is kept under a key. */
export type Kept =
  | { readonly is: "here"; readonly entry: Entry; readonly content: Content }
  | { readonly is: "aside"; readonly aside: Aside }
  | { readonly is: "gone" };

/** The pair that was removed, to be put back. */
export interface Removed {
  readonly key: string;
  readonly pair: StoredPair;
}

/** The data sets kept in this browser. Every method rejects with what the storage says went wrong. */
export interface Library {
  /** What was changed last comes first; what is kept aside comes last. */
  readonly list: () => Promise<readonly Listed[]>;
  readonly read: (key: string) => Promise<Kept>;
  readonly add: (added: Omit<Save, "base" | "content"> & { content: Content }) => Promise<Entry>;
  /** Compare and set: writes only on top of the revision that it builds on. One that was removed meanwhile is kept again. */
  readonly save: (key: string, save: Save) => Promise<Saved>;
  readonly remove: (key: string) => Promise<Removed>;
  readonly putBack: (removed: Removed) => Promise<void>;
  /** What is stored, byte for byte, whether it can be understood or not. */
  readonly raw: (key: string) => Promise<Blob>;
}

export interface LibraryEffects {
  /** Milliseconds since 1970; for show only. */
  readonly now: () => number;
  /** A key that no other tab makes. */
  readonly freshKey: () => string;
}

export function createLibrary(store: Store, { now, freshKey }: LibraryEffects): Library {
  const save: Library["save"] = (key, wanted) =>
    store.change<Saved>(key, (stored, order) => {
      const before = stored.entry === undefined ? null : readEntryRecord(key, stored.entry);
      if (typeof before === "string") return { answer: { is: "aside", aside: before } };
      if (before !== null && before.revision !== wanted.base) return { answer: { is: "changed" } };
      if (before === null && wanted.content === null) return { answer: { is: "changed" } };
      const entry = nextEntry(key, before, wanted, { order, atMs: now() });
      return { answer: { is: "saved", entry }, put: pairOf(entry, wanted.content, stored) };
    });
  return {
    save,
    async list() {
      const stored = await store.entries();
      return stored.map(([key, entry]) => listed(key, readEntryRecord(key, entry))).sort(latest);
    },
    async read(key) {
      const pair = await store.read(key);
      if (pair.entry === undefined && pair.content === undefined) return { is: "gone" };
      const entry = readEntryRecord(key, pair.entry);
      if (typeof entry === "string") return { is: "aside", aside: entry };
      const content = readContentRecord(entry, pair.content);
      if (typeof content === "string") return { is: "aside", aside: content };
      return { is: "here", entry, content };
    },
    async add(added) {
      const saved = await save(freshKey(), { ...added, base: 0 });
      if (saved.is === "saved") return saved.entry;
      throw new Error("Expected a key that nothing is kept under.");
    },
    remove: (key) =>
      store.change(key, (pair) => ({ answer: { key, pair }, remove: true as const })),
    putBack: ({ key, pair }) =>
      store.change(key, (stored) =>
        stored.entry === undefined ? { answer: undefined, put: pair } : { answer: undefined },
      ),
    async raw(key) {
      const { entry, content } = await store.read(key);
      return rawBytes(entry, content);
    },
  };
}

function nextEntry(
  key: string,
  before: Entry | null,
  { base, summary, content, cameFrom }: Save,
  changed: Entry["changed"],
): Entry {
  return {
    ...summary,
    key,
    revision: base + 1,
    of: content?.of ?? before?.of ?? "records",
    cameFrom: before?.cameFrom ?? cameFrom,
    size: content === null ? (before?.size ?? 0) : sizeOf(content),
    created: before?.created ?? changed,
    changed,
  };
}

/** A content that stays gets the new revision, which tells that it belongs to the entry. */
function pairOf(entry: Entry, content: Content | null, stored: StoredPair): StoredPair {
  const kept = content === null ? stored.content : content;
  const isKept = typeof kept === "object" && kept !== null;
  return {
    entry: writeEntryRecord(entry),
    content: isKept ? writeContentRecord(entry.revision, kept) : kept,
  };
}

function listed(key: string, entry: Entry | Aside): Listed {
  return typeof entry === "string" ? { entry: null, aside: entry, key } : { entry, aside: null };
}

function latest(a: Listed, b: Listed): number {
  return (b.entry?.changed.order ?? 0) - (a.entry?.changed.order ?? 0);
}
