import { summaryOf, type Content, type Entry } from "../../library/entry.ts";
import type { Library } from "../../library/library.ts";
import { lockName } from "../../library/seat.ts";
import { saveFile } from "../figure/save-file.ts";
import { blobOf, readRecords, storedForm } from "./stored-form.ts";

/** What happened to an entry, in a sentence. */
export type Outcome = string;

const VANISHED = "It is no longer kept in this browser.";

/** Gives an entry that is not open in this tab another title. One that another tab writes is left to it. */
export function renameEntry(library: Library, entry: Entry, title: string): Promise<Outcome> {
  return whileNobodyWrites(entry.key, async () => {
    const kept = await library.read(entry.key);
    if (kept.is !== "here") return VANISHED;
    const records = readRecords(kept.content);
    const content = records === null ? null : await storedForm({ ...records, title }, null);
    const { key, revision: base, cameFrom } = kept.entry;
    const saved = await library.save(key, {
      ...{ base, content, cameFrom },
      summary: { ...kept.entry, title },
    });
    return saved.is === "saved" ? `Renamed to ${title}.` : "It was changed meanwhile. Try again.";
  });
}

/** Keeps a copy under a title and an id of its own. */
export async function duplicateEntry(
  library: Library,
  entry: Entry,
  freshKey: () => string,
): Promise<Outcome> {
  const kept = await library.read(entry.key);
  if (kept.is !== "here") return VANISHED;
  const title = `${kept.entry.title} (copy)`;
  const id = `${kept.entry.datasetId}-${freshKey().slice(0, 6)}`;
  const records = readRecords(kept.content);
  const copy = records === null ? null : { ...records, id, title };
  await library.add({
    cameFrom: `a copy of ${kept.entry.title}`,
    summary: copy === null ? { ...kept.entry, title } : summaryOf(copy),
    content: copy === null ? kept.content : await storedForm(copy, null),
  });
  return `Kept as ${title}.`;
}

/** Saves what is kept as a file. */
export async function downloadEntry(library: Library, entry: Entry): Promise<Outcome> {
  const kept = await library.read(entry.key);
  if (kept.is !== "here") return VANISHED;
  const name = nameOf(kept.entry, kept.content);
  saveFile(name, blobOf(kept.content));
  return `Saved as ${name}.`;
}

/** Saves what is stored under a key as it is, understood or not. */
export async function downloadRaw(library: Library, key: string): Promise<Outcome> {
  const name = `kept-aside-${key.slice(0, 8)}.json`;
  saveFile(name, await library.raw(key));
  return `Saved as ${name}.`;
}

function nameOf({ datasetId, title }: Entry, content: Content): string {
  if (content.of === "events") return content.name.slice(content.name.lastIndexOf("/") + 1);
  const plain = (datasetId === "" ? title : datasetId).replace(/[^A-Za-z0-9_-]+/g, "-");
  return `${plain.slice(0, 80) || "data-set"}.demarche.json`;
}

async function whileNobodyWrites(key: string, work: () => Promise<Outcome>): Promise<Outcome> {
  // Absent on a page without https, whatever the types say.
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return work();
  return locks.request(lockName(key), { ifAvailable: true }, (lock) =>
    lock === null ? Promise.resolve("It is open in another tab. Rename it there.") : work(),
  );
}
