import { decodeBytes } from "../decode-bytes.ts";
import { decodeUtf8 } from "../utf8.ts";
import { guessEncoding } from "./guess-encoding.ts";

/** A byte that is no UTF-8. */
export interface BadByte {
  /** From 0. */
  readonly offset: number;
  readonly byte: number;
  /** From 1. */
  readonly line: number;
}

/** The text of a file and how it was found. */
export interface DecodedText {
  readonly text: string;
  /** A label that TextDecoder takes. */
  readonly encoding: string;
  readonly isGuess: boolean;
  /** The first byte for which the file is not UTF-8; null where it is, or where another encoding is declared or chosen. */
  readonly badByte: BadByte | null;
  /** Lines of a file in UTF-8 that were read in another encoding, with their first byte that is no UTF-8. */
  readonly mendedLines: readonly BadByte[];
  readonly mendedWith: string;
  /** Places where the encoding has no character: U+FFFD stands there. Lines from 1. */
  readonly lostLines: readonly number[];
}

/**
 * The text of bytes: as chosen; else by byte order mark; UTF-16 by where its zero bytes stand; strict UTF-8; else UTF-8 but for a few lines
 * of another encoding; else the single-byte encoding that the letters speak for. Linear.
 */
export function decodeText(bytes: Uint8Array, chosen: string | null): DecodedText {
  if (chosen !== null) return found(bytes, chosen);
  const marked = markOf(bytes) ?? utf16ByZeros(bytes);
  if (marked !== null) return found(bytes, marked);
  const strict = decodeUtf8(bytes);
  if (strict.ok) return found(bytes, "UTF-8");
  const badByte = { offset: strict.offset, byte: strict.byte, line: strict.line };
  const mended = mendedUtf8(bytes);
  if (mended !== null) return { ...mended, badByte };
  const guess = guessEncoding(bytes.subarray(0, SAMPLE));
  return { ...found(bytes, guess), isGuess: true, badByte };
}

const SAMPLE = 262_144;

function found(bytes: Uint8Array, encoding: string): DecodedText {
  const text = decodeBytes(encoding, bytes);
  return {
    ...{ text, encoding, isGuess: false, badByte: null, mendedLines: [], mendedWith: "" },
    lostLines: encoding === "UTF-8" && decodeUtf8(bytes).ok ? [] : linesWithLosses(text),
  };
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return decodeUtf8(bytes).ok ? "UTF-8" : null;
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "UTF-16BE" : null;
}

/** In UTF-16 separators, digits, blanks and line ends of any script have a zero on one side, always the same. */
function utf16ByZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  // A few zeros are damage, not an encoding.
  const many = Math.max(3, length / 2 / 12);
  if (odd > many && even * 20 < odd) return "UTF-16LE";
  return even > many && odd * 20 < even ? "UTF-16BE" : null;
}

/** Null where the lines that are not UTF-8 are not the exception among those with other characters than ASCII's. */
function mendedUtf8(bytes: Uint8Array): Omit<DecodedText, "badByte"> | null {
  const strict = new TextDecoder("utf-8", { ignoreBOM: true });
  const pieces: { readonly bytes: Uint8Array; readonly text: string | null }[] = [];
  const mendedLines: BadByte[] = [];
  let sound = 0;
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(LF, start) + 1 || bytes.length;
    const piece = bytes.subarray(start, end);
    const reading = decodeUtf8(piece);
    const text = reading.ok ? strict.decode(piece) : null;
    if (!reading.ok) mendedLines.push({ ...reading, offset: start + reading.offset, line });
    else if (text !== null && text.length < piece.length) sound++;
    if (mendedLines.length > MOST_MENDED) return null;
    pieces.push({ bytes: piece, text });
    start = end;
  }
  if (sound < mendedLines.length * 2) return null;
  const encoding = guessEncoding(joinedBytes(pieces.filter(({ text }) => text === null)));
  const text = pieces.map((piece) => piece.text ?? decodeBytes(encoding, piece.bytes)).join("");
  return {
    text: text.replace(/^\ufeff/, ""),
    ...{ encoding: "UTF-8", isGuess: false, mendedLines, mendedWith: encoding },
    lostLines: linesWithLosses(text),
  };
}

function joinedBytes(pieces: readonly { readonly bytes: Uint8Array }[]): Uint8Array {
  return Uint8Array.from(
    pieces.slice(0, 1000).flatMap(({ bytes }) => [...bytes.subarray(0, 1000)]),
  );
}

const LF = 10;

/** A file with more lines in another encoding is in that encoding. */
const MOST_MENDED = 10_000;

function linesWithLosses(text: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let from = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    for (; from < at; from++) {
      if (text[from] === "\n" || (text[from] === "\r" && text[from + 1] !== "\n")) line++;
    }
    if (lines.at(-1) !== line) lines.push(line);
  }
  return lines;
}
