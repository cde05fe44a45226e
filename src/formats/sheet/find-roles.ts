import { stateOfName } from "./state-names.ts";
import type { Grid } from "./grid.ts";
import { kindOfWord } from "./kind-words.ts";
import { withoutLinks } from "./link-columns.ts";
import { pairOffices } from "./pair-offices.ts";
import { roleOfName, wordKey } from "./role-names.ts";
import { orderedDates, readSheetDate } from "./sheet-date.ts";
import { SHARED_ROLES } from "./sheet-understanding.ts";
import type { SheetChoices, SheetRole, UnderstoodColumn } from "./sheet-understanding.ts";

/** Cells that are looked at in a column. */
const LOOKED_AT = 300;

/**
 * What each column means: as chosen, else by its name, else by its cells; a column of links by what it stands behind. Deterministic; looks at
 * the first rows only.
 */
export function findRoles(
  grid: Grid,
  choices: Pick<SheetChoices, "roles">,
): readonly UnderstoodColumn[] {
  const own = rolesOfOwn(withoutLinks(grid), choices);
  if (grid.linkColumns.length === 0) return own;
  const chosen = new Map(choices.roles);
  const isLink = new Set(grid.linkColumns);
  let before: UnderstoodColumn | null = null;
  let next = 0;
  return grid.columns.map((name, at): UnderstoodColumn => {
    if (!isLink.has(at)) return (before = own[next++]!);
    const sample = sampleOf(grid, at).slice(0, 3);
    const choice = chosen.get(name);
    if (choice !== undefined) return { name, role: choice, sample, how: "chosen" };
    return { name, role: roleOfLinks(before?.role ?? null), sample, how: "by the column before" };
  });
}

/** Links behind names and places tell who or where that is; behind anything else, where it was read. */
function roleOfLinks(role: SheetRole | null): SheetRole | null {
  return role !== null && ABOUT_THINGS.has(role) ? null : "url";
}

const ABOUT_THINGS: ReadonlySet<SheetRole> = new Set([
  ...(["participants", "party", "mark", "sender", "recipient", "person"] as const),
  ...(["represents", "initiator", "mediator", "place", "topics"] as const),
]);

function rolesOfOwn(grid: Grid, choices: Pick<SheetChoices, "roles">): readonly UnderstoodColumn[] {
  const samples = grid.columns.map((_, column) => sampleOf(grid, column));
  const chosen = new Map(choices.roles);
  const byName = rolesByName(grid, samples);
  const columns: UnderstoodColumn[] = [];
  const taken = new Set<SheetRole>(
    [...chosen.values()].filter((role) => role !== null && !SHARED_ROLES.has(role)) as SheetRole[], // null is filtered out.
  );
  for (const [column, name] of grid.columns.entries()) {
    const sample = (samples[column] ?? []).slice(0, 3);
    const choice = chosen.get(name);
    if (choice !== undefined) columns.push({ name, role: choice, sample, how: "chosen" });
    else {
      const role = byName[column] ?? null;
      const free = role !== null && !taken.has(role);
      if (free && !SHARED_ROLES.has(role)) taken.add(role);
      columns.push({ name, role: free ? role : null, sample, how: "by name" });
    }
  }
  return settled(withDates(byContent(columns, samples, taken)), grid);
}

/** The role of each column by its name. Beside a sender of another name, what is called `Source` is where a row was read. */
function rolesByName(
  { columns }: Grid,
  samples: readonly (readonly string[])[],
): readonly (SheetRole | null)[] {
  const names = columns.map((name) => givenName(name, columns));
  const roles = names.map((name, column) => ownName(name, samples[column] ?? []));
  const isSource = names.map((name) => wordKey(name) === "source");
  if (!roles.some((role, at) => role === "sender" && !isSource[at])) return roles;
  return roles.map((role, at) =>
    role === "sender" && isSource[at] ? agreedRole("publisher", samples[at] ?? []) : role,
  );
}

/** Where no column holds dates, the one that is called so does: its cells are then named one by one. */
function withDates(columns: readonly UnderstoodColumn[]): readonly UnderstoodColumn[] {
  if (columns.some(({ role }) => role === "date" || role === "year")) return columns;
  const named = columns.findIndex(
    ({ name, role, how }) => role === null && how !== "chosen" && roleOfName(name) === "date",
  );
  return columns.map((column, at) => (at === named ? { ...column, role: "date" } : column));
}

function sampleOf({ rows }: Grid, column: number): readonly string[] {
  const cells = new Set<string>();
  for (const row of rows.slice(0, LOOKED_AT)) {
    const cell = row.cells[column]?.trim() ?? "";
    if (cell !== "") cells.add(cell);
  }
  return [...cells];
}

/** The name that the table gives: of two columns of one name the second has a number of ours behind it. */
function givenName(name: string, names: readonly string[]): string {
  const base = /^(.*) \(\d+\)$/s.exec(name)?.[1];
  return base !== undefined && names.includes(base) ? base : name;
}

/** The role by name, where the cells do not contradict it. */
function ownName(name: string, sample: readonly string[]): SheetRole | null {
  const role = roleOfName(name);
  if (role === null || sample.length === 0) return role;
  // `Event` may head what happened instead of what kind of event it was.
  if (role === "kind" && EVENT.test(wordKey(name)) && share(sample, isKind) < 0.2) return "summary";
  return agreedRole(role, sample);
}

const EVENT = /^(?:event|ereignis|evenement|событие|olay|hadise|evento)$/;

function agreedRole(role: SheetRole, sample: readonly string[]): SheetRole | null {
  const rule = CONTRADICTIONS.find(
    ([named, test, least]) => named === role && share(sample, test) > least,
  );
  return rule === undefined ? role : rule[3];
}

/** Role by name, what its cells may be, in which share of them, and what the column then is. */
const CONTRADICTIONS: readonly (readonly [
  SheetRole,
  (cell: string) => boolean,
  number,
  SheetRole | null,
])[] = [
  // `From` and `to` may be the days between which something lasted.
  ["sender", isDate, 0.6, "date"],
  ["recipient", isDate, 0.6, "end"],
  ["kind", isLong, 0.5, "summary"],
  ["summary", isKind, 0.5, "kind"],
  ["date", (cell) => /^(?:[12]?\d|3[01]|0\d)$/.test(cell), 0.9, "day"],
  ["date", (cell) => !isDate(cell) && !/^\d{4}$/.test(cell), 0.8, null],
  ["year", (cell) => !/^\d{4}$/.test(cell), 0.5, null],
  ["publisher", isUrl, 0.5, "url"],
  ["publisher", isKind, 0.5, "kind"],
];

/** Fills roles that no name tells. */
function byContent(
  columns: readonly UnderstoodColumn[],
  samples: readonly (readonly string[])[],
  taken: Set<SheetRole>,
): readonly UnderstoodColumn[] {
  const tests: readonly (readonly [SheetRole, (cell: string) => boolean])[] = [
    ["date", isDate],
    ["url", isUrl],
    ["kind", isKind],
  ];
  const partners: readonly SheetRole[] = ["participants", "party", "sender", "recipient"];
  const hasPartners = columns.some(({ role }) => role !== null && partners.includes(role));
  return columns.map((column, i): UnderstoodColumn => {
    const sample = samples[i] ?? [];
    if (column.role !== null || column.how === "chosen" || sample.length === 0) return column;
    const role = tests.find(([own, test]) => !taken.has(own) && share(sample, test) > 0.7)?.[0];
    if (role !== undefined) {
      taken.add(role);
      return { ...column, role, how: "by content" };
    }
    if (!hasPartners && share(sample, isCountry) > 0.7) {
      return { ...column, role: "party", how: "by content" };
    }
    const marks = sample.length <= 2 && sample.every((cell) => MARK.test(cell));
    return marks ? { ...column, role: "mark", how: "by content" } : column;
  });
}

/** How a matrix says that somebody took part. */
export const MARK = /^(?:[x×✓✔+*•●1]|yes|ja|oui|да|evet|beli|si|sí)$/i;

/** A column among the others. */
interface Surroundings {
  readonly grid: Grid;
  readonly has: (role: SheetRole) => boolean;
  /** Whether a column names who took part. */
  readonly hasSides: boolean;
  /** How many columns hold marks. */
  readonly marks: number;
  /** Columns of parties that are told of the actors in another one. */
  readonly paired: ReadonlySet<number>;
}

/** Roles that make no sense alone give way. */
function settled(columns: readonly UnderstoodColumn[], grid: Grid): readonly UnderstoodColumn[] {
  const has = (role: SheetRole) => columns.some((column) => column.role === role);
  const around: Surroundings = {
    ...{ grid, has },
    hasSides: has("participants") || has("party") || has("sender") || has("recipient"),
    marks: columns.filter(({ role }) => role === "mark").length,
    paired: new Set(pairOffices(grid, columns).values()),
  };
  return columns.map((column, at) => {
    const settle = column.role === null ? undefined : SETTLED[column.role];
    if (column.how === "chosen" || settle === undefined) return column;
    return { ...column, role: settle(around, column.name, at) };
  });
}

/** What becomes of a column whose role depends on the others. */
type Settle = (around: Surroundings, name: string, at: number) => SheetRole | null;

const SETTLED: Readonly<Partial<Record<SheetRole, Settle>>> = {
  // A lone column of marks is a remark about rows.
  mark: ({ marks, hasSides }) => (marks < 2 || hasSides ? null : "mark"),
  id: ({ grid }, name) => (isDistinct(grid, name) ? "id" : null),
  // Without a target it is not the side that acts, but where it was read.
  sender: ({ grid, has }, name) =>
    wordKey(givenName(name, grid.columns)) === "source" && !has("recipient")
      ? "publisher"
      : "sender",
  // Who receives a guest mediates nothing.
  mediator: ({ has }, name) =>
    wordKey(name) === "host" && !has("recipient") && (has("person") || has("sender"))
      ? "recipient"
      : "mediator",
  // A country alone, or beside the parties, is who took part, or where.
  represents({ hasSides, has, paired }, _, at) {
    if (paired.has(at)) return "represents";
    if (hasSides) return null;
    return has("person") ? "party" : "participants";
  },
  year: ({ has }) => (has("date") ? null : "year"),
  month: ({ has }) => (has("date") || !has("year") ? null : "month"),
  day: ({ has }) => (has("date") || !has("year") ? null : "day"),
};

function isDistinct(grid: Grid, name: string): boolean {
  const column = grid.columns.indexOf(name);
  const ids = grid.rows.map((row) => row.cells[column]?.trim() ?? "");
  return ids.every((id) => id !== "") && new Set(ids).size === ids.length;
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

function isDate(cell: string): boolean {
  if (cell.length <= 40 && orderedDates(cell).length > 0) return true;
  // A bare number may be anything.
  if (/^\d{1,4}$/.test(cell)) return false;
  return readSheetDate(cell, null).reading.ok;
}

function isCountry(cell: string): boolean {
  return stateOfName(cell) !== null;
}

function isUrl(cell: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(cell);
}

function isKind(cell: string): boolean {
  return cell.length <= 60 && kindOfWord(cell) !== null && !/^\d+$/.test(cell);
}

function isLong(cell: string): boolean {
  return kindOfWord(cell) === null && cell.split(/\s+/).length > 4;
}
