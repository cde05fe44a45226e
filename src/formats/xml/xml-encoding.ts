import { quoted } from "../../model/problem.ts";
import { Unreadable } from "../unreadable.ts";

/** Makes text of the bytes of one document. */
export interface XmlDecoder {
  /** @throws Unreadable for bytes that are not of the encoding */
  readonly decode: (bytes: Uint8Array) => string;
  /** What is left at the end of the bytes. @throws Unreadable where they end inside a character */
  readonly finish: () => string;
}

/** The decoder for a document that begins so (XML 1.0, appendix F): its byte order mark, else its declaration, else UTF-8. */
export function xmlDecoder(start: Uint8Array): XmlDecoder {
  const label = labelOf(start);
  const decoder = newDecoder(label);
  const run = (decode: () => string) => {
    try {
      return decode();
    } catch {
      throw new Unreadable(
        "encoding-not-valid",
        `Expected text in ${label}, as the beginning of the file says, found bytes that are none. The file is not read. Save it again in UTF-8.`,
      );
    }
  };
  return {
    decode: (bytes) => run(() => decoder.decode(bytes, { stream: true })),
    finish: () => run(() => decoder.decode()),
  };
}

/** Bytes with which a document can only begin in one encoding: marks, and `<` of two bytes. */
const STARTS: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xff, 0xfe], "utf-16le"],
  [[0x3c, 0], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
  [[0, 0x3c], "utf-16be"],
  [[0xef, 0xbb, 0xbf], "utf-8"],
];

function labelOf(start: Uint8Array): string {
  const certain = STARTS.find(([bytes]) => bytes.every((byte, i) => start[i] === byte));
  if (certain !== undefined) return certain[1];
  const declaration = String.fromCharCode(...start.subarray(0, 200));
  const said = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1];
  return said ?? "utf-8";
}

function newDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new Unreadable(
      "encoding-unknown",
      `Expected an encoding that is known, found ${quoted(label)}. The file is not read. Save it again in UTF-8.`,
      { text: label },
    );
  }
}
