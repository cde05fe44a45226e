import { counted, sayCount } from "../../model/count-words.ts";
import type { Finding } from "../../model/problem.ts";
import type { BadByte, DecodedText } from "./decode-text.ts";

/** What is to be said of a file's encoding, each with the line it is about. */
export function encodingFindings(decoded: DecodedText): readonly (readonly [number, Finding])[] {
  const { encoding, isGuess, badByte, mendedLines, mendedWith, lostLines } = decoded;
  const findings: (readonly [number, Finding])[] = [];
  if (encoding.startsWith("UTF-16")) findings.push([0, UTF_16]);
  if (isGuess && badByte !== null) findings.push([badByte.line, guessed(badByte, encoding)]);
  for (const bad of mendedLines.slice(0, MOST_NAMED))
    findings.push([bad.line, mended(bad, mendedWith)]);
  for (const line of lostLines.slice(0, MOST_NAMED)) findings.push([line, lost(encoding)]);
  const more = Math.max(mendedLines.length, lostLines.length) - MOST_NAMED;
  if (more > 0) findings.push([0, moreOf(more)]);
  return findings;
}

/** Lines that are named one by one; the others are counted. */
const MOST_NAMED = 1000;

const UTF_16: Finding = {
  severity: "notice",
  code: "encoding-utf-16",
  text: "",
  message: "This file is written in UTF-16; it is read so, and written in UTF-8.",
};

function guessed(bad: BadByte, encoding: string): Finding {
  return {
    severity: "warning",
    code: "encoding-guessed",
    text: hex(bad.byte),
    message: `Expected text in UTF-8, found the byte ${hex(bad.byte)} at offset ${String(bad.offset)}; the file is read as ${encoding}, which its letters speak for. Choose another encoding if words look wrong.`,
  };
}

function mended(bad: BadByte, encoding: string): Finding {
  return {
    severity: "warning",
    code: "encoding-mixed",
    text: hex(bad.byte),
    message: `Expected text in UTF-8 as in the rest of the file, found the byte ${hex(bad.byte)} at offset ${String(bad.offset)}; this line is read as ${encoding}. Check its letters.`,
  };
}

function lost(encoding: string): Finding {
  return {
    severity: "error",
    code: "character-lost",
    text: "\ufffd",
    message: `Expected characters that ${encoding} has, found some that it has not; “\ufffd” stands in their place. Choose another encoding, or save the file again as UTF-8.`,
  };
}

function moreOf(lines: number): Finding {
  return {
    severity: "warning",
    code: "encoding-mixed",
    text: "",
    message: `${counted(lines, "more line")} of this file ${lines === 1 ? "is" : "are"} in another encoding than the rest. Save it again as UTF-8.`,
  };
}

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

/** A row that was read although it has another separator than the table. */
export function separatorMended(
  { separator, cells }: { readonly separator: string; readonly cells: readonly string[] },
  usual: string,
): Finding {
  return {
    severity: "warning",
    code: "separator-other",
    text: cells.join(separator),
    message: `Expected cells separated by ${sayMark(usual)}, found ${sayMark(separator)}, which gives this row as many cells as the others have; it is read so. Check it.`,
  };
}

function sayMark(mark: string): string {
  return mark === "\t" ? "tabs" : `“${mark}”`;
}

/** The first cell of a row that holds a NUL, which no table should. */
export function findControl(
  cells: readonly string[],
): { readonly cell: number; readonly finding: Finding } | null {
  const cell = cells.findIndex((text) => text.includes("\0"));
  if (cell < 0) return null;
  const finding: Finding = {
    severity: "warning",
    code: "cell-nul",
    text: cells[cell] ?? "",
    message: "Expected text, found a NUL character in this cell; it is kept. Delete it.",
  };
  return { cell, finding };
}

const SIGNATURES: readonly (readonly [what: string, bytes: string])[] = [
  ["a picture (PNG)", "\x89PNG"],
  ["a picture (JPEG)", "\xff\xd8\xff"],
  ["a picture (GIF)", "GIF8"],
  ["a PDF", "%PDF-"],
  ["a zip file or workbook", "PK\x03\x04"],
  ["an old workbook (.xls)", "\xd0\xcf\x11\xe0"],
  ["a gzip file", "\x1f\x8b\x08"],
];

/** Why bytes are no text at all, or null. */
export function refusal(bytes: Uint8Array): Finding | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const what = SIGNATURES.find(([, signature]) => start.startsWith(signature))?.[0];
  if (what === undefined) return null;
  return {
    severity: "error",
    code: "file-not-text",
    text: "",
    message: `Expected a table as text, found ${what} of ${sayCount(bytes.length)} bytes; it is not read. Save the table as CSV.`,
  };
}
