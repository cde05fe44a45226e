import { problemAt, quoted } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { Unreadable } from "../unreadable.ts";
import { macrosNotRead } from "../workbook/findings.ts";
import type { Workbook } from "../workbook/workbook-sheet.ts";
import { readXml } from "../xml/xml-reader.ts";
import { openZip } from "../zip/unpack-zip.ts";
import type { OpenZip } from "../zip/unpack-zip.ts";
import { isZip } from "../zip/zip-entries.ts";
import { SheetCollector } from "./sheet-collector.ts";
import { Styles } from "./styles.ts";

const CONTENT = "content.xml";
const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

/**
 * The sheets of an OpenDocument spreadsheet (ISO/IEC 26300), packed or as one flat file, in its order. Formulas count as the values that
 * were worked out last; notes beside cells are named, not read. @throws Unreadable where it is none, or too large
 */
export function readOds(file: string, bytes: Uint8Array): Workbook {
  const problems: Problem[] = [];
  const collector = new SheetCollector(file, new Styles(), (problem) => problems.push(problem));
  if (isZip(bytes)) {
    const zip = openZip(bytes);
    refuseOthers(zip);
    if (zip.names.some((name) => /^(?:Basic|Scripts)\/./.test(name)))
      problems.push(problemAt({ file, row: 0, column: "" }, macrosNotRead()));
    readXml(zip.unpack(CONTENT), collector);
  } else {
    readXml(bytes, collector);
  }
  if (collector.sheets.length === 0) throw noSheet();
  return { sheets: collector.sheets, problems };
}

/** @throws Unreadable for a document with a password, of another type, or without content */
function refuseOthers({ names, unpack }: OpenZip): void {
  const textOf = (name: string) => (names.includes(name) ? decodeBytes("utf-8", unpack(name)) : "");
  // The manifest is looked at as text: old ones begin with a DOCTYPE, which no parser should see.
  if (textOf("META-INF/manifest.xml").includes(":encryption-data")) throw encrypted();
  const type = textOf("mimetype").trim();
  if (type !== "" && !type.startsWith(SPREADSHEET)) throw otherType(type);
  if (!names.includes(CONTENT)) {
    throw new Unreadable(
      "workbook-damaged",
      `Expected a spreadsheet with ${CONTENT}, found none. Open it in LibreOffice and save it again as .ods.`,
    );
  }
}

function encrypted(): Unreadable {
  return new Unreadable(
    "workbook-encrypted",
    "This spreadsheet is protected by a password. Open it in LibreOffice and save it without one.",
  );
}

function otherType(type: string): Unreadable {
  return new Unreadable(
    "workbook-damaged",
    `Expected an OpenDocument spreadsheet (.ods), found a document of the type ${quoted(type)}. Save its table as a spreadsheet.`,
    { text: type },
  );
}

function noSheet(): Unreadable {
  return new Unreadable(
    "workbook-damaged",
    "Expected a spreadsheet with a sheet, found none. Open it in LibreOffice and save it again as .ods.",
  );
}
