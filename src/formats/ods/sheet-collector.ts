import { problemAt } from "../../model/problem.ts";
import type { Finding, Report } from "../../model/problem.ts";
import {
  errorCell,
  formulaWithoutValue,
  mergedCells,
  notesNotRead,
  tooManyCells,
} from "../workbook/findings.ts";
import { cellReference, columnLetters } from "../workbook/cell-reference.ts";
import { fillMerged } from "../workbook/fill-merged.ts";
import type { OpenRow } from "../workbook/fill-merged.ts";
import { LinkCollector } from "../workbook/link-collector.ts";
import { cellOfLink, linkOfFormula, outside, withoutPlainWords } from "../workbook/linked-cell.ts";
import type { CellLink } from "../sheet/link-columns.ts";
import { MOST_CELLS, sheetFile } from "../workbook/workbook-sheet.ts";
import type { WorkbookSheet } from "../workbook/workbook-sheet.ts";
import type { XmlElement, XmlHandler } from "../xml/xml-reader.ts";
import { valueText } from "./cell-value.ts";
import { Paragraphs } from "./paragraphs.ts";
import type { Styles } from "./styles.ts";

/** Collects the sheets of a spreadsheet's content as its elements come. Empty cells and rows are counted, never made. */
export class SheetCollector implements XmlHandler {
  readonly sheets: WorkbookSheet[] = [];
  readonly #file: string;
  readonly #styles: Styles;
  readonly #report: Report;
  readonly #paragraphs = new Paragraphs();
  /** Cells that may still be made, for the whole file. */
  #room = MOST_CELLS;
  #sheet: OpenSheet | null = null;
  #cell: XmlElement | null = null;
  /** Tables inside tables, as in a chart; only the outermost are sheets. */
  #depth = 0;

  constructor(file: string, styles: Styles, report: Report) {
    this.#file = file;
    this.#styles = styles;
    this.#report = report;
  }

  readonly open = (element: XmlElement): void => {
    if (element.name === "table") this.#openTable(element);
    else if (this.#sheet === null) this.#styles.open(element);
    else if (this.#depth > 1) return;
    else if (this.#cell !== null) this.#openInCell(this.#sheet, element);
    else if (!CELLS.has(element.name)) openInSheet(this.#sheet, element);
    else {
      this.#cell = element;
      this.#paragraphs.clear();
    }
  };

  readonly close = (name: string): void => {
    const sheet = this.#sheet;
    if (name === "table") this.#closeTable();
    else if (sheet === null) this.#styles.close(name);
    else if (this.#depth > 1) return;
    else if (CELLS.has(name)) this.#closeCell(sheet);
    else if (this.#cell !== null) this.#paragraphs.close(name);
    else if (name === "table-row") this.#closeRow(sheet);
  };

  readonly text = (piece: string): void => {
    if (this.#cell !== null && this.#depth === 1) this.#paragraphs.take(piece);
  };

  #openInCell(sheet: OpenSheet, element: XmlElement): void {
    if (element.name === "annotation") sheet.notes.add(cellReference(sheet));
    this.#paragraphs.open(element);
  }

  #openTable(element: XmlElement): void {
    if (++this.#depth > 1) return;
    const style = element.attribute("table:style-name") ?? "";
    this.#sheet = newSheet(
      element.attribute("table:name") ?? "",
      this.#styles.isHidden(style) || element.attribute("table:display") === "false",
    );
  }

  #closeTable(): void {
    const sheet = this.#sheet;
    if (--this.#depth > 0 || sheet === null) return;
    this.#sheet = null;
    const { name, hidden, rows, merged, links, notes } = sheet;
    if (merged.length > 0) {
      this.#find(sheet, 0, -1, mergedCells(merged));
      fillMerged(rows, merged, {
        spend: (cells) => this.#spend(cells),
        filled: (column, from, to) => links.copy(column, from, to),
      });
    }
    const found = links.found(rows);
    for (const finding of found.findings) this.#find(sheet, 0, -1, finding);
    if (notes.size > 0) this.#find(sheet, 0, -1, notesNotRead([...notes]));
    if (!sheet.isElsewhere) this.sheets.push({ name, hidden, rows, links: found.links });
  }

  #closeCell(sheet: OpenSheet): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const times = repeats(cell, "table:number-columns-repeated");
    const text = this.#cellText(sheet, cell);
    noteMerged(sheet, cell);
    // Before anything is made of a cell that repeats it must have room.
    if (text !== "") {
      this.#spend(sheet.column - sheet.cells.length + times);
      while (sheet.cells.length < sheet.column) sheet.cells.push("");
      for (let i = 0; i < times; i++) sheet.cells.push(text);
    }
    this.#addLinks(sheet, cell, text);
    sheet.column += times;
  }

  /** Of an empty cell that repeats the first one has its links. */
  #addLinks({ links, line, column }: OpenSheet, cell: XmlElement, text: string): void {
    const times = text === "" ? 1 : repeats(cell, "table:number-columns-repeated");
    const formula = cell.attribute("table:formula") ?? "";
    const link = linkOfFormula(formula);
    const words = this.#linksIn(text);
    if (link === null && words.length === 0) return;
    const from = link === "worked out" ? cellOfLink(formula) : null;
    for (let i = 0; i < times; i++) {
      links.addFormula({ line, column: column + i }, link, from);
      links.add({ line, column: column + i }, words);
    }
  }

  /** The links behind words of a cell. Where its value is not what it shows, the words are none of its own. */
  #linksIn(text: string): readonly CellLink[] {
    const written = this.#paragraphs.links;
    if (written.length === 0) return written;
    const isShown = text === this.#paragraphs.text;
    const links = outside(isShown ? written : written.map((link) => ({ ...link, word: "" })));
    return withoutPlainWords(text, links);
  }

  #cellText(sheet: OpenSheet, cell: XmlElement): string {
    const { line, column } = sheet;
    const style = cell.attribute("table:style-name") ?? styleOfColumn(sheet, column);
    const value = valueText(cell, this.#styles.precisionOf(style));
    const text = value ?? this.#paragraphs.text;
    if (cell.attribute("calcext:value-type") === "error") {
      this.#find(sheet, line, column, errorCell(text));
    } else if (text === "" && cell.attribute("table:formula") !== null) {
      const isEmptyText = cell.attribute("office:value-type") === "string";
      if (!isEmptyText) this.#find(sheet, line, column, formulaWithoutValue());
    }
    return text;
  }

  #closeRow(sheet: OpenSheet): void {
    const { cells, rows, line, times, links } = sheet;
    if (cells.length > 0) {
      this.#spend(cells.length * (times - 1));
      for (let i = 0; i < times; i++) rows.push({ line: line + i, cells: [...cells] });
      links.copyDown(line, times - 1);
    }
    sheet.line += times - 1;
  }

  #spend(cells: number): void {
    this.#room -= cells;
    if (this.#room < 0) throw tooManyCells();
  }

  #find({ name }: OpenSheet, row: number, column: number, finding: Finding): void {
    const file = sheetFile(this.#file, name);
    const place = column < 0 ? "" : columnLetters(column);
    this.#report(problemAt({ file, row, column: place }, finding));
  }
}

/** A cell that is covered by a merged one may hold something all the same. */
const CELLS: ReadonlySet<string> = new Set(["table-cell", "covered-table-cell"]);

/** A sheet that is being read. */
interface OpenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: OpenRow[];
  /** Such as `A2:A5`. */
  readonly merged: string[];
  /** Columns that share a style: how many, and which. */
  readonly columns: { readonly times: number; readonly style: string }[];
  readonly links: LinkCollector;
  /** Cells that people remarked on, such as `B2`. */
  readonly notes: Set<string>;
  /** Whether it holds what was taken over from another file. */
  isElsewhere: boolean;
  /** The row that is read, from 1, how often it stands, its cells, and the column that comes next. */
  line: number;
  times: number;
  cells: string[];
  column: number;
}

function newSheet(name: string, hidden: boolean): OpenSheet {
  return {
    ...{ name, hidden, rows: [], merged: [], columns: [] },
    ...{ links: new LinkCollector(), notes: new Set<string>() },
    ...{ isElsewhere: false, line: 0, times: 1, cells: [], column: 0 },
  };
}

function openInSheet(sheet: OpenSheet, element: XmlElement): void {
  switch (element.name) {
    case "table-source":
      sheet.isElsewhere = true;
      break;
    case "table-column":
      sheet.columns.push({
        times: repeats(element, "table:number-columns-repeated"),
        style: element.attribute("table:default-cell-style-name") ?? "",
      });
      break;
    case "table-row":
      sheet.line++;
      sheet.times = repeats(element, "table:number-rows-repeated");
      sheet.cells = [];
      sheet.column = 0;
  }
}

function styleOfColumn({ columns }: OpenSheet, column: number): string {
  let first = 0;
  for (const { times, style } of columns) {
    first += times;
    if (column < first) return style;
  }
  return "";
}

function noteMerged({ merged, line, column }: OpenSheet, cell: XmlElement): void {
  const rows = repeats(cell, "table:number-rows-spanned");
  const columns = repeats(cell, "table:number-columns-spanned");
  if (rows === 1 && columns === 1) return;
  const last = `${columnLetters(column + columns - 1)}${String(line + rows - 1)}`;
  merged.push(`${columnLetters(column)}${String(line)}:${last}`);
}

/** How often something stands; what is no number from 1 on means once. */
function repeats(element: XmlElement, name: string): number {
  const number = Number(element.attribute(name) ?? 1);
  return Number.isSafeInteger(number) && number >= 1 ? number : 1;
}
