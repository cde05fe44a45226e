import type { GridRow } from "../sheet/grid.ts";
import { cellReference, placesOfRange } from "./cell-reference.ts";
import type { CellCorners, CellPlace } from "./cell-reference.ts";
import { indexOfLine } from "./fill-merged.ts";
import { linksWithoutAddress } from "./findings.ts";
import { addressOutside, createAddressesNotIn } from "./linked-cell.ts";
import type { FormulaLink, LinkedCell } from "./linked-cell.ts";
import type { Finding } from "../../model/problem.ts";

/** Cells that are looked at for the links of a sheet; spreadsheets keep at most 65,530 links in one. What is beyond is named, not read. */
const MOST_LOOKED_AT = 1_000_000;

/** Collects the links of one sheet. Nothing is made for cells that do not exist, however far a link says that it reaches. */
export class LinkCollector {
  /** Line -> column -> addresses. */
  readonly #lines = new Map<number, Map<number, readonly string[]>>();
  /** Where a link has no address that can be read. */
  readonly #lost: string[] = [];
  #room = MOST_LOOKED_AT;

  /** Addresses as they are written; those that lead to a place in the same workbook are no data. */
  add(place: CellPlace, written: readonly string[]): void {
    const addresses = outside(written);
    if (addresses.length === 0) return;
    if (this.#look(1)) this.#add(place, addresses);
    else this.lose(cellReference(place));
  }

  /** The link that a cell's formula is. */
  addFormula(place: CellPlace, link: FormulaLink): void {
    if (link === "worked out") this.lose(cellReference(place));
    else if (link !== null) this.add(place, [link.address]);
  }

  /** A link of all cells of a range that hold text; of its first cell where none does. @param rows by line */
  addRange(rows: readonly GridRow[], range: string, written: string): void {
    const addresses = outside([written]);
    const corners = placesOfRange(range);
    if (corners === null) this.lose(range);
    else if (addresses.length > 0) {
      const cells = this.#filledCells(rows, corners);
      if (cells === null) this.lose(range);
      else for (const cell of cells) this.#add(cell, addresses);
    }
  }

  /** A link whose address is not known. @param reference such as `B2`, as the file says it */
  lose(reference: string): void {
    this.#lost.push(reference);
  }

  /** What holds for one cell of a column holds for another one. */
  copy(column: number, from: number, to: number): void {
    const addresses = this.#lines.get(from)?.get(column);
    if (addresses === undefined) return;
    if (this.#look(1)) this.#set({ line: to, column }, addresses);
    else this.lose(cellReference({ line: to, column }));
  }

  /** What holds for the cells of a line holds for those of another one. */
  copyLine(from: number, to: number): void {
    for (const column of this.#lines.get(from)?.keys() ?? []) this.copy(column, from, to);
  }

  /** What is to be said of links that are not read; null where there are none. */
  get finding(): Finding | null {
    return this.#lost.length === 0 ? null : linksWithoutAddress(this.#lost);
  }

  /** The links by line and column, without those that the cells' texts tell. @param rows by line */
  found(rows: readonly GridRow[]): readonly LinkedCell[] {
    const links: LinkedCell[] = [];
    const addressesNotIn = createAddressesNotIn();
    for (const [line, cells] of byNumber(this.#lines)) {
      const row = rows[indexOfLine(rows, line)];
      for (const [column, all] of byNumber(cells)) {
        const text = row?.line === line ? (row.cells[column] ?? "") : "";
        const addresses = addressesNotIn(text, all);
        if (addresses.length > 0) links.push({ line, column, addresses });
      }
    }
    return links;
  }

  #add({ line, column }: CellPlace, addresses: readonly string[]): void {
    const known = this.#lines.get(line)?.get(column) ?? [];
    if (!this.#look(known.length)) this.lose(cellReference({ line, column }));
    else this.#set({ line, column }, known.length === 0 ? addresses : union(known, addresses));
  }

  #set({ line, column }: CellPlace, addresses: readonly string[]): void {
    const cells = this.#lines.get(line) ?? new Map<number, readonly string[]>();
    this.#lines.set(line, cells.set(column, addresses));
  }

  /** The cells between two corners that hold text, or the first where none does; null where they are too many to look at. */
  #filledCells(
    rows: readonly GridRow[],
    { first, last }: CellCorners,
  ): readonly CellPlace[] | null {
    const found: CellPlace[] = [];
    for (let i = indexOfLine(rows, first.line); i < rows.length; i++) {
      const { line, cells } = rows[i]!;
      if (line > last.line) break;
      const end = Math.min(last.column, cells.length - 1);
      if (!this.#look(Math.max(end - first.column, 0) + 1)) return null;
      for (let column = first.column; column <= end; column++) {
        if (cells[column] !== "") found.push({ line, column });
      }
    }
    return found.length === 0 ? [first] : found;
  }

  /** Whether so many cells may be looked at. */
  #look(cells: number): boolean {
    this.#room -= cells;
    return this.#room >= 0;
  }
}

function outside(written: readonly string[]): readonly string[] {
  const addresses = written.map(addressOutside).filter((address) => address !== "");
  return addresses.length < 2 ? addresses : [...new Set(addresses)];
}

function union(known: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...known, ...more])];
}

function byNumber<T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...map].sort(([a], [b]) => a - b);
}
