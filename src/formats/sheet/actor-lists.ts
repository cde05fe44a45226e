import { stateOfName } from "./state-names.ts";
import type { Grid } from "./grid.ts";

/** In the order in which they are preferred: the least ambiguous first. */
const LIST_SEPARATORS = [";", "|", "\n", "/", ","] as const;

/** Cells that are looked at in a column. */
const LOOKED_AT = 1000;

/** Marks that may also stand inside a name. They separate actors only where most cells hold one. */
const RARE_SEPARATORS = [[" – ", " — ", " - ", "↔", "–"], [" vs. ", " vs "], [" with "]] as const;

/**
 * What separates actors in the cells of a column of lists, the most usual first. A mark that mostly stands beside a preferred one belongs
 * to the names (`Lavrov, Sergey; Putin, Vladimir`). Never empty; linear.
 */
export function listSeparatorsOf(grid: Grid, column: number): readonly string[] {
  const cells = filledCells(grid, column);
  const alone = new Map<string, number>();
  const beside = new Map<string, number>();
  for (const cell of cells) {
    const [first, ...others] = LIST_SEPARATORS.filter((mark) => cell.includes(mark));
    if (first !== undefined) count(alone, first);
    for (const other of others) count(beside, other);
  }
  const usual = LIST_SEPARATORS.filter(
    (mark) => (alone.get(mark) ?? 0) > (beside.get(mark) ?? 0),
  ).sort((a, b) => (alone.get(b) ?? 0) - (alone.get(a) ?? 0));
  if (usual.length > 0) return usual;
  const rare = RARE_SEPARATORS.find(
    (marks) =>
      cells.filter((cell) => marks.some((mark) => cell.includes(mark))).length > cells.length / 2,
  );
  return rare ?? [";"];
}

/**
 * What separates actors in the cells of a column that should hold one each: a semicolon, and of the other marks those behind and before
 * which mostly stand names that are known. Never empty; linear.
 */
export function separatorsInNames(
  grid: Grid,
  column: number,
  isKnown: (name: string) => boolean,
): readonly string[] {
  const cells = filledCells(grid, column);
  const found = LIST_SEPARATORS.filter((mark) => {
    const lists = cells.filter((cell) => cell.includes(mark));
    const known = lists.filter((cell) => splitNames(cell, [mark]).every(isKnown));
    return mark !== ";" && lists.length > 0 && known.length > lists.length / 2;
  });
  return [";", ...found];
}

function filledCells({ rows }: Grid, column: number): readonly string[] {
  const cells = rows.slice(0, LOOKED_AT).map((row) => row.cells[column]?.trim() ?? "");
  return cells.filter((cell) => cell !== "");
}

function count(counts: Map<string, number>, mark: string): void {
  counts.set(mark, (counts.get(mark) ?? 0) + 1);
}

const AND = / (?:and|und|et|и|ve|və|y|և|&|sowie|ainsi que|as well as) | ?& ?/iu;

/** What stands before the items of a list in one cell. */
const BULLET = /^(?:[•·▪◦*–—-]|\d{1,2}[.)])\s+/u;

/** A word for and before the last name of a list with commas. */
const LEADING_AND = /^(?:and|und|et|и|ve|və|y|և|&) /iu;

/**
 * The names in a cell, none empty; each of the separators separates. The last two may be joined by a word for and, unless a country is
 * called so.
 */
export function splitNames(cell: string, separators: readonly string[]): string[] {
  let pieces = [cell];
  for (const mark of separators) pieces = pieces.flatMap((piece) => piece.split(mark));
  return pieces.flatMap((piece, i) => {
    const tidy = tidyName(piece).replace(BULLET, "");
    const name = i > 0 ? tidy.replace(LEADING_AND, "") : tidy;
    if (name === "") return [];
    if (!AND.test(name) || stateOfName(name) !== null) return [name];
    const parts = name.split(AND).map(tidyName);
    // Of three words around an and the first may still be a country of two: `Bosnia and Herzegovina and Serbia`.
    const joined = parts.slice(0, 2).join(" and ");
    if (parts.length > 2 && stateOfName(joined) !== null) return [joined, ...parts.slice(2)];
    return parts.filter((part) => part !== "");
  });
}

/** Cells whose names are remembered; behind that they are forgotten and begun anew, so that a table of different cells does not fill the memory. */
const MOST_REMEMBERED = 50_000;

/** The names in a cell, each as `keptAs` has it. The same few cells come again and again in a table: what is in them is found once. */
export function createNameReader<T>(
  separators: readonly string[],
  keptAs: (name: string) => T,
): (cell: string) => readonly T[] {
  const known = new Map<string, readonly T[]>();
  return (cell) => {
    let names = known.get(cell);
    if (names === undefined) {
      names = splitNames(cell, separators).map(keptAs);
      if (known.size === MOST_REMEMBERED) known.clear();
      known.set(cell, names);
    }
    return names;
  };
}

/** A name with single blanks inside and nothing invisible around it. */
export function tidyName(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u00ad\ufeff\u2060]/g, "")
    .replace(/[\s\0]+/g, " ")
    .trim();
}

/** A name, and the state that it speaks for where one is told beside it. */
export interface NamedActor {
  readonly name: string;
  readonly state: string | null;
}

/** A name and, in the brackets behind it, the state that it speaks for; null in place of that where there is none. */
export function nameAndState(name: string): NamedActor {
  const [, before = "", inside = ""] = /^([^()]{2,200}) ?\(([^()]{2,60})\)$/.exec(name) ?? [];
  const isState = inside !== "" && stateOfName(inside) !== null && stateOfName(before) === null;
  return isState ? { name: before.trim(), state: inside.trim() } : { name, state: null };
}
