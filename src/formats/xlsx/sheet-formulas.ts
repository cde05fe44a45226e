import type { CellPlace } from "../workbook/cell-reference.ts";
import { cellOfLink, linkOfFormula } from "../workbook/linked-cell.ts";
import type { FormulaLink, NamedCell } from "../workbook/linked-cell.ts";
import type { XmlElement } from "../xml/xml-reader.ts";

/** What a formula says of a link, and where it stands. */
interface LinkFormula {
  readonly link: FormulaLink;
  readonly cell: NamedCell | null;
  readonly place: CellPlace;
}

/** The formulas of a sheet as its elements come. One that several cells share stands in the first of them (ECMA-376 part 1, 18.3.1.40). */
export class SheetFormulas {
  /** By the number of a shared formula. */
  readonly #shared = new Map<string, LinkFormula>();
  #number = "";
  #text: string | null = null;
  #hasFormula = false;
  #formula: LinkFormula | null = null;

  /** Whether the cell that is read has one. */
  get hasFormula(): boolean {
    return this.#hasFormula;
  }

  /** What it says of a link. */
  get link(): FormulaLink {
    return this.#formula?.link ?? null;
  }

  /** The cell from which the link in a cell takes its address, where it is one. */
  cellOf({ line, column }: CellPlace): CellPlace | null {
    const { cell, place } = this.#formula ?? {};
    if (cell === undefined || cell === null || place === undefined) return null;
    return {
      line: cell.line + (cell.isLineFixed ? 0 : line - place.line),
      column: cell.column + (cell.isColumnFixed ? 0 : column - place.column),
    };
  }

  /** Before a cell. */
  clear(): void {
    this.#hasFormula = false;
    this.#formula = null;
  }

  open(element: XmlElement): void {
    this.#hasFormula = true;
    this.#text = "";
    this.#number = element.attribute("t") === "shared" ? (element.attribute("si") ?? "") : "";
  }

  take(piece: string): void {
    if (this.#text !== null) this.#text += piece;
  }

  /** @param place of the cell that is read */
  close(place: CellPlace): void {
    const text = this.#text ?? "";
    this.#text = null;
    if (this.#number !== "" && text === "") this.#formula = this.#shared.get(this.#number) ?? null;
    else {
      const link = linkOfFormula(text);
      const cell = link === "worked out" ? cellOfLink(text) : null;
      this.#formula = { link, cell, place };
      if (this.#number !== "") this.#shared.set(this.#number, this.#formula);
    }
  }
}
