import { formatEdtf } from "../../model/edtf.ts";
import type { EdtfDate } from "../../model/edtf.ts";
import { quoted } from "../../model/problem.ts";
import type { Finding } from "../../model/problem.ts";
import { unguardedCell } from "../guarded-cell.ts";
import { heard, UNHEARD, type Progress } from "../progress.ts";
import { MARK } from "./find-roles.ts";
import type { Grid, GridRow } from "./grid.ts";
import { kindOfWord } from "./kind-words.ts";
import { twoDigits } from "./date-words.ts";
import { readSheetDate } from "./sheet-date.ts";
import type { DateAssumption } from "./date-reading.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import { sourcesOfRow } from "./sheet-sources.ts";
import type { SheetSource } from "./sheet-sources.ts";
import type { SheetRole } from "./sheet-understanding.ts";

/** A row of a sheet as a contact; actors are names. */
export interface SheetContact {
  readonly row: GridRow;
  /** Empty where the sheet has none. */
  readonly id: string;
  readonly date: EdtfDate;
  readonly dateText: string;
  readonly assumed: DateAssumption;
  /** A kind id, or the word as written where it means none. */
  readonly kind: string;
  readonly participants: readonly string[];
  readonly initiators: readonly string[];
  readonly mediators: readonly string[];
  /** Those of the participants that a column calls persons, or beside whom one says for whom they speak. */
  readonly people: readonly string[];
  /** Who speaks for whom in this row. */
  readonly represents: readonly (readonly [person: string, party: string])[];
  readonly place: string;
  readonly summary: string;
  readonly topics: readonly string[];
  readonly sources: readonly SheetSource[];
}

/** A row that is no contact, and why. */
export interface UnreadRow {
  readonly row: GridRow;
  readonly column: string;
  readonly finding: Finding;
}

export type SheetRow = SheetContact | UnreadRow;

/** The rows of a sheet, each as a contact or with what it lacks, guards against formulas taken off. In order; linear. */
export function* readSheetRows(
  grid: Grid,
  plan: SheetPlan,
  progress: Progress = UNHEARD,
): Generator<SheetRow> {
  const kinds = createKinds(plan);
  const dates = createDates(plan);
  for (const row of withDates(heard(grid.rows, progress), plan))
    yield readRow(unguarded(row), plan, { kinds, dates });
}

/** The rows, with the date above where an empty cell means it. */
function* withDates(rows: Iterable<GridRow>, { filledDates }: SheetPlan): Generator<GridRow> {
  if (filledDates === null) {
    yield* rows;
    return;
  }
  let above = "";
  for (const row of rows) {
    const date = row.cells[filledDates] ?? "";
    if (date.trim() !== "") above = date;
    yield date === above ? row : { ...row, cells: row.cells.with(filledDates, above) };
  }
}

function unguarded(row: GridRow): GridRow {
  const isGuarded = row.cells.some((cell) => cell.startsWith("'"));
  return isGuarded ? { line: row.line, cells: row.cells.map(unguardedCell) } : row;
}

type KindReader = (written: string) => string;
type DateReader = (cell: string, column: number) => ReturnType<typeof readSheetDate>;

/** The same words and days come again and again. */
function createKinds({ choices }: SheetPlan): KindReader {
  const known = new Map(choices.kinds);
  return (written) => {
    const found = known.get(written);
    if (found !== undefined) return found;
    const kind = written === "" ? "" : (kindOfWord(written) ?? written);
    known.set(written, kind);
    return kind;
  };
}

function createDates({ orders }: SheetPlan): DateReader {
  const known = new Map<number, Map<string, ReturnType<typeof readSheetDate>>>();
  return (cell, column) => {
    const ofColumn = known.get(column) ?? new Map<string, ReturnType<typeof readSheetDate>>();
    known.set(column, ofColumn);
    let reading = ofColumn.get(cell);
    if (reading === undefined) {
      reading = readSheetDate(cell, orders.get(column) ?? null);
      ofColumn.set(cell, reading);
    }
    return reading;
  };
}

function readRow(
  row: GridRow,
  plan: SheetPlan,
  { kinds, dates }: { readonly kinds: KindReader; readonly dates: DateReader },
): SheetRow {
  const cell = (role: SheetRole): string => {
    const [column] = plan.columnsOf.get(role) ?? [];
    return column === undefined ? "" : (row.cells[column]?.trim() ?? "");
  };
  const date = readDate(row, plan, dates);
  if ("finding" in date) return date;
  const actors = readActors(row, plan);
  if (actors.participants.length === 0) {
    return { row, column: actorColumn(plan), finding: NOBODY };
  }
  const names = (role: SheetRole) => namesIn(row, plan, role);
  return {
    ...{ row, id: cell("id"), ...date, ...actors, kind: kinds(cell("kind")) },
    ...{ initiators: names("initiator"), mediators: names("mediator") },
    ...{ place: cell("place"), summary: cell("summary") },
    topics: topicsIn(cell("topics")),
    sources: sourcesOfRow(row, plan),
  };
}

function topicsIn(cell: string): readonly string[] {
  if (cell === "") return NO_TOPICS;
  const topics = cell.split(/[;|,]/).map((topic) => topic.trim());
  return topics.filter((topic) => topic !== "");
}

const NO_TOPICS: readonly string[] = [];

type DateOfRow = Pick<SheetContact, "date" | "dateText" | "assumed">;

/** The date, to the day in the column of ends where there is one. */
function readDate(row: GridRow, plan: SheetPlan, dates: DateReader): DateOfRow | UnreadRow {
  const first =
    readDateCell(row, "date", plan, dates) ?? readDateParts(row, plan) ?? noDate(row, plan);
  if ("finding" in first) return first;
  const last = readDateCell(row, "end", plan, dates);
  if (last === null) return first;
  if ("finding" in last) return last;
  if (last.date.end >= first.date.start) return lasting(first, last);
  return { row, column: endColumn(plan), finding: reversed(first.dateText, last.dateText) };
}

function noDate(row: GridRow, { columns }: SheetPlan): UnreadRow {
  const column = columns.find(({ role }) => role === "date" || role === "year");
  if (column === undefined) return { row, column: "", finding: NO_DATES };
  return { row, column: column.name, finding: NO_DATE };
}

/** The date in columns of its parts, or null where there are none or the year is empty. */
function readDateParts(row: GridRow, plan: SheetPlan): DateOfRow | UnreadRow | null {
  const [column] = plan.columnsOf.get("year") ?? [];
  const part = (role: SheetRole): string => {
    const [place] = plan.columnsOf.get(role) ?? [];
    const text = place === undefined ? "" : (row.cells[place]?.trim() ?? "");
    return /^0+$/.test(text) ? "" : text;
  };
  const [year, month, day] = [part("year"), part("month"), part("day")];
  if (column === undefined || year === "") return null;
  const isNumber = /^\d{1,2}$/.test(month);
  const dateText = [day, month, year].filter((text) => text !== "").join(" ");
  const numbers = [month, ...(day === "" ? [] : [day])].map((text) => twoDigits(Number(text)));
  const { reading, assumed } = readSheetDate(
    isNumber ? [year, ...numbers].join("-") : dateText,
    null,
  );
  if (reading.ok) return { date: reading.date, dateText, assumed };
  const name = plan.columns[column]?.name ?? "";
  return { row, column: name, finding: dateFinding(dateText, reading.problem, name) };
}

/** Null where the column or the cell is empty. */
function readDateCell(
  row: GridRow,
  role: "date" | "end",
  plan: SheetPlan,
  dates: DateReader,
): DateOfRow | UnreadRow | null {
  const [column] = plan.columnsOf.get(role) ?? [];
  const text = column === undefined ? "" : (row.cells[column]?.trim() ?? "");
  if (column === undefined || text === "") return null;
  const { reading, assumed } = dates(text, column);
  if (reading.ok) return { date: reading.date, dateText: text, assumed };
  const name = plan.columns[column]?.name ?? "";
  return { row, column: name, finding: dateFinding(text, reading.problem, name) };
}

/** From the first date to the last, as the first was written; one date where they mean the same days. */
function lasting(first: DateOfRow, last: DateOfRow): DateOfRow {
  const isOne = first.date.start === last.date.start && first.date.end === last.date.end;
  const date = isOne ? first.date : spanOf(first.date, last.date);
  return { date, dateText: first.dateText, assumed: first.assumed || last.assumed };
}

function spanOf(from: EdtfDate, to: EdtfDate): EdtfDate {
  const approximate = from.approximate || to.approximate;
  const uncertain = from.uncertain || to.uncertain;
  const meaning = { start: from.start, end: to.end, approximate, uncertain };
  return { written: formatEdtf(meaning), ...meaning };
}

/** Who took part, each once, the sender first, in the order of the columns. Where an actor is not named, whom it speaks for took part. */
function readActors(
  row: GridRow,
  plan: SheetPlan,
): Pick<SheetContact, "participants" | "people" | "represents"> {
  const { columnsOf, columns, offices, nameOf } = plan;
  const represents: (readonly [string, string])[] = [];
  const people: string[] = [];
  const named = (role: SheetRole): readonly string[] =>
    (columnsOf.get(role) ?? []).flatMap((column) => {
      const written = plan.actorsIn(column, row.cells[column] ?? "");
      const office = offices.get(column);
      const parties = office === undefined ? [] : namesInColumn(row, plan, office);
      if (written.length === 0) return parties;
      for (const { name, state } of written)
        if (state !== null) represents.push([name, nameOf(state)]);
      const actors = written.map(({ name }) => name);
      represents.push(...officesOf(actors, parties));
      if (role === "person" || parties.length > 0) people.push(...actors);
      return actors;
    });
  const marked = (columnsOf.get("mark") ?? []).flatMap((column) =>
    MARK.test(row.cells[column]?.trim() ?? "") ? [nameOf(columns[column]?.name ?? "")] : [],
  );
  const all = [
    ...named("sender"),
    ...named("person"),
    ...named("participants"),
    ...named("party"),
    ...marked,
    ...named("recipient"),
  ];
  return { participants: all.length > 1 ? [...new Set(all)] : all, people, represents };
}

/** Each actor with its party where there are as many, all with the one where there is one; with several of another number nobody knows. */
function officesOf(
  actors: readonly string[],
  parties: readonly string[],
): readonly (readonly [string, string])[] {
  const [only] = parties;
  if (only === undefined || (parties.length > 1 && parties.length !== actors.length)) return [];
  return actors.map((actor, i) => [actor, parties[i] ?? only]);
}

function namesIn(row: GridRow, plan: SheetPlan, role: SheetRole): string[] {
  return (plan.columnsOf.get(role) ?? []).flatMap((column) => namesInColumn(row, plan, column));
}

function namesInColumn(row: GridRow, plan: SheetPlan, column: number): readonly string[] {
  return plan.namesIn(column, row.cells[column] ?? "");
}

function endColumn({ columns }: SheetPlan): string {
  return columns.find(({ role }) => role === "end")?.name ?? "";
}

function actorColumn({ columns }: SheetPlan): string {
  const roles: readonly (SheetRole | null)[] = [
    "participants",
    "party",
    "sender",
    "person",
    "mark",
  ];
  return columns.find(({ role }) => role !== null && roles.includes(role))?.name ?? "";
}

const NOBODY: Finding = {
  severity: "error",
  code: "participants-missing",
  text: "",
  message:
    "Expected who took part, found nobody; the row is set aside. Name them, or choose the columns that do.",
};

const NO_DATES: Finding = {
  severity: "error",
  code: "date-missing",
  text: "",
  message:
    "Expected a column of dates, found none; the row is set aside. Choose the column that holds them.",
};

const NO_DATE: Finding = {
  severity: "error",
  code: "date-empty",
  text: "",
  message:
    "Expected a date, found nothing; the row is set aside. Write 2020-10-02, 2020-10 or 1992.",
};

function dateFinding(
  text: string,
  { code, message }: { readonly code: string; readonly message: string },
  column: string,
): Finding {
  const advice =
    code === "date-ambiguous"
      ? ` Or say for the whole column “${column}” whether the day or the month comes first.`
      : "";
  return { severity: "error", code, text, message: `${message} The row is set aside.${advice}` };
}

function reversed(from: string, to: string): Finding {
  return {
    severity: "error",
    code: "date-interval-reversed",
    text: `${from} – ${to}`,
    message: `Expected an end that is not before its start, found ${quoted(to)} behind ${quoted(from)}; the row is set aside. Correct one of them.`,
  };
}
