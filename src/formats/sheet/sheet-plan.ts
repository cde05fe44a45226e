import { AMBIGUOUS } from "./actor-guesses.ts";
import { createNameReader, listSeparatorOf, tidyName } from "./actor-lists.ts";
import { dateOrderOf } from "./date-orders.ts";
import { findRoles } from "./find-roles.ts";
import type { Grid } from "./grid.ts";
import { wordKey } from "./role-names.ts";
import { NO_CHOICES } from "./sheet-understanding.ts";
import type {
  DateOrder,
  SheetChoices,
  SheetQuestion,
  SheetRole,
  UnderstoodColumn,
} from "./sheet-understanding.ts";

/** All that is needed to read the rows of a sheet. */
export interface SheetPlan {
  readonly choices: SheetChoices;
  readonly columns: readonly UnderstoodColumn[];
  /** Role -> columns, in order. */
  readonly columnsOf: ReadonlyMap<SheetRole, readonly number[]>;
  /** Date column -> order. */
  readonly orders: ReadonlyMap<number, DateOrder | null>;
  readonly listSeparator: string;
  readonly questions: readonly SheetQuestion[];
  /** The name under which an actor is kept. */
  readonly nameOf: (written: string) => string;
  /** The names under which the actors in a cell are kept, none empty. */
  readonly namesIn: (cell: string) => readonly string[];
}

const ACTOR_ROLES: readonly SheetRole[] = [
  ...(["participants", "party", "sender", "recipient", "represents"] as const),
  ...(["initiator", "mediator"] as const),
];

/** How the rows of a sheet are to be read. Deterministic; linear. */
export function planSheet(grid: Grid, given: Partial<SheetChoices>): SheetPlan {
  const choices: SheetChoices = { ...NO_CHOICES, ...given };
  const columns = findRoles(grid, choices);
  const columnsOf = new Map<SheetRole, readonly number[]>();
  for (const [column, { role }] of columns.entries()) {
    if (role !== null) columnsOf.set(role, [...(columnsOf.get(role) ?? []), column]);
  }
  const { orders, questions } = findOrders(grid, columnsOf, choices);
  const [list] = columnsOf.get("participants") ?? [];
  const listSeparator =
    choices.listSeparator ?? (list === undefined ? ";" : listSeparatorOf(grid, list));
  const nameOf = namesOf(choices);
  const asked = [...questions, ...nameQuestions(grid, { columnsOf, listSeparator, choices })];
  const namesIn = createNameReader(listSeparator, nameOf);
  return { choices, columns, columnsOf, orders, listSeparator, questions: asked, nameOf, namesIn };
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
  { columnsOf, listSeparator, choices }: Pick<SheetPlan, "columnsOf" | "listSeparator" | "choices">,
): SheetQuestion[] {
  const found = new Map<string, string>();
  const columns = ACTOR_ROLES.flatMap((role) => columnsOf.get(role) ?? []);
  const ambiguousIn = createNameReader(listSeparator, (name) => (isAmbiguous(name) ? name : ""));
  for (const row of grid.rows) {
    for (const column of columns) {
      for (const name of ambiguousIn(row.cells[column] ?? "")) {
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
