/** The letters of a column by its number, from 0: A, Z, AA. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column, from 0, in a reference such as `AB12`; -1 where there is none. */
export function columnOfReference(reference: string): number {
  let index = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 32) - 97;
    if (letter < 0 || letter > 25) break;
    index = index * 26 + letter + 1;
    if (index > 16_384) return -1;
  }
  return index - 1;
}

/** A cell: its line from 1, its column from 0. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

/** Of a range of cells, both in it. */
export interface CellCorners {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** How a spreadsheet names a cell: `AB12`. */
export function cellReference({ line, column }: CellPlace): string {
  return `${columnLetters(column)}${String(line)}`;
}

/** The corners of a range such as `A2:C5` or of one cell, the upper left one first; null where it is none. */
export function placesOfRange(range: string): CellCorners | null {
  const [from = "", to = from] = range.split(":", 2);
  const [one, other] = [placeOfReference(from), placeOfReference(to)];
  if (one === null || other === null) return null;
  const lines = [one.line, other.line] as const;
  const columns = [one.column, other.column] as const;
  return {
    first: { line: Math.min(...lines), column: Math.min(...columns) },
    last: { line: Math.max(...lines), column: Math.max(...columns) },
  };
}

/** The cell that a reference such as `AB12` names; null where it is none. */
export function placeOfReference(reference: string): CellPlace | null {
  const line = Number(/^[A-Z]{1,3}(\d{1,7})$/i.exec(reference)?.[1] ?? 0);
  const column = columnOfReference(reference);
  return line < 1 || column < 0 ? null : { line, column };
}
