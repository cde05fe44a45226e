import { TABLES } from "../../../model/dataset.ts";
import type { DataSet } from "../../../model/dataset.ts";
import { networkParts } from "../../../network/network-parts.ts";
import { UnreadableFiles } from "./unreadable-files.ts";
import type { DataFilesAnswer, DataFilesQuestion, DataSetHead } from "./data-file-messages.ts";
import { readDataFiles, whyNothing } from "./read-data-files.ts";

/** Records or problems in one message: what arrives is copied on the page's own thread, which must not take long. */
const PIECE = 2000;

/** What a worker says of files: all but the last word by `say`, that as result. Never throws. */
export async function answerAboutFiles(
  question: DataFilesQuestion,
  say: (answer: DataFilesAnswer) => void,
): Promise<DataFilesAnswer> {
  try {
    const result = await readDataFiles(question, (share) => say({ share }));
    for (const problems of pieces(result.problems)) say({ problems });
    const { dataset } = result;
    if (dataset === null) return { failure: whyNothing(result) };
    for (const piece of tablePieces(dataset)) say(piece);
    return { head: headOf(dataset), parts: networkParts(dataset) };
  } catch (error) {
    if (error instanceof UnreadableFiles) return { failure: error.message };
    const detail = error instanceof Error ? error.message : String(error);
    return {
      failure: `Reading the file failed, which should not happen. ${detail} Please report it with the file's first lines.`,
    };
  }
}

function* tablePieces(dataset: DataSet): Generator<DataFilesAnswer> {
  for (const table of TABLES) {
    // The records are those of the table that is named beside them.
    for (const records of pieces<unknown>(dataset[table])) {
      yield { table, records } as DataFilesAnswer;
    }
  }
}

function* pieces<T>(all: Iterable<T>): Generator<readonly T[]> {
  let piece: T[] = [];
  for (const one of all) {
    if (piece.push(one) < PIECE) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

function headOf(dataset: DataSet): DataSetHead {
  const parts: readonly string[] = [...TABLES, "columns"];
  const head = Object.entries(dataset).filter(([key]) => !parts.includes(key));
  return Object.fromEntries(head) as unknown as DataSetHead; // all that a data set has but these
}
