import { STANDARD_KINDS } from "../../model/kinds.ts";
import type { Progress } from "../progress.ts";
import { findMerges } from "./actor-guesses.ts";
import type { Grid } from "./grid.ts";
import { planSheet } from "./sheet-plan.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import { readSheetRows } from "./sheet-rows.ts";
import type { SheetContact, SheetRow, UnreadRow } from "./sheet-rows.ts";
import type { PreviewRow, SheetChoices, SheetUnderstanding } from "./sheet-understanding.ts";

/** Who hears of the rows while a sheet is understood. */
export interface UnderstandingHears {
  readonly unread?: (row: UnreadRow) => void;
  readonly progress?: Progress;
}

/** Rows of a preview. */
const SHOWN = 10;

/**
 * What the columns and rows of a sheet mean, as far as names and cells tell and choices say; what only its owner knows, as questions.
 * Every row is read as it would be kept. Deterministic; linear in the rows.
 *
 * @param hears each row that would be set aside, in order, and how many rows are read
 */
export function understandSheet(
  grid: Grid,
  choices: Partial<SheetChoices> = {},
  { unread, progress }: UnderstandingHears = {},
): SheetUnderstanding {
  const plan = planSheet(grid, choices);
  const names = new Map<string, number>();
  const unknownKinds = new Set<string>();
  const standard = new Set(STANDARD_KINDS.map(({ id }) => id));
  const preview: PreviewRow[] = [];
  let kept = 0;
  for (const row of readSheetRows(grid, plan, progress)) {
    if (preview.length < SHOWN) preview.push(previewOf(row));
    if ("finding" in row) {
      unread?.(row);
      continue;
    }
    kept++;
    if (row.kind !== "" && !standard.has(row.kind)) unknownKinds.add(row.kind);
    countNames(row, names);
  }
  const setAside = grid.rows.length - kept + grid.setAside.length;
  return {
    columns: plan.columns,
    dateOrder: firstOrder(plan),
    listSeparator: listSeparator(plan),
    questions: plan.questions,
    merges: findMerges(names),
    unknownKinds: [...unknownKinds],
    preview,
    counts: { rows: grid.rows.length + grid.setAside.length, kept, setAside, actors: names.size },
    choices: plan.choices,
  };
}

function countNames(
  { participants, mediators, represents }: SheetContact,
  names: Map<string, number>,
): void {
  const count = (name: string) => names.set(name, (names.get(name) ?? 0) + 1);
  participants.forEach(count);
  mediators.forEach(count);
  for (const [, party] of represents) count(party);
}

/** Of the first column of lists. */
function listSeparator({ columnsOf, separators }: SheetPlan): string {
  const [list] = columnsOf.get("participants") ?? [];
  return list === undefined ? ";" : (separators.get(list)?.[0] ?? ";");
}

function firstOrder({ orders }: SheetPlan) {
  for (const order of orders.values()) if (order !== null) return order;
  return null;
}

function previewOf(row: SheetRow): PreviewRow {
  const { line } = row.row;
  if ("finding" in row) {
    return {
      line,
      date: "",
      kind: "",
      participants: [],
      summary: "",
      problem: row.finding.message,
    };
  }
  const { date, kind, participants, summary } = row;
  return { line, date: date.written, kind, participants, summary, problem: "" };
}
