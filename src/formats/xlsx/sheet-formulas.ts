import { linkOfFormula } from "../workbook/linked-cell.ts";
import type { FormulaLink } from "../workbook/linked-cell.ts";
import type { XmlElement } from "../xml/xml-reader.ts";

/** The formulas of a sheet as its elements come. One that several cells share stands in the first of them (ECMA-376 part 1, 18.3.1.40). */
export class SheetFormulas {
  /** By the number of a shared formula. */
  readonly #shared = new Map<string, FormulaLink>();
  #number = "";
  #text: string | null = null;
  #hasFormula = false;
  #link: FormulaLink = null;

  /** Whether the cell that is read has one. */
  get hasFormula(): boolean {
    return this.#hasFormula;
  }

  /** What it says of a link. */
  get link(): FormulaLink {
    return this.#link;
  }

  /** Before a cell. */
  clear(): void {
    this.#hasFormula = false;
    this.#link = null;
  }

  open(element: XmlElement): void {
    this.#hasFormula = true;
    this.#text = "";
    this.#number = element.attribute("t") === "shared" ? (element.attribute("si") ?? "") : "";
  }

  take(piece: string): void {
    if (this.#text !== null) this.#text += piece;
  }

  close(): void {
    const text = this.#text ?? "";
    this.#text = null;
    if (this.#number !== "" && text === "") this.#link = this.#shared.get(this.#number) ?? null;
    else {
      this.#link = linkOfFormula(text);
      if (this.#number !== "") this.#shared.set(this.#number, this.#link);
    }
  }
}
