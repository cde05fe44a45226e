import { sizeOf, type Content } from "../../library/entry.ts";
import type { Library } from "../../library/library.ts";
import type { OpenEntry } from "../../library/session.ts";
import { isSame } from "./stored-form.ts";

/** The entry that keeps this very content, so that a file opened twice is kept once; null where none does. */
export async function findSame(library: Library, content: Content): Promise<OpenEntry | null> {
  for (const { entry } of await library.list()) {
    if (entry === null || entry.of !== content.of || entry.size !== sizeOf(content)) continue;
    const kept = await library.read(entry.key);
    if (kept.is === "here" && (await isSame(kept.content, content))) return kept.entry;
  }
  return null;
}
