import type { CellLink } from "../sheet/link-columns.ts";
import type { XmlElement } from "../xml/xml-reader.ts";

/** Elements in a cell whose text is not the cell's: notes, drawings, how a word is spoken. By their names without a prefix. */
const APART: ReadonlySet<string> = new Set([
  ...["annotation", "annotation-end", "note", "ruby-text", "frame", "g", "control", "rect"],
  ...["line", "polyline", "polygon", "path", "circle", "ellipse", "connector", "caption"],
  ...["measure", "regular-polygon", "custom-shape", "page-thumbnail", "shapes"],
]);

/**
 * The text of a cell as its paragraphs are read: one line each. White space is one blank, and none at the ends of a paragraph; what is meant
 * to stay is written as elements (OpenDocument 1.3 part 3, 6.1.2).
 */
export class Paragraphs {
  readonly #lines: string[] = [];
  readonly #links: CellLink[] = [];
  #line = "";
  #isOpen = false;
  /** The address of the link that is open, and where it began in the line. */
  #link: { readonly url: string; readonly start: number } | null = null;
  /** Where the last link ended, in a line that goes on. */
  #end = -1;
  /** How deep in elements whose text is not the cell's. */
  #apart = 0;
  /** Whether the next blank is dropped. */
  #isBlank = true;

  clear(): void {
    this.#lines.length = 0;
    this.#links.length = 0;
    this.#link = null;
    this.#isOpen = false;
  }

  get text(): string {
    return this.#lines.join("\n");
  }

  /** Links behind words of the text, in its order. */
  get links(): readonly CellLink[] {
    return this.#links.map(({ url, word }) => ({ url, word: word.trim() }));
  }

  open(element: XmlElement): void {
    if (this.#apart > 0 || APART.has(element.name)) {
      if (APART.has(element.name)) this.#apart++;
      return;
    }
    switch (element.name) {
      case "p":
      case "h":
        this.#line = "";
        this.#isOpen = true;
        this.#isBlank = true;
        this.#end = -1;
        break;
      case "s":
        this.#add(" ".repeat(blanks(element.attribute("text:c"))));
        break;
      case "tab":
        this.#add("\t");
        break;
      case "a":
        this.#link = {
          url: element.attribute("xlink:href") ?? "",
          start: this.#isOpen ? this.#line.length : 0,
        };
        break;
      case "line-break":
        this.#add("\n");
    }
  }

  close(name: string): void {
    if (APART.has(name)) this.#apart--;
    else if (this.#apart === 0 && name === "a") this.#closeLink();
    else if (this.#apart === 0 && this.#isOpen && (name === "p" || name === "h")) {
      // A blank that white space made at the end is none.
      this.#lines.push(this.#isBlank ? this.#line.replace(/ $/, "") : this.#line);
      this.#isOpen = false;
    }
  }

  /** Links to one address that follow each other are one, as of a word in two colours. */
  #closeLink(): void {
    if (this.#link === null) return;
    const { url, start } = this.#link;
    const text = this.#isOpen ? this.#line.slice(start) : "";
    const last = this.#links.at(-1);
    const goesOn = last?.url === url && this.#end === start;
    if (goesOn) this.#links.pop();
    const word = (goesOn ? last.word : "") + text;
    this.#links.push({ url, word });
    this.#link = null;
    this.#end = this.#line.length;
  }

  take(piece: string): void {
    if (this.#apart > 0 || !this.#isOpen) return;
    const single = piece.replace(/[ \t\r\n]+/g, " ");
    const text = this.#isBlank && single.startsWith(" ") ? single.slice(1) : single;
    if (text === "") return;
    this.#line += text;
    this.#isBlank = text.endsWith(" ");
  }

  /** Adds what is meant to stay. */
  #add(text: string): void {
    if (!this.#isOpen) return;
    this.#line += text;
    this.#isBlank = false;
  }
}

/** More blanks in a row are no text. */
const MOST_BLANKS = 1000;

function blanks(count: string | null): number {
  const number = Number(count ?? 1);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, MOST_BLANKS) : 1;
}
