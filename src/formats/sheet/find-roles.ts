import { stateOfName } from "./state-names.ts";
import type { Grid } from "./grid.ts";
import { kindOfWord } from "./kind-words.ts";
import { roleOfName } from "./role-names.ts";
import { orderedParts, readSheetDate } from "./sheet-date.ts";
import type { SheetChoices, SheetRole, UnderstoodColumn } from "./sheet-understanding.ts";

/** Roles that several columns may have. */
const SHARED: ReadonlySet<SheetRole> = new Set(["party", "mark"]);

/** Cells that are looked at in a column. */
const LOOKED_AT = 300;

/** What each column means: as chosen, else by its name, else by its cells. Deterministic; looks at the first rows only. */
export function findRoles(
  grid: Grid,
  choices: Pick<SheetChoices, "roles">,
): readonly UnderstoodColumn[] {
  const samples = grid.columns.map((_, column) => sampleOf(grid, column));
  const chosen = new Map(choices.roles);
  const byName = grid.columns.map((name, column) => ownName(name, samples[column] ?? []));
  const columns: UnderstoodColumn[] = [];
  const taken = new Set<SheetRole>(
    [...chosen.values()].filter((role) => role !== null && !SHARED.has(role)) as SheetRole[], // null is filtered out.
  );
  for (const [column, name] of grid.columns.entries()) {
    const sample = (samples[column] ?? []).slice(0, 3);
    const choice = chosen.get(name);
    if (choice !== undefined) columns.push({ name, role: choice, sample, how: "chosen" });
    else {
      const role = byName[column] ?? null;
      const free = role !== null && !taken.has(role);
      if (free && !SHARED.has(role)) taken.add(role);
      columns.push({ name, role: free ? role : null, sample, how: "by name" });
    }
  }
  return settled(byContent(columns, samples, taken), grid);
}

function sampleOf({ rows }: Grid, column: number): readonly string[] {
  const cells = new Set<string>();
  for (const row of rows.slice(0, LOOKED_AT)) {
    const cell = row.cells[column]?.trim() ?? "";
    if (cell !== "") cells.add(cell);
  }
  return [...cells];
}

/** The role by name, where the cells do not contradict it. */
function ownName(name: string, sample: readonly string[]): SheetRole | null {
  const role = roleOfName(name);
  return role === null || sample.length === 0 ? role : agreedRole(role, sample);
}

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
  ["date", (cell) => !isDate(cell) && !/^\d{4}$/.test(cell), 0.8, null],
  ["publisher", isUrl, 0.5, "url"],
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

/** Roles that make no sense alone give way. */
function settled(columns: readonly UnderstoodColumn[], grid: Grid): readonly UnderstoodColumn[] {
  const has = (role: SheetRole) => columns.some((column) => column.role === role);
  const hasSides = has("participants") || has("party") || has("sender") || has("recipient");
  const marks = columns.filter(({ role }) => role === "mark").length;
  return columns.map((column): UnderstoodColumn => {
    if (column.how === "chosen") return column;
    // A lone column of marks is a remark about rows.
    if (column.role === "mark" && (marks < 2 || hasSides)) return { ...column, role: null };
    if (column.role === "id" && !isDistinct(grid, column.name)) return { ...column, role: null };
    // A country alone, or beside the parties, is who took part, or where.
    if (column.role === "represents" && !has("person")) {
      return { ...column, role: hasSides ? null : "participants" };
    }
    return column;
  });
}

function isDistinct(grid: Grid, name: string): boolean {
  const column = grid.columns.indexOf(name);
  const ids = grid.rows.map((row) => row.cells[column]?.trim() ?? "");
  return ids.every((id) => id !== "") && new Set(ids).size === ids.length;
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

function isDate(cell: string): boolean {
  if (orderedParts(cell) !== null) return true;
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
