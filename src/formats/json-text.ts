/** A JSON value with the line where it begins, from 1. Objects are lists of entries: no key can reach a prototype. */
export type JsonNode =
  | { readonly type: "object"; readonly line: number; readonly entries: readonly JsonEntry[] }
  | { readonly type: "array"; readonly line: number; readonly items: readonly JsonNode[] }
  | { readonly type: "text"; readonly line: number; readonly text: string }
  | { readonly type: "number"; readonly line: number; readonly raw: string }
  | { readonly type: "literal"; readonly line: number; readonly value: boolean | null };

export interface JsonEntry {
  readonly key: string;
  readonly line: number;
  readonly value: JsonNode;
}

export type JsonReading =
  | { readonly ok: true; readonly node: JsonNode }
  | { readonly ok: false; readonly problem: JsonProblem };

/** Where a text stops being JSON (line and column from 1) and what stands there. */
export interface JsonProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Deeper nesting is refused; a data set needs five levels. */
export const DEEPEST_JSON = 100;

/**
 * A JSON text (RFC 8259) as nodes that know their lines, which `JSON.parse` does not tell. Repeated keys are all kept, in order.
 * Nesting deeper than {@link DEEPEST_JSON} is refused. Pure; linear in the text.
 */
export function parseJson(text: string): JsonReading {
  const reader = new JsonReader(text);
  try {
    return { ok: true, node: reader.readWhole() };
  } catch (error) {
    if (error instanceof JsonStop) return { ok: false, problem: error.problem };
    throw error;
  }
}

/**
 * The plain value of a node. Numbers too large for a double (`1e400`) stay text; of a repeated key the last one counts;
 * a key `__proto__` becomes an ordinary property.
 */
export function jsonValue(node: JsonNode): unknown {
  switch (node.type) {
    case "object":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, jsonValue(value)]));
    case "array":
      return node.items.map(jsonValue);
    case "text":
      return node.text;
    case "number":
      return Number.isFinite(Number(node.raw)) ? Number(node.raw) : node.raw;
    case "literal":
      return node.value;
  }
}

/** Leaves the reader from any depth; never leaves this file. */
class JsonStop extends Error {
  readonly problem: JsonProblem;

  constructor(problem: JsonProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = new Map<string, boolean | null>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

class JsonReader {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readWhole(): JsonNode {
    const node = this.#readValue();
    this.#skipBlanks();
    if (this.#at < this.#text.length) this.#stop("the end of the file");
    return node;
  }

  #readValue(): JsonNode {
    this.#skipBlanks();
    const line = this.#line;
    switch (this.#text[this.#at]) {
      case "{":
        return { type: "object", line, entries: this.#readList("}", () => this.#readEntry()) };
      case "[":
        return { type: "array", line, items: this.#readList("]", () => this.#readValue()) };
      case '"':
        return { type: "text", line, text: this.#readText() };
      default:
        return this.#readBare(line);
    }
  }

  #readEntry(): JsonEntry {
    this.#skipBlanks();
    if (this.#text[this.#at] !== '"') this.#stop("a key in double quotes");
    const line = this.#line;
    const key = this.#readText();
    this.#skipBlanks();
    if (this.#text[this.#at] !== ":") this.#stop("a colon behind the key");
    this.#at++;
    return { key, line, value: this.#readValue() };
  }

  #readList<T>(close: string, readItem: () => T): T[] {
    if (++this.#depth > DEEPEST_JSON)
      this.#stop(`at most ${String(DEEPEST_JSON)} levels of brackets`);
    this.#at++;
    this.#skipBlanks();
    const items: T[] = [];
    while (this.#text[this.#at] !== close || items.length > 0) {
      items.push(readItem());
      this.#skipBlanks();
      const next = this.#text[this.#at];
      if (next === close) break;
      if (next !== ",") this.#stop(`a comma or ${close}`);
      this.#at++;
    }
    this.#at++;
    this.#depth--;
    return items;
  }

  /** The escapes are left to `JSON.parse`, which knows them all. */
  #readText(): string {
    const start = this.#at++;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (Number.isNaN(code) || code < 32) this.#stop("the closing double quote of this text");
      this.#at += code === BACKSLASH ? 2 : 1;
      if (code === QUOTE) break;
    }
    try {
      return JSON.parse(this.#text.slice(start, this.#at)) as string; // a quoted text parses to a string
    } catch {
      this.#at = start;
      return this.#stop('a text with valid escapes (\\" \\\\ \\n \\u0041)');
    }
  }

  #readBare(line: number): JsonNode {
    NUMBER.lastIndex = this.#at;
    const raw = NUMBER.exec(this.#text)?.[0];
    if (raw !== undefined) {
      this.#at += raw.length;
      return { type: "number", line, raw };
    }
    for (const [word, value] of WORDS) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return { type: "literal", line, value };
      }
    }
    return this.#stop("a value: text in double quotes, a number, true, false, null, [ or {");
  }

  #skipBlanks(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === LF || (code === CR && this.#text.charCodeAt(this.#at + 1) !== LF)) {
        this.#line++;
        this.#lineStart = this.#at + 1;
      } else if (code !== SPACE && code !== TAB && code !== CR) return;
    }
  }

  #stop(expected: string): never {
    const rest = this.#text.slice(this.#at, this.#at + 20);
    const found = rest === "" ? "the end of the file: it may have been cut off" : `“${rest}”`;
    throw new JsonStop({
      line: this.#line,
      column: this.#at - this.#lineStart + 1,
      message: `Expected ${expected}, found ${found}.`,
    });
  }
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;
