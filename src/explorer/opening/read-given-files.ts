import type { ReadResult } from "../../formats/read-result.ts";
import { formatOfFile, type Format } from "../../formats/registry.ts";
import { excerpt } from "../../model/problem.ts";
import type { OpenedDataSet } from "../../state/state.ts";
import { today } from "../page/today.ts";
import { UnreadableFiles } from "./apart/unreadable-files.ts";
import { readDataFiles, whyNothing } from "./apart/read-data-files.ts";
import { readFilesApart } from "./data-file-client.ts";
import { MOST_FILES, type GivenFile } from "./dropped-files.ts";
import { readEventsApart } from "./event-file-client.ts";
import { megabytes, MOST_BYTES } from "./apart/most-bytes.ts";

/** Smaller files are read sooner than a worker starts. Bytes, of which a packed file may become 200 times as many. */
const SMALL_BYTES = 30_000;

/** How files are read. */
export interface GivenReading {
  readonly signal: AbortSignal;
  readonly progress: (share: number) => void;
  readonly include: "contacts" | "all";
  readonly startEventWorker: () => Worker;
  readonly startDataWorker: () => Worker;
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
  const question = { files: wanted, today: today() };
  if (total > SMALL_BYTES) return readFilesApart(reading.startDataWorker, question, reading);
  const result = await readDataFiles(question, (share) => {
    signal.throwIfAborted();
    progress(share);
  });
  signal.throwIfAborted();
  return opened(result);
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
  { include, startEventWorker, signal, progress }: GivenReading,
): Promise<OpenedDataSet> {
  const question = { files, include, today: today() };
  const result = await readEventsApart(startEventWorker, question, { signal, progress });
  if ("opened" in result) return result.opened;
  const { path, message, problems } = result.failure;
  throw new UnreadableFiles(`${excerpt(path || files[0]!.path, 80)}: ${message}`, problems);
}

/** @throws UnreadableFiles where there is no data set, with what is wrong first. */
function opened(result: ReadResult): OpenedDataSet {
  const { dataset, problems } = result;
  if (dataset === null) throw new UnreadableFiles(whyNothing(result), problems);
  return { dataset, problems };
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
