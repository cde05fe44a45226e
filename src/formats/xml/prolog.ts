import { Unreadable } from "../unreadable.ts";

/** What stands before the first element may be this long, in UTF-16 units. */
const LONGEST = 1_000_000;

/** Holds the text of a document back until its first element begins, and refuses a DOCTYPE among it. */
export class Prolog {
  #held: string | null = "";

  /** The text that may be parsed now. @throws Unreadable for a DOCTYPE, or where no element begins for too long */
  push(text: string): string {
    if (this.#held === null) return text;
    this.#held += text;
    const held = this.#held;
    if (!reachesElement(held)) {
      if (held.length > LONGEST) throw tooLong();
      return "";
    }
    this.#held = null;
    return held;
  }

  /** What is still held when the text ends. */
  rest(): string {
    const held = this.#held ?? "";
    this.#held = null;
    return held;
  }
}

/** Whether the first element begins in the text; comments and processing instructions before it are passed over. */
function reachesElement(text: string): boolean {
  let at = 0;
  for (;;) {
    at = text.indexOf("<", at);
    if (at < 0) return false;
    const next = text.slice(at, at + 9);
    if (/^<!doctype/i.test(next)) throw doctype(text, at);
    if (next.length < 9 && !/^<[^!?]/.test(next) && /^<[!?]/.test(next)) return false;
    const end = next.startsWith("<!--") ? "-->" : next.startsWith("<?") ? "?>" : null;
    // Anything else is the first element, or nothing that is XML, which the parser says.
    if (end === null) return next.length > 1;
    const closing = text.indexOf(end, at + 4);
    if (closing < 0) return false;
    at = closing + end.length;
  }
}

function doctype(text: string, at: number): Unreadable {
  const row = text.slice(0, at).split(/\r\n|[\r\n]/).length;
  return new Unreadable(
    "xml-doctype",
    `Expected XML without a DOCTYPE, found one in line ${String(row)}: it can define entities that grow without end or fetch other files. The file is not read. Delete the DOCTYPE if you trust the file.`,
    { row },
  );
}

function tooLong(): Unreadable {
  return new Unreadable(
    "xml-not-read",
    "Expected an element in the first million characters, found none. The file is not read.",
  );
}
