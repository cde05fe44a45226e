import { readFolder } from "../../formats/csv-folder.ts";
import type { ReadResult } from "../../formats/read-result.ts";
import { formatOfFile, readBytes, type Format } from "../../formats/registry.ts";
import { excerpt } from "../../model/problem.ts";
import type { OpenedDataSet } from "../../state/state.ts";
import { today } from "../page/today.ts";
import { unpackedFile } from "./unpacked-file.ts";
import { UnreadableFiles } from "./unreadable-files.ts";
import { MOST_FILES, type GivenFile } from "./dropped-files.ts";
import { readEventsApart } from "./event-file-client.ts";

/** Larger files are refused before they are read. Bytes. */
export const MOST_BYTES = 200_000_000;

/** How files are read. */
export interface GivenReading {
  readonly signal: AbortSignal;
  readonly progress: (share: number) => void;
  readonly include: "contacts" | "all";
  readonly startEventWorker: () => Worker;
}

/**
 * The data set in the files: the CSV files of one folder, event tables of one layout, or one file.
 * @throws UnreadableFiles when it is none. The reason of `signal` when that is aborted.
 */
export async function readGivenFiles(
  files: readonly GivenFile[],
  reading: GivenReading,
): Promise<OpenedDataSet> {
  const { signal, progress } = reading;
  const wanted = chooseFiles(files);
  if (wanted.every(({ path }) => isEventTable(path))) return readEvents(wanted, reading);
  const total = wanted.reduce((sum, { file }) => sum + file.size, 0);
  if (total > MOST_BYTES) {
    throw new UnreadableFiles(
      `These files have ${megabytes(total)} MB together; up to ${megabytes(MOST_BYTES)} MB can be opened here.`,
    );
  }
  const bytes = new Map<string, Uint8Array>();
  let read = 0;
  for (const { path, file } of wanted) {
    signal.throwIfAborted();
    bytes.set(path, await bytesOf(path, file));
    read += file.size;
    progress(total === 0 ? 1 : read / total);
  }
  signal.throwIfAborted();
  return opened(await readFiles(bytes));
}

function isEventTable(path: string): boolean {
  return formOf(path)?.readStream !== undefined;
}

/** The form of a file, packed or not. */
function formOf(path: string): Format | null {
  return formatOfFile(path.replace(/\.gz$/i, ""));
}

/** @throws UnreadableFiles where the files hold no events, or are not of one layout */
async function readEvents(
  files: readonly GivenFile[],
  { include, startEventWorker, ...control }: GivenReading,
): Promise<OpenedDataSet> {
  const question = { files, include, today: today() };
  const result = await readEventsApart(startEventWorker, question, control);
  if ("opened" in result) return result.opened;
  const { path, message, problems } = result.failure;
  throw new UnreadableFiles(`${excerpt(path || files[0]!.path, 80)}: ${message}`, problems);
}

async function readFiles(files: ReadonlyMap<string, Uint8Array>): Promise<ReadResult> {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) {
    const [path, bytes] = only;
    return await readBytes(path.replace(/\.gz$/i, ""), await unpackedFile(path, bytes));
  }
  return readFolder(files);
}

/** @throws UnreadableFiles where there is no data set, with what is wrong first. */
function opened({ dataset, problems }: ReadResult): OpenedDataSet {
  if (dataset !== null) return { dataset, problems };
  const gravest = problems.find(({ severity }) => severity === "error") ?? problems[0];
  throw new UnreadableFiles(gravest?.message ?? "There is no data set in these files.", problems);
}

/** Of one file that file; of several those of the topmost folder that has a contacts.csv, else all event tables, by path. */
function chooseFiles(files: readonly GivenFile[]): readonly GivenFile[] {
  if (files.length === 0) throw new UnreadableFiles("There was no file to open.");
  if (files.length > MOST_FILES) {
    throw new UnreadableFiles(
      `There are more than ${MOST_FILES} files. Choose the folder that holds contacts.csv.`,
    );
  }
  if (files.length === 1) return files;
  const [folder] = files
    .filter(({ path }) => /(^|\/)contacts\.csv$/i.test(path))
    .map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1))
    .sort((a, b) => a.length - b.length);
  if (folder !== undefined) return files.filter((file) => isTableIn(folder, file.path));
  const readable = files.filter(({ path }) => formOf(path) !== null);
  if (readable.length === 1) return readable;
  const tables = readable.filter(({ path }) => isEventTable(path));
  if (tables.length > 0 && tables.length === readable.length) {
    return tables.sort((a, b) => (a.path < b.path ? -1 : 1));
  }
  const names = files.slice(0, 5).map(({ path }) => path);
  const [other] = readable.filter(({ path }) => !isEventTable(path));
  if (tables.length > 0 && other !== undefined) {
    throw new UnreadableFiles(
      `Event tables can be opened together with each other alone, and ${excerpt(other.path, 80)} is none. Open it by itself.`,
    );
  }
  throw new UnreadableFiles(
    `None of these files is contacts.csv, which a data set needs: ${excerpt(names.join(", "), 200)}.`,
  );
}

function isTableIn(folder: string, path: string): boolean {
  const rest = path.slice(folder.length);
  return path.startsWith(folder) && !rest.includes("/") && /\.(csv|json)$/i.test(rest);
}

async function bytesOf(path: string, file: Blob): Promise<Uint8Array> {
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

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
