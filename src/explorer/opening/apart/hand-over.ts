import type { ReadResult } from "../../../formats/read-result.ts";
import { TABLES } from "../../../model/dataset.ts";
import type { DataSet } from "../../../model/dataset.ts";
import { networkParts } from "../../../network/network-parts.ts";
import type { DataSetHead, DataSetLastPiece, DataSetPiece } from "./data-file-messages.ts";

/** Records or problems in one message: what arrives is copied on the page's own thread, which must not take long. */
const PIECE = 2000;

/**
 * Hands what was read over to the page in pieces, each a short task there: all but the last by `say`, that as result.
 * Null where there is no data set; the problems are handed over all the same.
 */
export function handOver(
  { dataset, problems: all }: Pick<ReadResult, "dataset" | "problems">,
  say: (piece: DataSetPiece) => void,
): DataSetLastPiece | null {
  for (const problems of pieces(all)) say({ problems });
  if (dataset === null) return null;
  for (const piece of tablePieces(dataset)) say(piece);
  return { head: headOf(dataset), parts: networkParts(dataset) };
}

function* tablePieces(dataset: DataSet): Generator<DataSetPiece> {
  for (const table of TABLES) {
    // The records are those of the table that is named beside them.
    for (const records of pieces<unknown>(dataset[table])) {
      yield { table, records } as DataSetPiece;
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
