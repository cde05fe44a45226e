import { zipSync } from "fflate";

const TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const utf8 = (text: string) => new TextEncoder().encode(text);
const SPACES = ["office", "table", "text", "style", "drawing", "datastyle"].map((name) => {
  const prefix = { drawing: "draw", datastyle: "number" }[name] ?? name;
  return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
});
const CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';

/** What a spreadsheet for tests is made of: the XML of each sheet, of its styles, and of other files. */
export interface MadeOds {
  readonly sheets: Readonly<Record<string, string>>;
  readonly styles?: string;
  readonly before?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly type?: string;
}

/** The content of a spreadsheet as one document; flat, it is a spreadsheet by itself. */
export function odsContent({ sheets, styles = "", before = "" }: MadeOds): Uint8Array {
  const tables = Object.entries(sheets).map(
    ([name, xml]) =>
      `<table:table table:name="${name}" table:style-name="s-${name}">${xml}</table:table>`,
  );
  return utf8(
    `<?xml version="1.0" encoding="UTF-8"?>${before}<office:document ${SPACES.join(" ")} ${CALC} xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document>`,
  );
}

/** An OpenDocument spreadsheet of the XML of its sheets. */
export function ods(made: MadeOds): Uint8Array {
  const { files = {}, type = TYPE } = made;
  return zipSync({
    mimetype: [utf8(type), { level: 0 }],
    "content.xml": odsContent(made),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)])),
  });
}

/** A row of texts as a sheet's XML; empty texts are empty cells. */
export function odsRow(cells: readonly string[]): string {
  const xml = cells.map((cell) =>
    cell === ""
      ? "<table:table-cell/>"
      : `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`,
  );
  return `<table:table-row>${xml.join("")}</table:table-row>`;
}
