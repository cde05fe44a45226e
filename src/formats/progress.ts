/** Hears which share of a piece of work is done, from 0 to 1, never less than before. */
export type Progress = (share: number) => void;

export const UNHEARD: Progress = () => undefined;

/** Progress of a part of the work, which is from `from` to `to` of the whole. */
export function partOf(whole: Progress, from: number, to: number): Progress {
  return (share) => whole(from + (to - from) * share);
}

/** Rows between two words about them. */
export const ROWS_A_WORD = 4096;

/** The rows of a table, saying now and then which share of them has been taken. */
export function* heard<Row>(rows: readonly Row[], progress: Progress): Generator<Row> {
  for (let at = 0; at < rows.length; at++) {
    if (at % ROWS_A_WORD === 0) progress(at / rows.length);
    yield rows[at]!; // below the length
  }
  progress(1);
}
