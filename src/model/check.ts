import type { DataSet, TableName } from "./dataset.ts";
import type { Day } from "./day.ts";
import { placeOf } from "./origins.ts";
import type { Origins } from "./origins.ts";
import { problemAt } from "./problem.ts";
import type { Finding, Report } from "./problem.ts";

/** What a check works on and reports to. */
export interface CheckContext {
  readonly dataset: DataSet;
  readonly origins: Origins;
  readonly report: Report;
  /** Dates that begin after this day are in the future. */
  readonly latestDay: Day;
}

/** Reports everything of one sort that is wrong with a data set. Never throws; does not change anything. */
export type Check = (context: CheckContext) => void;

/** Reports a finding in a column of a record. */
export function findIn(
  { origins, report }: CheckContext,
  [table, index, column]: readonly [TableName, number, string],
  finding: Finding,
): void {
  report(problemAt(placeOf(origins, table, index, column), finding));
}

/** Reports a finding about a whole table. */
export function findInTable(
  { origins, report }: CheckContext,
  table: TableName,
  finding: Finding,
): void {
  report(problemAt({ file: origins.tables[table].file, row: 0, column: "" }, finding));
}

export function error(code: string, text: string, message: string): Finding {
  return { severity: "error", code, text, message };
}

export function warning(code: string, text: string, message: string): Finding {
  return { severity: "warning", code, text, message };
}
