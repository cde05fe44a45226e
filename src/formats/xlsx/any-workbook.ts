import { zipSync } from "fflate";

const utf8 = (text: string) => new TextEncoder().encode(text);
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const SHEET = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a workbook for tests is made of: the XML of each sheet's rows, of its other parts, and of files beside them by their paths. */
export interface Made {
  readonly sheets: Readonly<Record<string, string>>;
  readonly states?: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  readonly is1904?: boolean;
  readonly files?: Readonly<Record<string, string>>;
}

/** The file that says what the first sheet refers to: `id type target`, outside of the workbook where there is a `!` behind it. */
export function sheetRelations(...relations: readonly string[]): Readonly<Record<string, string>> {
  const xml = relations.map((relation) => {
    const [, id, type, target, outside] = /^(\S+) (\S+) (.*?)( !)?$/.exec(relation) ?? [];
    const mode = outside === undefined ? "" : ' TargetMode="External"';
    return `<Relationship Id="${id}" Type="${SHEET}/${type}" Target="${target}"${mode}/>`;
  });
  const text = `<Relationships>${xml.join("")}</Relationships>`;
  return { "xl/worksheets/_rels/s0.xml.rels": text };
}

/** A workbook of the XML of its rows. */
export function workbook({
  sheets,
  states = {},
  strings,
  styles,
  is1904 = false,
  files = {},
}: Made): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" state="${states[name] ?? "visible"}" r:id="r${i}"/>`,
  );
  const relations = names.map(
    (_, i) => `<Relationship Id="r${i}" Type="${SHEET}/worksheet" Target="worksheets/s${i}.xml"/>`,
  );
  return zipSync({
    "xl/workbook.xml": utf8(
      `<workbook ${MAIN} xmlns:r="${SHEET}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${list.join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": utf8(
      `<Relationships>${relations.join("")}<Relationship Id="t" Type="${SHEET}/sharedStrings" Target="/xl/strings.xml"/><Relationship Id="y" Type="${SHEET}/styles" Target="styles.xml"/></Relationships>`,
    ),
    ...(strings !== undefined && { "xl/strings.xml": utf8(`<sst ${MAIN}>${strings}</sst>`) }),
    ...(styles !== undefined && {
      "xl/styles.xml": utf8(`<styleSheet ${MAIN}>${styles}</styleSheet>`),
    }),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, i) => [
        `xl/worksheets/s${i}.xml`,
        utf8(
          `<worksheet ${MAIN} xmlns:r="${SHEET}"><dimension ref="A1:ZZ99999"/><sheetData>${rows}</sheetData></worksheet>`,
        ),
      ]),
    ),
    ...Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, utf8(xml)])),
  });
}

/** A row of texts as a sheet's XML; empty texts are no cells. */
export function textRow(line: number, cells: readonly string[]): string {
  const xml = cells.map((cell, column) =>
    cell === ""
      ? ""
      : `<c r="${String.fromCharCode(65 + column)}${line}" t="inlineStr"><is><t>${cell}</t></is></c>`,
  );
  return `<row r="${line}">${xml.join("")}</row>`;
}
