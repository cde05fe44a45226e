import type { ReadResult } from "../../../formats/read-result.ts";
import { readBytes, readTables } from "../../../formats/registry.ts";
import { excerpt } from "../../../model/problem.ts";
import type { GivenFile } from "./given-file.ts";
import { unpackedFile } from "./unpacked-file.ts";
import { UnreadableFiles } from "./unreadable-files.ts";
import type { DataFilesQuestion } from "./data-file-messages.ts";

/**
 * What is in files that are one data set: the tables of a folder, or one file. `progress` gets the share of them that is read, and may throw.
 * @throws UnreadableFiles where a file vanishes or cannot be unpacked
 */
export async function readDataFiles(
  { files, today }: DataFilesQuestion,
  progress: (share: number) => void,
): Promise<ReadResult> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const bytes = new Map<string, Uint8Array>();
  let read = 0;
  for (const given of files) {
    bytes.set(given.path, await bytesOf(given));
    read += given.file.size;
    progress(total === 0 ? 1 : read / total);
  }
  const [only, ...others] = bytes;
  if (only === undefined || others.length > 0) return readTables(bytes, { today });
  const [path, packed] = only;
  const unpacked = await unpackedFile(path, packed);
  return await readBytes(path.replace(/\.gz$/i, ""), unpacked, { today });
}

/** Why there is no data set in what was read: the gravest problem, with the file that it is about. */
export function whyNothing({ problems }: Pick<ReadResult, "problems">): string {
  const gravest = problems.find(({ severity }) => severity === "error") ?? problems[0];
  if (gravest === undefined) return "There is no data set in these files.";
  const { file, message } = gravest;
  return message.includes(file) ? message : `${excerpt(file, 80)}: ${message}`;
}

async function bytesOf({ path, file }: GivenFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const failure = new UnreadableFiles(
      `${excerpt(path, 80)} could not be read. It may have been moved, changed or locked since it was chosen.`,
    );
    failure.cause = cause;
    throw failure;
  }
}
