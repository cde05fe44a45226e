import type { Options } from "./options.ts";

/** What was measured, with the peer that did the same work beside it. */
export interface Result {
  /** What was worked on: `case`, the size of a made-up set or the name of a file. */
  readonly on: string;
  readonly what: string;
  /** `kept` is a share of which more is better; of all units but that and MB/s less is better. */
  readonly unit: "ms" | "MB/s" | "kB" | "bytes" | "share" | "kept" | "times" | "of 200";
  readonly median: number;
  /** Null where there is one number only. */
  readonly p95: number | null;
  readonly max: number | null;
  readonly runs: number;
  /** Its median is null where it was stopped before it had an answer. */
  readonly peer: { readonly name: string; readonly median: number | null } | null;
}

/** Measures one thing; `root` is the folder of the repository. */
export type Bench = (
  root: string,
  options: Options,
) => Promise<readonly Result[]> | readonly Result[];

/** The parts of a result that is one number. */
export const ONCE = { p95: null, max: null, runs: 1 } as const;

const MORE_IS_BETTER: ReadonlySet<Result["unit"]> = new Set(["MB/s", "kept", "of 200"]);

/** How many times better than the peer; null where there is none to compare with. */
export function ratioOf({ median, peer, unit }: Result): number | null {
  const beside = peer?.median ?? null;
  if (beside === null) return null;
  return MORE_IS_BETTER.has(unit) ? median / beside : beside / median;
}
