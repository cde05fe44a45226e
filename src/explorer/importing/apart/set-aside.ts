import { formatCsv, parseCsv } from "../../../formats/csv-text.ts";
import { guardedCell, unguardedCell } from "../../../formats/guarded-cell.ts";
import type { SetAsideRow } from "../../../formats/read-result.ts";
import type { Grid } from "../../../formats/sheet/grid.ts";
import type { UnreadRow } from "../../../formats/sheet/sheet-rows.ts";
import type { Problem } from "../../../model/problem.ts";
import type { SetAsideReason } from "./sheet-messages.ts";

/** The column behind the sheet's own that says why a row was set aside. */
const REASON = "why it was set aside";

/** What is said of a row of which no problem speaks. */
const UNKNOWN = "The row could not be read.";

/**
 * Why rows of a sheet are set aside, each reason once with its first row, the most frequent first. Linear in the rows that are.
 *
 * @param unread rows of the grid that are no contact, in order
 */
export function setAsideReasons(
  grid: Grid,
  unread: readonly UnreadRow[],
): readonly SetAsideReason[] {
  const reasons = new Map<string, { message: string; row: number; count: number }>();
  const count = (code: string, message: string, row: number): void => {
    const known = reasons.get(code);
    if (known === undefined) reasons.set(code, { message, row, count: 1 });
    else known.count++;
  };
  const problems = gravestByRow(grid.problems);
  for (const { row } of grid.setAside) {
    const problem = problems.get(row);
    count(problem?.code ?? "", problem?.message ?? UNKNOWN, row);
  }
  for (const { row, finding } of unread) count(finding.code, finding.message, row.line);
  return [...reasons.values()].sort((a, b) => b.count - a.count || a.row - b.row);
}

/**
 * Rows that were set aside as CSV text that can be mended and read again: the header, each row as it stood, and why. Empty where there is
 * none. What a spreadsheet would take for a formula is guarded. `separator` is that of the rows of `grid.setAside`, which are kept as they stood in the file.
 */
export function setAsideCsv(
  grid: Grid,
  setAside: readonly SetAsideRow[],
  { problems, separator }: { readonly problems: readonly Problem[]; readonly separator: string },
): string {
  if (setAside.length === 0) return "";
  const byRow = gravestByRow(problems);
  const raw = new Set(grid.setAside);
  const rows = setAside.map((row) => {
    const cells = parseCsv(row.text, raw.has(row) ? separator : ",").rows[0]?.cells;
    const written = (cells ?? [row.text]).map((cell) => guardedCell(unguardedCell(cell)));
    const reason = byRow.get(row.row)?.message ?? UNKNOWN;
    return [...fitting(written, grid.columns.length), reason];
  });
  return formatCsv([[...grid.columns.map(guardedCell), REASON], ...rows]);
}

/** As many cells as there are columns; what is beyond them is joined to the last, so that nothing is lost. */
function fitting(cells: readonly string[], width: number): readonly string[] {
  if (cells.length <= width) {
    return [...cells, ...Array.from({ length: width - cells.length }, () => "")];
  }
  return [...cells.slice(0, width - 1), cells.slice(width - 1).join(" ")];
}

const GRAVITY = { error: 0, warning: 1, notice: 2 } as const;

function gravestByRow(problems: readonly Problem[]): ReadonlyMap<number, Problem> {
  const found = new Map<number, Problem>();
  for (const problem of problems) {
    const known = found.get(problem.row);
    if (known === undefined || GRAVITY[problem.severity] < GRAVITY[known.severity]) {
      found.set(problem.row, problem);
    }
  }
  return found;
}
