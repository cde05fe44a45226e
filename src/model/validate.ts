import type { DataSet } from "./dataset.ts";
import type { Day } from "./day.ts";
import { NO_ORIGINS } from "./origins.ts";
import type { Origins } from "./origins.ts";
import type { Problem } from "./problem.ts";

export interface ValidateOptions {
  readonly origins?: Origins;
  /** The present day, against which dates in the future are noticed; without it only years from 2100 on are. */
  readonly today?: Day;
}

export function validate(dataset: DataSet, options: ValidateOptions = {}): readonly Problem[] {
  void dataset;
  void (options.origins ?? NO_ORIGINS);
  return [];
}
