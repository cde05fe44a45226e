import { SaxesParser } from "saxes";
import type { SaxesTagNS } from "saxes";
import { quoted } from "../../model/problem.ts";
import { Unreadable } from "../unreadable.ts";
import { Prolog } from "./prolog.ts";
import { xmlDecoder } from "./xml-encoding.ts";
import type { XmlDecoder } from "./xml-encoding.ts";

/** An element that opens. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** The line where its tag ends, from 1. */
  readonly line: number;
  /** The value of an attribute by its name without a prefix, or null. Of two with one local name the one without a prefix counts. */
  readonly attribute: (name: string) => string | null;
}

/** What is told of a document as it is read, in its order. What is not heard is passed over. */
export interface XmlHandler {
  readonly open: (element: XmlElement) => void;
  /** The element whose end is reached, by its name without a prefix. */
  readonly close?: (name: string) => void;
  /** Text and CDATA, in pieces. */
  readonly text?: (text: string) => void;
}

/** Elements nested deeper are refused; browsers give up at about 5,000, files of data need some ten. */
export const DEEPEST_XML = 200;

/** Decoded at a time: what is held beside the bytes. */
const PIECE = 256 * 1024;

/**
 * Reads XML 1.0 with namespaces, strictly, as its bytes come. The encoding is the one of the byte order mark or the declaration, else UTF-8. A DOCTYPE
 * is refused before the parser has seen a character of it, so no entity but the five of XML exists.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #prolog = new Prolog();
  #decoder: XmlDecoder | null = null;
  #start = new Uint8Array();
  #depth = 0;

  constructor(handler: XmlHandler) {
    const parser = this.#parser;
    parser.on("error", ({ message }) => {
      throw notWellFormed(message, parser.line);
    });
    parser.on("doctype", () => {
      throw new Error("Expected a DOCTYPE to be refused before.");
    });
    parser.on("opentag", (tag) => {
      if (++this.#depth > DEEPEST_XML) throw tooDeep(parser.line);
      handler.open(new Tag(tag, parser.line));
    });
    parser.on("closetag", ({ local }) => {
      this.#depth--;
      handler.close?.(local);
    });
    if (handler.text !== undefined) {
      parser.on("text", handler.text);
      parser.on("cdata", handler.text);
    }
  }

  /** The line that is being read, from 1. */
  get line(): number {
    return this.#parser.line;
  }

  /** @throws Unreadable where the bytes are no XML, or XML that is not read */
  push(bytes: Uint8Array): void {
    if (this.#decoder !== null) {
      this.#decode(this.#decoder, bytes);
      return;
    }
    const start = new Uint8Array(this.#start.length + bytes.length);
    start.set(this.#start);
    start.set(bytes, this.#start.length);
    this.#start = start;
    if (start.length >= 1024) this.#begin();
  }

  /** @throws Unreadable as {@link push}, and where the document is cut off */
  finish(): void {
    if (this.#decoder === null) this.#begin();
    this.#write(this.#decoder?.finish() ?? "");
    this.#parser.write(this.#prolog.rest());
    this.#parser.close();
  }

  #begin(): void {
    const start = this.#start;
    this.#start = new Uint8Array();
    this.#decoder = xmlDecoder(start);
    this.#decode(this.#decoder, start);
  }

  #decode(decoder: XmlDecoder, bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += PIECE) {
      this.#write(decoder.decode(bytes.subarray(at, at + PIECE)));
    }
  }

  #write(text: string): void {
    const released = this.#prolog.push(text);
    if (released !== "") this.#parser.write(released);
  }
}

/** Reads XML that is there as a whole. @throws Unreadable as {@link XmlReader} */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const reader = new XmlReader(handler);
  reader.push(bytes);
  reader.finish();
}

class Tag implements XmlElement {
  readonly name: string;
  readonly line: number;
  readonly #attributes: SaxesTagNS["attributes"];

  constructor(tag: SaxesTagNS, line: number) {
    this.name = tag.local;
    this.line = line;
    this.#attributes = tag.attributes;
  }

  attribute(name: string): string | null {
    const plain = this.#attributes[name];
    if (plain !== undefined) return plain.value;
    for (const key in this.#attributes) {
      if (this.#attributes[key]!.local === name) return this.#attributes[key]!.value;
    }
    return null;
  }
}

/** The parser says `line:column: what`, in words of its own. */
function notWellFormed(message: string, line: number): Unreadable {
  const what = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
  const cut = what.startsWith("unclosed tag") || what.startsWith("unexpected end");
  const where = `line ${String(line)}`;
  return cut
    ? new Unreadable(
        "xml-cut-off",
        `Expected the end of every element, found the end of the file in ${where} (${what}): it may have been cut off. The file is not read.`,
        { row: line },
      )
    : new Unreadable(
        "xml-not-read",
        `Expected well-formed XML, found a fault in ${where}: ${what}. The file is not read.`,
        { row: line, text: quoted(what) },
      );
}

function tooDeep(line: number): Unreadable {
  return new Unreadable(
    "xml-too-deep",
    `Expected at most ${String(DEEPEST_XML)} elements inside each other, found more. The file is not read.`,
    { row: line },
  );
}
