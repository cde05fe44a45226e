import { problemAt, quoted } from "../../model/problem.ts";
import type { Finding, Report } from "../../model/problem.ts";
import { readXml } from "../xml/xml-reader.ts";
import type { XmlElement } from "../xml/xml-reader.ts";
import { unescapeCellText } from "./cell-text.ts";
import { columnLetters, columnOfReference } from "../workbook/cell-reference.ts";
import type { CellPlace } from "../workbook/cell-reference.ts";
import { fillMerged } from "../workbook/fill-merged.ts";
import type { OpenRow } from "../workbook/fill-merged.ts";
import { dateText } from "./number-formats.ts";
import { SheetFormulas } from "./sheet-formulas.ts";
import type { Relation, WorkbookParts } from "./workbook-parts.ts";
import { errorCell, formulaWithoutValue, mergedCells, tooManyCells } from "../workbook/findings.ts";
import { LinkCollector } from "../workbook/link-collector.ts";
import { MOST_CELLS } from "../workbook/workbook-sheet.ts";
import type { WorkbookSheet } from "../workbook/workbook-sheet.ts";

/** What is needed to read one sheet. */
export interface SheetSource {
  /** As problems name the sheet. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly parts: Pick<WorkbookParts, "sharedStrings" | "meanings" | "is1904">;
  /** Null where the file that says what the sheet refers to cannot be read. */
  readonly relations: ReadonlyMap<string, Pick<Relation, "target">> | null;
  readonly report: Report;
}

/** The rows of a sheet's XML, and the links of its cells. What the sheet says of its own extent is not believed. @throws Unreadable where it is broken or too large */
export function readSheet(source: SheetSource): Pick<WorkbookSheet, "rows" | "links"> {
  const reader = new SheetReader(source);
  readXml(source.bytes, reader);
  return reader.finish();
}

class SheetReader {
  readonly #source: SheetSource;
  readonly #rows: OpenRow[] = [];
  #line = 0;
  #cells: string[] = [];
  #column = -1;
  #type = "n";
  #style = 0;
  #value = "";
  #hasValue = false;
  readonly #formulas = new SheetFormulas();
  #takes = false;
  #spoken = 0;
  #room = MOST_CELLS;
  readonly #merged: string[] = [];
  readonly #links = new LinkCollector();
  readonly #linked: XmlElement[] = [];

  constructor(source: SheetSource) {
    this.#source = source;
  }

  readonly open = (element: XmlElement): void => {
    switch (element.name) {
      case "row":
        this.#openRow(element);
        break;
      case "c":
        this.#openCell(element);
        break;
      case "f":
        this.#formulas.open(element);
        break;
      case "rPh":
        this.#spoken++;
        break;
      case "mergeCell":
        this.#merged.push(element.attribute("ref") ?? "");
        break;
      case "hyperlink":
        this.#linked.push(element);
        break;
      case "v":
      case "t":
        this.#takes = this.#spoken === 0;
        this.#hasValue = true;
    }
  };

  readonly close = (name: string): void => {
    if (name === "v" || name === "t") this.#takes = false;
    else if (name === "f") this.#formulas.close(this.#place);
    else if (name === "rPh") this.#spoken--;
    else if (name === "c") this.#closeCell();
    else if (name === "row") this.#closeRow();
  };

  readonly text = (piece: string): void => {
    if (this.#takes) this.#value += piece;
    else this.#formulas.take(piece);
  };

  finish(): Pick<WorkbookSheet, "rows" | "links"> {
    const [rows, links] = [this.#rows, this.#links];
    for (const element of this.#linked) this.#addLink(element);
    if (this.#merged.length > 0) {
      this.#find(0, -1, mergedCells(this.#merged));
      fillMerged(rows, this.#merged, {
        spend: (cells) => this.#spend(cells),
        filled: (column, from, to) => links.copy(column, from, to),
      });
    }
    const found = links.found(rows);
    for (const finding of found.findings) this.#find(0, -1, finding);
    return { rows, links: found.links };
  }

  /** A link without a relation leads to a place in the workbook; one without a range stands at no cell. */
  #addLink(element: XmlElement): void {
    const relation = element.attribute("id");
    const range = element.attribute("ref") ?? "";
    const { relations } = this.#source;
    if (relations === null || range === "") return;
    const target = relations.get(relation ?? "")?.target;
    if (target !== undefined) {
      const place = element.attribute("location") ?? "";
      this.#links.addRange(this.#rows, range, place === "" ? target : `${target}#${place}`);
    } else if (relation !== null) this.#links.lose(range);
  }

  get #place(): CellPlace {
    return { line: this.#line, column: this.#column };
  }

  #openRow(element: XmlElement): void {
    const said = Number(element.attribute("r") ?? NaN);
    this.#line = Number.isInteger(said) && said > this.#line ? said : this.#line + 1;
    this.#cells = [];
    this.#column = -1;
  }

  #openCell(element: XmlElement): void {
    const said = columnOfReference(element.attribute("r") ?? "");
    this.#column = said > this.#column ? said : this.#column + 1;
    this.#type = element.attribute("t") ?? "n";
    this.#style = Number(element.attribute("s") ?? 0);
    this.#value = "";
    this.#hasValue = false;
    this.#formulas.clear();
  }

  #closeCell(): void {
    const text = this.#cellText();
    const { link } = this.#formulas;
    if (link !== null)
      this.#links.addFormula(this.#place, link, this.#formulas.cellOf(this.#place));
    if (text === "") return;
    const gap = this.#column - this.#cells.length;
    this.#spend(gap + 1);
    for (let i = 0; i < gap; i++) this.#cells.push("");
    this.#cells.push(text);
  }

  #spend(cells: number): void {
    this.#room -= cells;
    if (this.#room < 0) throw tooManyCells();
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.#rows.push({ line: this.#line, cells: this.#cells });
  }

  #cellText(): string {
    if (!this.#hasValue) {
      if (this.#formulas.hasFormula) this.#find(this.#line, this.#column, formulaWithoutValue());
      return "";
    }
    const value = this.#value;
    switch (this.#type) {
      case "s":
        return this.#source.parts.sharedStrings[Number(value)] ?? this.#lostText(value);
      case "b":
        return value === "1" || value === "true" ? "TRUE" : "FALSE";
      case "e":
        this.#find(this.#line, this.#column, errorCell(value));
        return value;
      case "n":
        return this.#numberText(value);
      default:
        return unescapeCellText(value);
    }
  }

  #numberText(value: string): string {
    const { meanings, is1904 } = this.#source.parts;
    const meaning = meanings[this.#style] ?? "number";
    const number = Number(value);
    if (value.trim() === "" || Number.isNaN(number)) return value;
    if (meaning === "number") return String(number);
    const text = dateText(number, meaning, is1904);
    if (text !== null) return text;
    this.#find(this.#line, this.#column, noSuchDate(value));
    return value;
  }

  #lostText(value: string): string {
    this.#find(this.#line, this.#column, {
      severity: "error",
      code: "cell-text-missing",
      text: value,
      message: `Expected text number ${quoted(value)} of the workbook in this cell, found none; the cell is empty. Open the file in a spreadsheet and save it again.`,
    });
    return "";
  }

  #find(row: number, column: number, finding: Finding): void {
    const { file, report } = this.#source;
    report(problemAt({ file, row, column: column < 0 ? "" : columnLetters(column) }, finding));
  }
}

function noSuchDate(value: string): Finding {
  return {
    severity: "warning",
    code: "serial-not-a-day",
    text: value,
    message: `Expected a date in this cell, found the number ${quoted(value)}, which stands for no day of the calendar; the number is kept. Write the date as text: 1900-03-01.`,
  };
}
