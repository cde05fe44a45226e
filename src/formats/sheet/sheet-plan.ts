import { AMBIGUOUS } from "./actor-guesses.ts";
import { blankDatesOf, NO_BLANKS } from "./blank-dates.ts";
import {
  createNameReader,
  listSeparatorsOf,
  nameAndState,
  separatorsInNames,
  tidyName,
} from "./actor-lists.ts";
import type { NamedActor } from "./actor-lists.ts";
import { dateOrderOf } from "./date-orders.ts";
import { findRoles } from "./find-roles.ts";
import type { Grid } from "./grid.ts";
import { pairOffices } from "./pair-offices.ts";
import { wordKey } from "./role-names.ts";
import { NO_CHOICES } from "./sheet-understanding.ts";
import type {
  DateOrder,
  SheetChoices,
  SheetQuestion,
  SheetRole,
  UnderstoodColumn,
} from "./sheet-understanding.ts";
import { stateOfName } from "./state-names.ts";

/** All that is needed to read the rows of a sheet. */
export interface SheetPlan {
  readonly choices: SheetChoices;
  readonly columns: readonly UnderstoodColumn[];
  /** Role -> columns, in order. */
  readonly columnsOf: ReadonlyMap<SheetRole, readonly number[]>;
  /** Columns of links. */
  readonly linkColumns: ReadonlySet<number>;
  /** Those of them that the table itself does not have. */
  readonly addedColumns: ReadonlySet<number>;
  /** Date column -> order. */
  readonly orders: ReadonlyMap<number, DateOrder | null>;
  /** The column of dates in which an empty cell means the date above, or null. */
  readonly filledDates: number | null;
  /** Column of actors -> column of whom they speak for. */
  readonly offices: ReadonlyMap<number, number>;
  /** Column of actors -> what separates them in a cell, the most usual first; never empty. */
  readonly separators: ReadonlyMap<number, readonly string[]>;
  readonly questions: readonly SheetQuestion[];
  /** The name under which an actor is kept. */
  readonly nameOf: (written: string) => string;
  /** The names under which the actors in a cell of a column are kept, none empty. */
  readonly namesIn: (column: number, cell: string) => readonly string[];
  /** The same, without the states in brackets behind them, which are told beside. */
  readonly actorsIn: (column: number, cell: string) => readonly NamedActor[];
}

const ACTOR_ROLES: readonly SheetRole[] = [
  ...(["participants", "party", "sender", "recipient", "person", "represents"] as const),
  ...(["initiator", "mediator"] as const),
];

/** Roles of columns that hold several actors in a cell. */
const LIST_ROLES: readonly SheetRole[] = ["participants", "initiator", "mediator"];

/** How the rows of a sheet are to be read. Deterministic; linear. */
export function planSheet(grid: Grid, given: Partial<SheetChoices>): SheetPlan {
  const choices: SheetChoices = { ...NO_CHOICES, ...given };
  const columns = findRoles(grid, choices);
  const columnsOf = new Map<SheetRole, readonly number[]>();
  for (const [column, { role }] of columns.entries()) {
    if (role !== null) columnsOf.set(role, [...(columnsOf.get(role) ?? []), column]);
  }
  const { orders, questions } = findOrders(grid, columnsOf, choices);
  const separators = separatorsOf(grid, columnsOf, choices);
  const nameOf = namesOf(choices);
  const [dates] = columnsOf.get("date") ?? [];
  const blanks = dates === undefined ? NO_BLANKS : blankDatesOf(grid, dates, choices);
  if (blanks.question !== null) questions.push(blanks.question);
  const asked = [...questions, ...nameQuestions(grid, { columnsOf, separators, choices })];
  const offices = pairOffices(grid, columns);
  const filledDates = blanks.fill ? (dates ?? null) : null;
  return {
    ...{ choices, columns, columnsOf, orders, filledDates, offices, separators },
    ...{ questions: asked, nameOf, linkColumns: new Set(grid.linkColumns) },
    addedColumns: new Set(grid.addedColumns),
    namesIn: namesByColumn(separators, nameOf),
    actorsIn: namesByColumn(separators, (written) => nameAndState(nameOf(written))),
  };
}

/** What is in the cells of each column, by its separators: of the names in a cell, none empty, what is made of each. */
function namesByColumn<T>(
  separators: SheetPlan["separators"],
  keptAs: (written: string) => T,
): (column: number, cell: string) => readonly T[] {
  const readers = new Map(
    Array.from(separators, ([column, marks]) => [column, createNameReader(marks, keptAs)]),
  );
  const other = createNameReader([";"], keptAs);
  return (column, cell) => (readers.get(column) ?? other)(cell);
}

/** What separates actors, for each column of them. */
function separatorsOf(
  grid: Grid,
  columnsOf: SheetPlan["columnsOf"],
  { listSeparator }: Pick<SheetChoices, "listSeparator">,
): ReadonlyMap<number, readonly string[]> {
  const columns = ACTOR_ROLES.flatMap((role) => columnsOf.get(role) ?? []);
  if (listSeparator !== null) return new Map(columns.map((column) => [column, [listSeparator]]));
  const lists = new Set(LIST_ROLES.flatMap((role) => columnsOf.get(role) ?? []));
  const written = new Set<string>();
  for (const { cells } of grid.rows) for (const column of columns) written.add(cells[column] ?? "");
  const whole = new Set(Array.from(written, tidyName));
  const isKnown = (name: string) => whole.has(name) || stateOfName(name) !== null;
  return new Map(
    columns.map((column) => [
      column,
      lists.has(column) ? listSeparatorsOf(grid, column) : separatorsInNames(grid, column, isKnown),
    ]),
  );
}

/** Orders of the columns of dates. What one shows, or was answered for it, holds for the next. */
function findOrders(
  grid: Grid,
  columnsOf: SheetPlan["columnsOf"],
  choices: SheetChoices,
): { readonly orders: Map<number, DateOrder | null>; readonly questions: SheetQuestion[] } {
  const questions: SheetQuestion[] = [];
  const orders = new Map<number, DateOrder | null>();
  let settled: DateOrder | null = null;
  for (const column of [...(columnsOf.get("date") ?? []), ...(columnsOf.get("end") ?? [])]) {
    const known = settled ?? choices.dateOrder;
    const { order, question } = dateOrderOf(grid, column, { ...choices, dateOrder: known });
    orders.set(column, order);
    if (question !== null && settled === null) questions.push(question);
    settled ??= order;
  }
  return { orders, questions };
}

/** Questions about names that mean two states, by first appearance. */
function nameQuestions(
  grid: Grid,
  { columnsOf, separators, choices }: Pick<SheetPlan, "columnsOf" | "separators" | "choices">,
): SheetQuestion[] {
  const found = new Map<string, string>();
  const columns = ACTOR_ROLES.flatMap((role) => columnsOf.get(role) ?? []);
  const ambiguousIn = namesByColumn(separators, (written) => {
    const name = nameAndState(written).state ?? written;
    return isAmbiguous(name) ? name : "";
  });
  for (const row of grid.rows) {
    for (const column of columns) {
      for (const name of ambiguousIn(column, row.cells[column] ?? "")) {
        const key = name === "" ? "" : wordKey(name);
        if (key !== "" && !found.has(key)) found.set(key, name);
      }
    }
  }
  const answers = new Map(choices.answers);
  return [...found].map(([key, name]) => ({
    id: `actor:${key}`,
    text: `Which actor is meant by “${name}”?`,
    options: [
      { value: name, text: `“${name}”, as an actor of its own` },
      ...(AMBIGUOUS.get(key) ?? []).map((meant) => ({ value: meant, text: meant })),
    ],
    default: name,
    answer: answers.get(`actor:${key}`) ?? null,
  }));
}

function isAmbiguous(name: string): boolean {
  return name.length <= 12 && AMBIGUOUS.has(wordKey(name));
}

function namesOf({ merges, answers }: SheetChoices): (written: string) => string {
  const into = new Map<string, string>();
  for (const merge of merges) for (const name of merge.names) into.set(name, merge.into);
  for (const [question, value] of answers) {
    if (question.startsWith("actor:")) into.set(question, value);
  }
  return (written) => {
    const name = tidyName(written);
    const answer =
      into.size === 0 || name.length > 12 ? undefined : into.get(`actor:${wordKey(name)}`);
    return answer ?? into.get(name) ?? name;
  };
}
