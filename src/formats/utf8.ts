import { problemAt } from "../model/problem.ts";
import type { Report } from "../model/problem.ts";

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: "UTF-8" | "UTF-16" }
  | { readonly ok: false; readonly offset: number; readonly byte: number; readonly line: number };

/**
 * The text of a file. A byte order mark decides (UTF-8, UTF-16) and is taken off; otherwise strict UTF-8.
 * On failure the offset and value of the first byte that is not UTF-8 and the line it stands on, from 1: no U+FFFD is ever put in its place.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const utf16 = utf16Label(bytes);
  if (utf16 !== null) {
    return { ok: true, text: new TextDecoder(utf16).decode(bytes), encoding: "UTF-16" };
  }
  const offset = firstInvalidByte(bytes);
  if (offset < 0)
    return { ok: true, text: new TextDecoder("utf-8").decode(bytes), encoding: "UTF-8" };
  return { ok: false, offset, byte: bytes[offset] ?? 0, line: lineOf(bytes, offset) };
}

/** The text of a file; null, with an error reported, where its bytes are not UTF-8. */
export function readText(file: string, bytes: Uint8Array, report: Report): string | null {
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) {
    if (decoded.encoding === "UTF-16") {
      const message = "This file is written in UTF-16; it is read so, and written in UTF-8.";
      const finding = { severity: "notice", code: "encoding-utf-16", text: "", message } as const;
      report(problemAt({ file, row: 0, column: "" }, finding));
    }
    return decoded.text;
  }
  const byte = `0x${decoded.byte.toString(16).toUpperCase().padStart(2, "0")}`;
  const message = `Expected text in UTF-8, found the byte ${byte} at offset ${String(decoded.offset)}; the file is not read. Save it again as “CSV UTF-8”.`;
  const finding = { severity: "error", code: "encoding-not-utf-8", text: byte, message } as const;
  report(problemAt({ file, row: decoded.line, column: "" }, finding));
  return null;
}

function utf16Label(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/**
 * Offset of the first byte that begins no well-formed sequence, or -1.
 * The ranges are those of the Unicode Standard, table 3-7 (no overlong forms, no surrogates, nothing above U+10FFFF).
 */
function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : sequenceLength(lead);
    if (length === 0 || !isSequence(bytes, at, length)) return at;
    at += length;
  }
  return -1;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

const LOWEST_SECOND = new Map([
  [0xe0, 0xa0],
  [0xf0, 0x90],
]);
const HIGHEST_SECOND = new Map([
  [0xed, 0x9f],
  [0xf4, 0x8f],
]);

function isSequence(bytes: Uint8Array, at: number, length: number): boolean {
  if (length === 1) return true;
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (second < (LOWEST_SECOND.get(lead) ?? 0x80)) return false;
  if (second > (HIGHEST_SECOND.get(lead) ?? 0xbf)) return false;
  for (let i = 2; i < length; i++) {
    const next = bytes[at + i] ?? 0;
    if (next < 0x80 || next > 0xbf) return false;
  }
  return true;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++) {
    if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) line++;
  }
  return line;
}
