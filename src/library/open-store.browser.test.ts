import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createLibrary } from "./library.ts";
import { openStore, StoreUnavailable } from "./open-store.ts";
import type { Store } from "./store.ts";

const NAME = "demarche-store-test";
const open: { close: () => void }[] = [];

const openOurs = async (options: Partial<Parameters<typeof openStore>[0]> = {}): Promise<Store> => {
  const store = await openStore({ name: NAME, ...options });
  open.push(store);
  return store;
};

afterEach(async () => {
  vi.restoreAllMocks();
  for (const one of open.splice(0)) one.close();
  await deleteDB(NAME);
});

let keys = 0;
const libraryOver = (store: Store) =>
  createLibrary(store, { now: () => 0, freshKey: () => `key-${(keys += 1)}` });

const summary = { title: "t", datasetId: "d", actors: 1, contacts: 1 };
const records = (text: string) => ({
  ...{ summary, cameFrom: "a test" },
  content: { of: "records", bytes: new TextEncoder().encode(text) } as const,
});

describe("the store in a real browser", () => {
  test("keeps records and files of event tables across connections, the latest first", async () => {
    const before = libraryOver(await openOurs());
    const first = await before.add(records("one"));
    const file = new Blob(["a\tb\n"]);
    const events = { of: "events", name: "e.tsv", file, include: "all" } as const;
    await before.add({ summary, cameFrom: "e.tsv", content: events });
    open.splice(0).forEach((one) => one.close());

    const after = libraryOver(await openOurs());
    const listed = await after.list();
    expect(listed.map(({ entry }) => entry?.of)).toEqual(["events", "records"]);
    const kept = await after.read(listed[0]!.entry!.key);
    if (kept.is !== "here" || kept.content.of !== "events") throw new Error("Expected the file.");
    expect(await kept.content.file.text()).toBe("a\tb\n");
    // What was deleted can be put back, the file too.
    const removed = await after.remove(kept.entry.key);
    expect(await after.list()).toHaveLength(1);
    await after.putBack(removed);
    const back = await after.read(kept.entry.key);
    if (back.is !== "here" || back.content.of !== "events") throw new Error("Expected the file.");
    expect(await back.content.file.text()).toBe("a\tb\n");
    expect(await after.read(first.key)).toMatchObject({ is: "here" });
  });

  test("asks for strict durability, and answers after the transaction is complete", async () => {
    // It is called with its own object.
    // oxlint-disable-next-line typescript/unbound-method
    const begin = IDBDatabase.prototype.transaction;
    const transactions: IDBTransaction[] = [];
    let isComplete = false;
    const asked = vi.spyOn(IDBDatabase.prototype, "transaction");
    asked.mockImplementation(function (this: IDBDatabase, ...args) {
      const transaction = begin.apply(this, args);
      transaction.addEventListener("complete", () => (isComplete = true));
      transactions.push(transaction);
      return transaction;
    });
    await libraryOver(await openOurs()).add(records("one"));
    expect(isComplete).toBe(true);
    expect(asked.mock.calls[0]?.[2]).toEqual({ durability: "strict" });
    expect(transactions[0]?.durability).toBe("strict");
  });

  test("F1 a write that finds no room rejects and leaves what was there", async () => {
    const library = libraryOver(await openOurs());
    const { key } = await library.add(records("one"));
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function () {
      throw new DOMException("No room.", "QuotaExceededError");
    });
    const save = { ...records("two"), base: 1 };
    await expect(library.save(key, save)).rejects.toMatchObject({ name: "QuotaExceededError" });
    put.mockRestore();
    expect(await library.read(key)).toMatchObject({ entry: { revision: 1, size: 3 } });
    expect((await library.save(key, save)).is).toBe("saved");
  });

  test("F3 of two saves on one revision one lands, whatever comes first", async () => {
    const [mine, other] = [libraryOver(await openOurs()), libraryOver(await openOurs())];
    const { key } = await mine.add(records("one"));
    for (let base = 1; base <= 20; base += 1) {
      const both = await Promise.all([
        mine.save(key, { ...records("mine"), base }),
        other.save(key, { ...records("other"), base }),
      ]);
      expect(both.map(({ is }) => is).sort()).toEqual(["changed", "saved"]);
    }
  });

  test("F4 an older page lets a newer one in at once, and says so", async () => {
    const onOutdated = vi.fn();
    const older = await openOurs({ onOutdated });
    const newer = await openOurs({ version: 2 });
    expect(onOutdated).toHaveBeenCalledOnce();
    expect(await newer.entries()).toEqual([]);
    await expect(older.entries()).rejects.toMatchObject({ code: "newer" });
    // And one that is loaded after that.
    await expect(openOurs()).rejects.toMatchObject({ code: "newer" });
  });

  test("F4 a tab that holds on to the database is named, not waited for", async () => {
    const rude = await openDB(NAME, 1);
    open.push(rude);
    await expect(openOurs({ version: 2 })).rejects.toMatchObject({ code: "blocked" });
  });

  test("F6 a browser that denies its storage is named", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Denied.", "SecurityError");
    });
    const denied = openOurs();
    await expect(denied).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(denied).rejects.toMatchObject({ code: "denied" });
  });
});
