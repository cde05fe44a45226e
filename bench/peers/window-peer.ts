import type { DaySpan } from "../../src/model/day.ts";

/**
 * A package that counts contacts for each pair in a span of days. After each query the count of any pair can be read, as in
 * `Snapshot.tieContacts`; reading them is timed on neither side but where a row says so. Pairs are numbers, which suits every package
 * best, and nothing else is counted: a crossfilter with more groups than that of pairs takes longer for a query.
 */
export interface WindowPeer {
  readonly name: string;
  /** Whether `query` needs no wait, and little time, so that it is timed as the engine is. */
  readonly answersAtOnce: boolean;
  /** Everything up to where it can be asked. What it is given is in the form that the package takes. */
  readonly build: () => Promise<PeerTable>;
}

/** A package ready to be asked. */
export interface PeerTable {
  /** The answer as the package gives it. */
  readonly query: (window: DaySpan) => unknown;
  /** Reads the counts that changed since it was last called, and returns their sum; for a package that keeps counts. */
  readonly readChanged?: () => number;
  /** Pair -> contacts, of the latest answer. Not timed. */
  readonly counts: (answer: unknown) => Uint32Array;
}

/** Counts of pairs that are given with them, in any order. */
export function byPair(
  pairs: ArrayLike<number>,
  counts: ArrayLike<number>,
  total: number,
): Uint32Array {
  const contacts = new Uint32Array(total);
  for (let k = 0; k < pairs.length; k++) contacts[pairs[k]!] = counts[k]!;
  return contacts;
}
