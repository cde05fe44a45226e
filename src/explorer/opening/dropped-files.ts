import type { GivenFile } from "./apart/given-file.ts";

export type { GivenFile } from "./apart/given-file.ts";

/** More files than this are refused by name: a data set has seven. */
export const MOST_FILES = 500;

/** The files of a file field; a folder's come with their paths. */
export function filesOfField(files: FileList | null): readonly GivenFile[] {
  return Array.from(files ?? [], (file) => ({
    path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
    file,
  }));
}

/** The files of a drop, those in dropped folders included, at most {@link MOST_FILES} and one more. Must be called while the event lasts. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry());
  const files = Array.from(transfer.files);
  const found: GivenFile[] = [];
  if (entries.every((entry) => entry === null)) {
    return files.map((file) => ({ path: file.name, file }));
  }
  for (const entry of entries) if (entry !== null) await collect(entry, found);
  return found;
}

async function collect(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
  if (found.length > MOST_FILES) return;
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((give, fail) => entry.file(give, fail));
    found.push({ path: entry.fullPath.replace(/^\//, ""), file });
    return;
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return;
  const reader = entry.createReader();
  for (;;) {
    // A reader gives some of the entries at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((give, fail) =>
      reader.readEntries(give, fail),
    );
    if (some.length === 0) return;
    for (const inner of some) await collect(inner, found);
  }
}
