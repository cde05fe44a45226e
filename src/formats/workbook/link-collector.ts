import { isAddressText } from "../sheet/address-key.ts";
import type { GridRow } from "../sheet/grid.ts";
import type { CellLink } from "../sheet/link-columns.ts";
import { cellReference, placesOfRange } from "./cell-reference.ts";
import type { CellCorners, CellPlace } from "./cell-reference.ts";
import { linksWithoutAddress } from "./findings.ts";
import { addressOutside, createLinksNotIn, outside } from "./linked-cell.ts";
import type { FormulaLink, LinkedCell } from "./linked-cell.ts";
import { LostLinks } from "./lost-links.ts";
import { indexOfLine, textAt } from "./rows-by-line.ts";
import type { Finding } from "../../model/problem.ts";

/** Cells that are looked at for the links of a sheet; spreadsheets keep at most 65,530 links in one. What is beyond is named, not read. */
const MOST_LOOKED_AT = 1_000_000;

/** A link whose address a formula works out: the cell that it is taken from, or null where that is not known. */
interface WorkedOut {
  readonly from: CellPlace | null;
}
type HeldLink = CellLink | WorkedOut;

/** Collects the links of one sheet. Nothing is made for cells that do not exist, however far a link says that it reaches. */
export class LinkCollector {
  /** Line -> column -> links. */
  readonly #lines = new Map<number, Map<number, readonly HeldLink[]>>();
  readonly #lost = new LostLinks();
  #room = MOST_LOOKED_AT;

  /** Links as they are {@link outside} the workbook. */
  add(place: CellPlace, links: readonly CellLink[]): void {
    if (links.length > 0) this.#add(place, links);
  }

  /** The link that a cell's formula is. @param from the cell from which it takes its address, where it is one */
  addFormula(place: CellPlace, link: FormulaLink, from: CellPlace | null): void {
    if (link === "worked out") this.#add(place, [{ from }]);
    else if (link !== null) this.add(place, outside([{ url: link.address, word: "" }]));
  }

  /** A link of all cells of a range that hold text; of its first cell where none does. @param rows by line */
  addRange(rows: readonly GridRow[], range: string, written: string): void {
    const links = outside([{ url: written, word: "" }]);
    const corners = placesOfRange(range);
    if (corners === null) this.lose(range);
    else if (links.length > 0) {
      const cells = this.#filledCells(rows, corners);
      if (cells === null) this.#lost.add("too many", range);
      else for (const cell of cells) this.#add(cell, links, 0);
    }
  }

  /** A link of which the file lacks the address. @param reference such as `B2`, as the file says it */
  lose(reference: string): void {
    this.#lost.add("missing", reference);
  }

  /** What holds for one cell of a column holds for another one. */
  copy(column: number, from: number, to: number): void {
    const links = this.#lines.get(from)?.get(column);
    if (links === undefined) return;
    const place = { line: to, column };
    if (this.#spend(costOf(links))) this.#set(place, links);
    else this.#lost.add("too many", cellReference(place));
  }

  /** What holds for the cells of a line holds for those of the lines below it. Those beyond the limit are counted, not gone through. */
  copyDown(line: number, times: number): void {
    const columns = [...(this.#lines.get(line)?.keys() ?? [])];
    if (columns.length === 0) return;
    for (let i = 1; i <= times; i++) {
      for (const column of columns) this.copy(column, line, line + i);
      if (this.#room >= 0) continue;
      this.#lost.addMore("too many", columns.length * (times - i));
      return;
    }
  }

  /** The links by line and column, without those that the cells' texts tell, and what is to be said of those that are not read. @param rows by line */
  found(rows: readonly GridRow[]): {
    readonly links: readonly LinkedCell[];
    readonly findings: readonly Finding[];
  } {
    const linked: LinkedCell[] = [];
    const linksNotIn = createLinksNotIn();
    for (const [line, cells] of byNumber(this.#lines)) {
      for (const [column, held] of byNumber(cells)) {
        const place = { line, column };
        const links = linksNotIn(textAt(rows, place), this.#known(held, place, rows));
        if (links.length > 0) linked.push({ ...place, links });
      }
    }
    const findings = this.#lost.counts().map(([why, lost]) => linksWithoutAddress(why, lost));
    return { links: linked, findings };
  }

  /** The links with those that a formula takes from a cell with an address; nothing is lost where the formula's own value is one. */
  #known(
    held: readonly HeldLink[],
    place: CellPlace,
    rows: readonly GridRow[],
  ): readonly CellLink[] {
    if (held.every(isKnown)) return held;
    return held.flatMap((link): readonly CellLink[] => {
      if (isKnown(link)) return [link];
      if (isAddressText(textAt(rows, place))) return [];
      const address = link.from === null ? "" : textAt(rows, link.from);
      if (isAddressText(address)) return [{ url: addressOutside(address), word: "" }];
      this.#lost.add("worked out", cellReference(place));
      return [];
    });
  }

  /** @param cost cells that are taken where the place has no links yet */
  #add(place: CellPlace, links: readonly HeldLink[], cost = costOf(links)): void {
    const known = this.#lines.get(place.line)?.get(place.column);
    const all = known === undefined ? links : union(known, links);
    if (this.#spend(known === undefined ? cost : costOf(all))) this.#set(place, all);
    else this.#lost.add("too many", cellReference(place));
  }

  #set({ line, column }: CellPlace, links: readonly HeldLink[]): void {
    const cells = this.#lines.get(line) ?? new Map<number, readonly HeldLink[]>();
    this.#lines.set(line, cells.set(column, links));
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
      if (!this.#spend(Math.max(end - first.column, 0) + 1)) return null;
      for (let column = first.column; column <= end; column++) {
        if (cells[column] !== "") found.push({ line, column });
      }
    }
    return found.length === 0 ? [first] : found;
  }

  /** Takes so many cells from those that are looked at; whether there were so many. */
  #spend(cells: number): boolean {
    this.#room -= cells;
    return this.#room >= 0;
  }
}

function union(known: readonly HeldLink[], more: readonly HeldLink[]): readonly HeldLink[] {
  const urls = new Set(known.map((link) => (isKnown(link) ? link.url : "")));
  return [...known, ...more.filter((link) => !isKnown(link) || !urls.has(link.url))];
}

function isKnown(link: HeldLink): link is CellLink {
  return !("from" in link);
}

/** Cells that links of one stand for: several become a text of their own. */
function costOf(links: readonly HeldLink[]): number {
  if (links.length < 2) return 1;
  let length = 0;
  for (const link of links) if (isKnown(link)) length += link.url.length + link.word.length;
  return links.length + Math.floor(length / 100);
}

function byNumber<T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...map].sort(([a], [b]) => a - b);
}
