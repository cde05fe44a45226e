import { SaxesParser } from "saxes";

/** An element of a figure's file, with those around it. */
export interface FileElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** Ids of the groups around it, the outermost first. */
  readonly within: readonly string[];
}

/**
 * The elements of a figure's file in their order, read by the strictest of parsers, for tests only.
 * @throws Error for what is not well-formed, for a DOCTYPE and for a processing instruction
 */
export function readFigureFile(svg: string): readonly FileElement[] {
  const parser = new SaxesParser({ xmlns: true });
  const elements: { -readonly [Key in keyof FileElement]: FileElement[Key] }[] = [];
  const open: { readonly element: (typeof elements)[number]; readonly id: string }[] = [];
  const refuse = (what: string) => () => {
    throw new Error(`Expected no ${what}.`);
  };
  parser.on("doctype", refuse("DOCTYPE"));
  parser.on("processinginstruction", refuse("processing instruction"));
  parser.on("comment", refuse("comment"));
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element = {
      name,
      attributes: Object.fromEntries(values),
      text: "",
      within: open.flatMap(({ id }) => (id === "" ? [] : [id])),
    };
    elements.push(element);
    open.push({ element, id: element.attributes["id"] ?? "" });
  });
  parser.on("text", (text) => {
    const inner = open.at(-1)?.element;
    if (inner !== undefined) inner.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(svg).close();
  return elements;
}

const ELEMENTS = words(
  "svg title desc metadata rdf:RDF rdf:Description dc:title dc:description dc:creator dc:source dc:coverage dc:rights",
  "dc:language dc:format origin defs clipPath g rect circle path text use",
);
const ATTRIBUTES = words(
  "xmlns xmlns:rdf xmlns:dc xmlns:xlink xml:lang rdf:about view figure width height viewBox role aria-labelledby font-family id",
  "clip-path x y rx cx cy r d fill stroke stroke-width stroke-opacity stroke-dasharray stroke-linejoin",
  "text-anchor font-size font-weight href xlink:href transform",
);

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" "));
}

/** What every attribute that paints or places must look like: no colour but `#rrggbb`, no number beyond a tenth, no address. */
const FORMS: Readonly<Record<string, RegExp>> = {
  fill: /^(?:none|#[0-9a-f]{6})$/,
  stroke: /^(?:none|#[0-9a-f]{6})$/,
  "clip-path": /^url\(#(?:panel-\d+-)?plot\)$/,
  href: /^#[gw]\d+$/,
  "xlink:href": /^#[gw]\d+$/,
  transform: /^matrix\((?:-?\d+(?:\.\d+)?[ )]){6}$/,
  d: /^(?:[MLQalmqz]?-?\d+(?:\.\d)?[ ]?|[Zz])+$/,
  ...Object.fromEntries(["x", "y", "cx", "cy", "r", "rx"].map((key) => [key, /^-?\d+(?:\.\d)?$/])),
};

/** What of a file figure.md does not allow: all else is drawn otherwise by some program, fetched, or run. */
export function unsafeParts(elements: readonly FileElement[]): readonly string[] {
  return elements.flatMap(({ name, attributes }) => {
    if (!ELEMENTS.has(name)) return [`<${name}>`];
    return Object.entries(attributes)
      .filter(([key, value]) => !ATTRIBUTES.has(key) || FORMS[key]?.test(value) === false)
      .map(([key, value]) => `<${name} ${key}="${value}">`);
  });
}

/** References of which not every program finds what they refer to: only one of the two names, or of something that is not before them. */
export function badReferences(elements: readonly FileElement[]): readonly string[] {
  const before = new Set<string>();
  return elements.flatMap(({ name, attributes }) => {
    const { id, href = "", "xlink:href": other = "" } = attributes;
    if (id !== undefined) before.add(`#${id}`);
    return name !== "use" || (href === other && before.has(href)) ? [] : [`${href} ${other}`];
  });
}

/** Ids that are no names, and those given twice. */
export function badIds(elements: readonly FileElement[]): readonly string[] {
  const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
  return ids.filter((id, at) => !/^[A-Za-z][\w-]*$/.test(id) || ids.indexOf(id) !== at);
}

/** How lines in a group are drawn: their colours, each with its dashes by the width of the line. */
export function linesOf(elements: readonly FileElement[], group: string): readonly Line[] {
  return elements
    .filter(({ name, within }) => name === "path" && isIn(within, group))
    .filter(({ attributes }) => attributes["fill"] === "none")
    .map(({ attributes }) => ({
      colour: attributes["stroke"]!,
      pattern: patternOf(attributes["stroke-dasharray"] ?? ""),
    }));
}

/** Whether it is in a group of that name, in a figure or in a panel of a sheet. */
export function isIn(within: FileElement["within"], group: string): boolean {
  return within.some((id) => id.replace(/^panel-\d+-/, "") === group);
}

interface Line {
  readonly colour: string;
  /** How many lengths a dash pattern has, and the share of the first: what tells two of them apart at any width. */
  readonly pattern: string;
}

function patternOf(dashes: string): string {
  const lengths = dashes.split(" ").map(Number);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return all === 0 ? "solid" : `${lengths.length} ${Math.round((10 * lengths[0]!) / all)}`;
}
