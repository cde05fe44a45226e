import type { Day } from "./day.ts";

/** A date as written and what it is understood as: a closed interval of days. */
export interface EdtfDate {
  /** The text as it stands in the file; written back unchanged. */
  readonly written: string;
  /** First day, or OPEN_START. */
  readonly start: Day;
  /** Last day, or OPEN_END; `start <= end`. */
  readonly end: Day;
  /** `~` or `%` on either end. */
  readonly approximate: boolean;
  /** `?` or `%` on either end. */
  readonly uncertain: boolean;
}
