import type { Contact, DataSet, Representation, Source } from "../../model/dataset.ts";
import type { Origins } from "../../model/origins.ts";
import { NO_ORIGINS } from "../../model/origins.ts";
import { withoutUrl } from "../../model/check-sources.ts";
import { counted } from "../../model/count-words.ts";
import { problemAt } from "../../model/problem.ts";
import type { Finding, Problem } from "../../model/problem.ts";
import { recordsOf } from "../../model/records.ts";
import { validate } from "../../model/validate.ts";
import { COLUMNS } from "../columns.ts";
import { formatCsv } from "../csv-text.ts";
import { NO_DESCRIPTION } from "../description.ts";
import { heard, partOf, UNHEARD, type Progress } from "../progress.ts";
import type { ReadOptions, ReadResult, SetAsideRow } from "../read-result.ts";
import { sortExtra } from "../record-cells.ts";
import type { Grid } from "./grid.ts";
import { assumptionWords } from "./date-reading.ts";
import { planSheet } from "./sheet-plan.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import { readSheetRows } from "./sheet-rows.ts";
import type { SheetContact } from "./sheet-rows.ts";
import { findRepeats } from "./repeated-rows.ts";
import type { SheetSource } from "./sheet-sources.ts";
import { createSheetActors } from "./sheet-actors.ts";
import type { SheetRole, SheetUnderstanding } from "./sheet-understanding.ts";
import { createSlugs } from "../slugs.ts";

/**
 * The data set of a sheet as it was understood. Rows without a date or without anybody are set aside, each as CSV text without its line
 * end; `rows = kept + setAsideTotal`. Ids are the sheet's own, else made of date and row. Columns that mean nothing to us are kept.
 * Deterministic; linear in the rows.
 */
export function dataSetOfSheet(
  grid: Grid,
  understanding: Pick<SheetUnderstanding, "choices">,
  options: ReadOptions = {},
): ReadResult {
  const plan = planSheet(grid, understanding.choices);
  const { file } = grid;
  const problems: Problem[] = [...grid.problems];
  const setAside: SetAsideRow[] = [...grid.setAside];
  const contacts: SheetContact[] = [];
  const { progress = UNHEARD } = options;
  for (const read of readSheetRows(grid, plan, partOf(progress, 0, 0.4))) {
    if (!("finding" in read)) contacts.push(read);
    else {
      const { row, column, finding } = read;
      problems.push(problemAt({ file, row: row.line, column }, finding));
      const text = formatCsv([row.cells]).slice(0, -1);
      setAside.push({ file, row: row.line, id: row.cells[0] ?? "", text });
    }
  }
  problems.push(...questionProblems(grid, plan), ...assumptionProblems(grid, plan, contacts));
  problems.push(...repeatProblems(grid, contacts));
  const built =
    contacts.length === 0
      ? null
      : buildDataSet(grid, plan, { rows: contacts, progress: partOf(progress, 0.4, 0.8) });
  const dataset = built?.dataset ?? null;
  if (built !== null) {
    // One by one: an engine takes only so many arguments, and there may be a problem a row.
    for (const problem of check(built, { grid, plan, contacts, options })) problems.push(problem);
  } else problems.push(problemAt({ file, row: 0, column: "" }, NOTHING));
  return {
    dataset,
    problems: problems.sort((a, b) => a.row - b.row),
    rows: contacts.length + setAside.length,
    kept: contacts.length,
    setAsideTotal: setAside.length,
    setAside: setAside.sort((a, b) => a.row - b.row),
  };
}

interface BuiltDataSet {
  readonly dataset: DataSet;
  /** Source index -> where the sheet tells it first. */
  readonly sourcePlaces: readonly SourcePlace[];
}

interface SourcePlace {
  readonly line: number;
  readonly column: number;
}

function buildDataSet(
  grid: Grid,
  plan: SheetPlan,
  { rows, progress }: { readonly rows: readonly SheetContact[]; readonly progress: Progress },
): BuiltDataSet {
  const actors = createSheetActors(rows, plan.choices.merges);
  const sources = createSources();
  const id = createSlugs("contact");
  const others = plan.columns.flatMap(({ role, name }, column) =>
    role === null ? [{ column, name: freeName(name) }] : [],
  );
  const contacts = Array.from(heard(rows, progress), (row): Contact => {
    const extra = others.flatMap(({ column, name }) => {
      const cell = row.row.cells[column] ?? "";
      return cell === "" ? [] : [[name, cell] as const];
    });
    return {
      id: id.exact(row.id || madeId(row)),
      date: row.date,
      kind: row.kind,
      participants: row.participants.map(actors.idOf),
      initiators: row.initiators.map(actors.idOf),
      mediators: row.mediators.map(actors.idOf),
      ...{ place: row.place, summary: row.summary, topics: row.topics },
      sources: row.sources.map((source) => sources.idOf(source, row.row.line)),
      ...(extra.length > 0 ? { extra: sortExtra(extra) } : {}),
    };
  });
  const title = titleOf(grid.file);
  const dataset = {
    ...NO_DESCRIPTION,
    id: createSlugs("data-set").of(title),
    title: title || NO_DESCRIPTION.title,
    description: describe(grid, plan),
    actors: actors.all(),
    representations: representationsOf(rows, actors.idOf),
    memberships: [],
    contacts: recordsOf(contacts),
    sources: recordsOf(sources.all),
    events: [],
  };
  return { dataset, sourcePlaces: sources.places };
}

/** The file's name without its ending; of a sheet of a workbook, both names. */
function titleOf(file: string): string {
  const [, workbook, sheet] = /([^/\\]+)\.(?:xlsx|xlsm|f?ods)[/\\]([^/\\]*)$/i.exec(file) ?? [];
  if (workbook !== undefined && sheet !== undefined) return `${workbook}, ${sheet}`;
  return file.replace(/^.*[/\\]/, "").replace(/\.\w+$/, "");
}

function madeId({ date, row }: SheetContact): string {
  return `${date.written.replaceAll("/", "-to-")}-r${String(row.line)}`;
}

/** An unknown column may not have the name of one of ours. */
function freeName(name: string): string {
  const taken = COLUMNS.contacts.some((column) => column.name === name.toLowerCase());
  return taken ? `${name} (as written)` : name;
}

function representationsOf(
  rows: readonly SheetContact[],
  idOf: (name: string) => string,
): readonly Representation[] {
  const pairs = new Map<string, Representation>();
  for (const [person, party] of rows.flatMap((row) => row.represents)) {
    const [actor, forParty] = [idOf(person), idOf(party)];
    if (actor === forParty) continue;
    pairs.set(`${actor}\0${forParty}`, { actor, party: forParty, role: "", from: null, to: null });
  }
  return [...pairs.values()];
}

function createSources() {
  const all: Source[] = [];
  const places: SourcePlace[] = [];
  const ids = new Map<string, string>();
  const slugs = createSlugs("source");
  return {
    all,
    places,
    idOf({ url, publisher, title, column }: SheetSource, line: number): string {
      const key = [url, publisher, title].join("\0");
      const known = ids.get(key);
      if (known !== undefined) return known;
      const host = /^(?:https?:\/\/)?(?:www\.)?([^/]+)/i.exec(url)?.[1] ?? "";
      const id = slugs.of(publisher || host || title);
      ids.set(key, id);
      all.push({ id, publisher, title, date: null, url });
      places.push({ line, column });
      return id;
    },
  };
}

function describe(grid: Grid, plan: SheetPlan): string {
  const roles = plan.columns.flatMap(({ name, role }) =>
    role === null ? [] : [`${name} as ${role}`],
  );
  const order = [...plan.orders].flatMap(([column, found]) =>
    found === null
      ? []
      : [` Dates in “${plan.columns[column]?.name ?? ""}” are read ${found.replace("-", " ")}.`],
  );
  return `Read from ${grid.file.replace(/^.*[/\\]/, "")}: ${roles.join(", ")}.${order.join("")}`;
}

interface Checked {
  readonly grid: Grid;
  readonly plan: SheetPlan;
  readonly contacts: readonly SheetContact[];
  readonly options: ReadOptions;
}

/** What the data set means together, said in the sheet's own columns. A sheet that names no kinds is not blamed for it. */
function check(
  { dataset, sourcePlaces }: BuiltDataSet,
  { grid, plan, contacts, options }: Checked,
): readonly Problem[] {
  const rows = contacts.map(({ row }) => row.line);
  const tables = {
    ...NO_ORIGINS.tables,
    contacts: { file: grid.file, rows, setAsideIds: new Set<string>() },
    // Their numbers instead of lines: what is said of a source is then known to be of it.
    sources: { ...NO_ORIGINS.tables.sources, rows: sourcePlaces.map((_, i) => i + 1) },
  };
  const origins: Origins = { file: grid.file, tables };
  const hasKinds = plan.columnsOf.has("kind");
  const found = validate(dataset, { origins, ...options });
  const kept = found.filter(({ code, text }) => hasKinds || code !== "kind-unknown" || text !== "");
  return kept.map((problem) => {
    const { file, row, column } = problem;
    if (file !== tables.sources.file) {
      return { ...problem, file: grid.file, column: columnOf(column, plan) };
    }
    const told = sourcePlaces[row - 1];
    const place = { file: grid.file, column: columnOfSource(problem, told?.column, plan) };
    if (told === undefined) return { ...problem, ...place };
    const finding = findingOfSource(problem, dataset.sources.at(row - 1));
    return problemAt({ ...place, row: told.line }, finding);
  });
}

/** What is said of a source, with its name where it has no address: a row may name several. */
function findingOfSource(problem: Problem, { publisher, title }: Source): Finding {
  if (problem.code !== "source-without-url") return problem;
  const named = withoutUrl(publisher || title);
  const isOfOne = problem.message === withoutUrl().message;
  return isOfOne ? named : { ...problem, text: named.text };
}

/** The column from which a source's address came, or where it would stand; of a column of ours that of its words. */
function columnOfSource(
  { code, column: name }: Problem,
  told: number | undefined,
  plan: SheetPlan,
): string {
  if (told === undefined || name !== "url") return columnOf(name, plan);
  const isMissing = code === "source-without-url";
  const own = plan.columns.find(({ role }, at) => role === "url" && !plan.addedColumns.has(at));
  return (isMissing ? own : undefined)?.name ?? plan.columns[told]?.name ?? "";
}

/** The column of the sheet from which one of ours was read; none that was added to it. */
function columnOf(name: string, { columns, addedColumns }: SheetPlan): string {
  const own = columns.filter((_, at) => !addedColumns.has(at));
  const direct = own.find(({ role }) => role === name);
  if (direct !== undefined) return direct.name;
  const roles: readonly (SheetRole | null)[] =
    name === "participants"
      ? ["party", "sender", "person", "mark"]
      : name === "sources"
        ? ["url", "publisher", "title"]
        : [];
  return own.find(({ role }) => role !== null && roles.includes(role))?.name ?? "";
}

function* questionProblems({ file, columns }: Grid, { questions }: SheetPlan): Generator<Problem> {
  for (const { id, text, answer, default: usual, options } of questions) {
    if (answer !== null) continue;
    const column = columns.find((name) => id.endsWith(`:${name}`)) ?? "";
    const taken =
      usual === null
        ? "Rows that depend on it are set aside until it is answered."
        : `Without an answer it is ${options.find(({ value }) => value === usual)?.text ?? usual}.`;
    const finding = {
      severity: "warning",
      code: "question-open",
      text: "",
      message: `${text} ${taken}`,
    } as const;
    yield problemAt({ file, row: 0, column }, finding);
  }
}

/** Once a column and assumption, with the first cell that was read so. */
function* assumptionProblems(
  { file }: Grid,
  plan: SheetPlan,
  contacts: readonly SheetContact[],
): Generator<Problem> {
  const said = new Set<string>();
  const [column] = plan.columnsOf.get("date") ?? [];
  const name = column === undefined ? "" : (plan.columns[column]?.name ?? "");
  for (const { assumed, dateText, date, row } of contacts) {
    if (assumed === "" || said.has(assumed)) continue;
    said.add(assumed);
    const message = assumptionWords(assumed, dateText, date.written);
    const finding = {
      severity: "notice",
      code: `date-${assumed}`,
      text: dateText,
      message,
    } as const;
    yield problemAt({ file, row: row.line, column: name }, finding);
  }
}

/** Rows that say the same in every cell as one before: one notice for all, at the first of them. All are kept. */
function* repeatProblems({ file }: Grid, contacts: readonly SheetContact[]): Generator<Problem> {
  const repeats = findRepeats(contacts.map(({ row }) => row));
  const [first, ...others] = repeats;
  if (first === undefined) return;
  const { row, earlier } = first;
  const more =
    others.length === 0
      ? ""
      : ` So ${others.length === 1 ? "does" : "do"} ${counted(others.length, "more row")}: ${listed(others.map((other) => other.row.line))}.`;
  const message = `This row says the same as row ${String(earlier)}; both are kept. Delete one if it happened once.${more}`;
  const text = row.cells.join(", ");
  const finding = { severity: "notice", code: "row-repeated", text, message } as const;
  yield problemAt({ file, row: row.line, column: "" }, finding);
}

/** Lines that are named; the others are counted. */
const MOST_LINES = 10;

function listed(lines: readonly number[]): string {
  const more = lines.length - MOST_LINES;
  return `${lines.slice(0, MOST_LINES).join(", ")}${more > 0 ? ` and ${String(more)} others` : ""}`;
}

const NOTHING = {
  severity: "error",
  code: "no-contacts",
  text: "",
  message:
    "Expected rows with a date and who took part, found none that can be read. Choose which columns hold them.",
} as const;
