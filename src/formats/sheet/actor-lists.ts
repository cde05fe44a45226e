import { stateOfName } from "./state-names.ts";
import type { Grid } from "./grid.ts";

/** In the order in which they are preferred. */
const LIST_SEPARATORS = [";", "|", "/", "\n", ","] as const;

/** What separates actors in the cells of a column: the mark that most cells hold, of equals the least ambiguous; the comma last. */
export function listSeparatorOf(grid: Grid, column: number): string {
  const cells = grid.rows.slice(0, 1000).map((row) => row.cells[column] ?? "");
  let best = ";";
  let most = 0;
  for (const separator of LIST_SEPARATORS) {
    const count = cells.filter((cell) => cell.includes(separator)).length;
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

const AND = / (?:and|und|et|и|ve|və|y|և|&) | ?& ?/iu;

/** The names in a cell, none empty. The last two may be joined by a word for and, unless a country is called so. */
export function splitNames(cell: string, separator: string): string[] {
  return cell.split(separator).flatMap((piece) => {
    const name = tidyName(piece);
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
export function createNameReader(
  separator: string,
  keptAs: (name: string) => string,
): (cell: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (cell) => {
    let names = known.get(cell);
    if (names === undefined) {
      names = splitNames(cell, separator).map(keptAs);
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
