import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Store } from "./store.ts";

/** Why nothing can be kept: `newer` where a newer version of the page has been at the data, `blocked` where an older one holds on to it. */
export type StoreFault = "newer" | "blocked" | "denied";

/** The store cannot be had. */
export class StoreUnavailable extends Error {
  readonly code: StoreFault;

  constructor(code: StoreFault, cause?: unknown) {
    super(`The store of this browser cannot be used: ${code}.`, { cause });
    this.code = code;
  }
}

interface Schema extends DBSchema {
  readonly entries: { readonly key: string; readonly value: unknown };
  readonly contents: { readonly key: string; readonly value: unknown };
  readonly counters: { readonly key: "order"; readonly value: number };
}

const STORES = ["entries", "contents", "counters"] as const;

export interface StoreOptions {
  readonly name: string;
  /** The version of the stores, not of the records in them. */
  readonly version?: number;
  /** Called when a newer version of the page wants the database; this one has let go of it by then. */
  readonly onOutdated?: () => void;
}

/** The store in the database of that name. A connection that the browser ends is made anew. @throws StoreUnavailable */
export async function openStore(options: StoreOptions): Promise<Store> {
  let database: IDBPDatabase<Schema> | null = null;
  let isOutdated = false;
  const connect = async (): Promise<IDBPDatabase<Schema>> => {
    if (isOutdated) throw new StoreUnavailable("newer");
    database ??= await openDatabase(options, {
      onOutdated() {
        isOutdated = true;
        options.onOutdated?.();
      },
      onEnded: () => (database = null),
    });
    return database;
  };
  await connect();
  return storeOf(connect, () => database?.close());
}

interface Endings {
  readonly onOutdated: () => void;
  readonly onEnded: () => void;
}

function openDatabase(
  { name, version = 1 }: StoreOptions,
  { onOutdated, onEnded }: Endings,
): Promise<IDBPDatabase<Schema>> {
  return new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
    const asked = openDB<Schema>(name, version, {
      upgrade(database) {
        for (const store of STORES) {
          if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
        }
      },
      // The request goes on waiting, but nobody is to wait with it.
      blocked: () => reject(new StoreUnavailable("blocked")),
      blocking(_, __, event) {
        // A connection is all that such an event comes from.
        (event.target as IDBDatabase).close();
        onOutdated();
      },
      terminated: onEnded,
    });
    asked.then(resolve, reject);
  }).catch((error: unknown) => {
    if (error instanceof StoreUnavailable) throw error;
    const isNewer = error instanceof DOMException && error.name === "VersionError";
    throw new StoreUnavailable(isNewer ? "newer" : "denied", error);
  });
}

function storeOf(connect: () => Promise<IDBPDatabase<Schema>>, close: () => void): Store {
  return {
    async entries() {
      const { store } = (await connect()).transaction("entries");
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return keys.map((key, i) => [key, values[i]] as const);
    },
    async read(key) {
      const work = (await connect()).transaction(["entries", "contents"]);
      const [entry, content] = await Promise.all([
        work.objectStore("entries").get(key),
        work.objectStore("contents").get(key),
      ]);
      return { entry, content };
    },
    async change(key, decide) {
      const work = (await connect()).transaction(STORES, "readwrite", { durability: "strict" });
      const [entries, contents] = [work.objectStore("entries"), work.objectStore("contents")];
      const counters = work.objectStore("counters");
      const [entry, content, last = 0] = await Promise.all([
        entries.get(key),
        contents.get(key),
        counters.get("order"),
      ]);
      const { answer, put, remove } = decide({ entry, content }, last + 1);
      const writing: Promise<unknown>[] = [work.done];
      if (remove) writing.push(entries.delete(key), contents.delete(key));
      if (put) writing.push(entries.put(put.entry, key), counters.put(last + 1, "order"));
      if (put?.content !== undefined) writing.push(contents.put(put.content, key));
      await settled(writing);
      return answer;
    },
    close,
  };
}

/** All of a transaction; where it fails, the reason of the whole, which a single request may not know. */
async function settled(writing: readonly Promise<unknown>[]): Promise<void> {
  const [whole, ...parts] = await Promise.allSettled(writing);
  for (const outcome of [whole, ...parts]) {
    if (outcome?.status === "rejected") throw outcome.reason;
  }
}
