import type { Options } from "./options.ts";

/** What was measured, with the peer that did the same work beside it. */
export interface Result {
  /** What was worked on: `case` or the size of a made-up set. */
  readonly on: string;
  readonly what: string;
  readonly unit: "ms" | "MB/s" | "kB" | "bytes" | "share";
  readonly median: number;
  /** Null where there is one number only. */
  readonly p95: number | null;
  readonly max: number | null;
  readonly runs: number;
  readonly peer: { readonly name: string; readonly median: number } | null;
  /** The number not to be exceeded, and which of the numbers it is about. */
  readonly target: { readonly of: "median" | "p95" | "max"; readonly atMost: number } | null;
}

/** Measures one thing; `root` is the folder of the repository. */
export type Bench = (
  root: string,
  options: Options,
) => Promise<readonly Result[]> | readonly Result[];
