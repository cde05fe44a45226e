import { odsRow, ods } from "../ods/any-ods.ts";
import { readBytes } from "../registry.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { sheetRelations, textRow, workbook } from "../xlsx/any-workbook.ts";
import { contactsGrid } from "./data-set-of-workbook.ts";
import { openWorkbook } from "./open-workbook.ts";

/** A cell of a table for tests: its text, and the addresses behind it. */
export type Cell = string | readonly [text: string, ...addresses: string[]];

/** What it shows. */
export const textOf = (cell: Cell) => (typeof cell === "string" ? cell : cell[0]);
const linksOf = (cell: Cell) => (typeof cell === "string" ? [] : cell.slice(1));

/** A sheet called S of these rows, from the first line on, as Excel writes it. */
export function asXlsx(rows: readonly (readonly Cell[])[]): Uint8Array {
  const links: string[] = [];
  const relations: string[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      for (const address of linksOf(cell)) {
        const id = `l${String(links.length)}`;
        const ref = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
        links.push(`<hyperlink ref="${ref}" r:id="${id}"/>`);
        relations.push(`${id} hyperlink ${escapeXml(address)} !`);
      }
    }
  }
  const xml = rows.map((cells, i) => textRow(i + 1, cells.map(textOf)));
  return linked(xml.join(""), links.join(""), relations);
}

/** The same with a sheet's rows, its links and their relations as they are written. */
export function linked(rows: string, links: string, relations: readonly string[]): Uint8Array {
  const sheet = `${rows}</sheetData><hyperlinks>${links}</hyperlinks><sheetData>`;
  return workbook({ sheets: { S: sheet }, files: sheetRelations(...relations) });
}

/** A sheet called S of these rows as LibreOffice writes it, each address behind the text or a word of its own. */
export function asOds(rows: readonly (readonly Cell[])[]): Uint8Array {
  const cell = (given: Cell) => {
    const [first, ...others] = linksOf(given).map((address) => escapeXml(address));
    if (first === undefined) return textOf(given);
    const words = textOf(given).split("; ");
    const links = [first, ...others].map((href, i) => {
      return `<text:a xlink:href="${href}" xlink:type="simple">${words[i] ?? ""}</text:a>`;
    });
    return (
      links.join("; ") +
      words
        .slice(links.length)
        .map((word) => `; ${word}`)
        .join("")
    );
  };
  return ods({ sheets: { S: rows.map((cells) => odsRow(cells.map(cell))).join("") } });
}

/** The table of its contacts, or of its first sheet. */
export async function gridOf(name: string, bytes: Uint8Array) {
  return contactsGrid(name, await openWorkbook(name, bytes), { headerRow: null });
}

/** The sources of its data set in short: `TASS @ https://…`. */
export async function sourcesOf(name: string, bytes: Uint8Array) {
  const { dataset } = await readBytes(name, bytes);
  return Array.from(dataset?.sources ?? [], ({ publisher, url, title }) =>
    [publisher, url, title].filter((part) => part !== "").join(" @ "),
  );
}

/** The columns of a row that {@link talk} makes. */
export const HEADER = ["Date", "From", "To", "What", "Source"];
/** A row about a call, and where it was read. */
export const talk = (source: Cell, from: Cell = "Russia"): readonly Cell[] => [
  ...["2020-10-02", from, "Armenia", "call"],
  source,
];
