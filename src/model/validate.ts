import {
  checkDates,
  checkInitiators,
  checkKinds,
  checkOffices,
  checkParticipants,
  checkSameContact,
} from "./check-contacts.ts";
import { checkOpening } from "./check-description.ts";
import { checkNames, checkNearIds } from "./check-ids.ts";
import { checkCycles, checkIntervals, checkRepeatedLinks } from "./check-links.ts";
import { checkActorReferences, checkSourceReferences } from "./check-references.ts";
import { checkUrls } from "./check-sources.ts";
import type { Check } from "./check.ts";
import type { DataSet } from "./dataset.ts";
import { dayFromCivil } from "./day.ts";
import type { Day } from "./day.ts";
import { NO_ORIGINS } from "./origins.ts";
import type { Origins } from "./origins.ts";
import type { Problem } from "./problem.ts";

export interface ValidateOptions {
  /** Where the records stood; without them problems have row 0. */
  readonly origins?: Origins;
  /** The present day: dates more than a year after it are noticed. Without it, dates from 2100 on are. */
  readonly today?: Day;
}

const CHECKS: readonly Check[] = [
  checkOpening,
  checkNearIds,
  checkNames,
  checkIntervals,
  checkCycles,
  checkRepeatedLinks,
  checkActorReferences,
  checkKinds,
  checkParticipants,
  checkInitiators,
  checkSameContact,
  checkDates,
  checkOffices,
  checkSourceReferences,
  checkUrls,
];

/**
 * Everything that is wrong or noteworthy in what the records of a data set mean together, in the order of the checks;
 * empty for a sound one. What cannot be read at all (dates, columns, repeated ids) is the readers' to report.
 * Linear in the records, but for near names of unknown actors (at most 300 × actors).
 */
export function validate(dataset: DataSet, options: ValidateOptions = {}): readonly Problem[] {
  const checking = validation(dataset, options);
  for (;;) {
    const { done, value } = checking.next();
    if (done === true) return value;
  }
}

/** The same as {@link validate} in steps, one a check, for whoever must not be held up by all of them at once. */
export function* validation(
  dataset: DataSet,
  options: ValidateOptions = {},
): Generator<void, readonly Problem[]> {
  const problems: Problem[] = [];
  const context = {
    dataset,
    origins: options.origins ?? NO_ORIGINS,
    report: (problem: Problem) => problems.push(problem),
    latestDay: options.today === undefined ? dayFromCivil(2099, 12, 31) : options.today + 366,
  };
  for (const check of CHECKS) {
    check(context);
    yield;
  }
  return problems;
}
