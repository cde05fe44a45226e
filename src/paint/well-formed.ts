/** An element of an XML text, for tests only. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const NAME = "[A-Za-z_:][A-Za-z0-9_:.-]*";
const REFERENCE = "&(?:lt|gt|amp|quot|#13);";
const ATTRIBUTE = new RegExp(`\\s+(${NAME})="((?:[^<&"]|${REFERENCE})*)"`, "y");
const OPEN = new RegExp(`<(${NAME})`, "y");
const CLOSE = new RegExp(`</(${NAME})>`, "y");
const TEXT = new RegExp(`(?:[^<&\\r]|${REFERENCE})+`, "y");
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;

/**
 * Reads the part of XML 1.0 that the writers use: elements, double-quoted attributes, text, five references. Stricter than XML itself.
 * @throws Error at the first character that does not belong, and for an attribute written twice.
 */
export function parseXml(text: string): XmlElement {
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden !== null) throw new Error(`Forbidden character at ${forbidden.index}`);
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  const fail = (expected: string): never => {
    throw new Error(`Expected ${expected} at ${at}: ${text.slice(at, at + 60)}`);
  };
  const expectText = (part: string) => {
    if (!text.startsWith(part, at)) fail(part);
    at += part.length;
  };
  const element = (): XmlElement => {
    const name = match(OPEN)?.[1] ?? fail("an element");
    const attributes: Record<string, string> = {};
    for (let found = match(ATTRIBUTE); found !== null; found = match(ATTRIBUTE)) {
      if (found[1]! in attributes) fail(`no second ${found[1]!}`);
      attributes[found[1]!] = found[2]!;
    }
    const children: (XmlElement | string)[] = [];
    if (text.startsWith("/>", at)) {
      at += 2;
      return { name, attributes, children };
    }
    expectText(">");
    while (!text.startsWith("</", at)) children.push(match(TEXT)?.[0] ?? element());
    if (match(CLOSE)?.[1] !== name) fail(`</${name}>`);
    return { name, attributes, children };
  };
  const root = element();
  if (text.slice(at).trim() !== "") fail("the end");
  return root;
}

/** The element and all below it, in the order of the text. */
export function everyElement(root: XmlElement): readonly XmlElement[] {
  return [
    root,
    ...root.children.flatMap((child) => (typeof child === "string" ? [] : everyElement(child))),
  ];
}
