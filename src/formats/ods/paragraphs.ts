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
  readonly #links = new Set<string>();
  #line = "";
  #isOpen = false;
  /** How deep in elements whose text is not the cell's. */
  #apart = 0;
  /** Whether the next blank is dropped. */
  #isBlank = true;

  clear(): void {
    this.#lines.length = 0;
    this.#links.clear();
    this.#isOpen = false;
  }

  get text(): string {
    return this.#lines.join("\n");
  }

  /** Addresses behind words of the text, in its order, each once. */
  get links(): readonly string[] {
    return [...this.#links];
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
        break;
      case "s":
        this.#add(" ".repeat(blanks(element.attribute("text:c"))));
        break;
      case "tab":
        this.#add("\t");
        break;
      case "a":
        this.#links.add(element.attribute("xlink:href") ?? "");
        break;
      case "line-break":
        this.#add("\n");
    }
  }

  close(name: string): void {
    if (APART.has(name)) this.#apart--;
    else if (this.#apart === 0 && this.#isOpen && (name === "p" || name === "h")) {
      // A blank that white space made at the end is none.
      this.#lines.push(this.#isBlank ? this.#line.replace(/ $/, "") : this.#line);
      this.#isOpen = false;
    }
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
