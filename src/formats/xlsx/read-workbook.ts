import { problemAt, quoted } from "../../model/problem.ts";
import type { Finding, Problem, Report } from "../../model/problem.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { Unreadable } from "../unreadable.ts";
import { openZip } from "../zip/unpack-zip.ts";
import type { OpenZip } from "../zip/unpack-zip.ts";
import { isZip } from "../zip/zip-entries.ts";
import { notedCells, unlessDamaged } from "./noted-cells.ts";
import { readSheet } from "./read-sheet.ts";
import type { SheetSource } from "./read-sheet.ts";
import { readRelations, workbookParts } from "./workbook-parts.ts";
import type { SheetPart } from "./workbook-parts.ts";
import {
  macrosNotRead,
  notesDamaged,
  notesNotRead,
  relationsDamaged,
} from "../workbook/findings.ts";
import { sheetFile } from "../workbook/workbook-sheet.ts";
import type { Workbook, WorkbookSheet } from "../workbook/workbook-sheet.ts";

/** The sheets of an XLSX file (ECMA-376), in its order. Formulas count as the values that were worked out last. @throws Unreadable where it is none */
export function readWorkbook(file: string, bytes: Uint8Array): Workbook {
  if (!isZip(bytes)) throw noWorkbook(bytes);
  const zip = openZip(bytes);
  const { sheets: listed, hasMacros, ...parts } = workbookParts(zip);
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  if (hasMacros) report(problemAt({ file, row: 0, column: "" }, macrosNotRead()));
  const sheets = listed.map((part) => readPart(part, { file, zip, parts, report }));
  return { sheets, problems };
}

interface Opened {
  readonly file: string;
  readonly zip: OpenZip;
  readonly parts: SheetSource["parts"];
  readonly report: Report;
}

/** A sheet; where parts beside it are damaged, what is thereby not known of it is said. */
function readPart(
  { name, hidden, path }: SheetPart,
  { file, zip, parts, report }: Opened,
): WorkbookSheet {
  const place = { file: sheetFile(file, name), row: 0, column: "" };
  const find = (finding: Finding) => report(problemAt(place, finding));
  const relations = unlessDamaged(() => readRelations(zip, path));
  const source = { file: place.file, bytes: zip.unpack(path), parts, relations, report };
  const sheet = { name, hidden, ...readSheet(source) };
  if (relations === null) find(relationsDamaged());
  else {
    const notes = unlessDamaged(() => notedCells(zip, relations));
    if (notes === null) find(notesDamaged());
    else if (notes.length > 0) find(notesNotRead(notes));
  }
  return sheet;
}

/** What stands at the start of Microsoft's compound files: old workbooks, and new ones with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Why bytes that are no zip are no workbook, in words. */
export function noWorkbook(bytes: Uint8Array): Unreadable {
  if (COMPOUND.every((byte, i) => bytes[i] === byte)) {
    return isEncrypted(bytes)
      ? new Unreadable(
          "workbook-encrypted",
          "This workbook is protected by a password. Open it in a spreadsheet and save it without one.",
        )
      : new Unreadable(
          "workbook-old",
          "This is a workbook of the old kind (.xls). Open it in a spreadsheet and save it as .xlsx.",
        );
  }
  const start = decodeBytes("windows-1252", bytes.subarray(0, 40));
  return new Unreadable(
    "workbook-damaged",
    `Expected a workbook (.xlsx or .ods), found a file that is none: it begins with ${quoted(start)}. If it is a table of text, name it .csv.`,
  );
}

/** A compound file with a password holds a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();
  const last = Math.min(bytes.length, 4_000_000) - name.length;
  for (let at = 0; at <= last; at += 2) {
    if (bytes[at] === name[0] && name.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
