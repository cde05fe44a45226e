import { SaxesParser } from "saxes";

/** An element of a figure's SVG, its texts joined. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgElement[];
  readonly text: string;
}

/** The tree of an SVG that `svgText` has written. @throws RangeError for a text that is no XML */
export function readSvg(svg: string): SvgElement {
  const open: {
    name: string;
    attributes: Record<string, string>;
    children: SvgElement[];
    text: string;
  }[] = [{ name: "", attributes: {}, children: [], text: "" }];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", ({ name, attributes }) => {
    open.push({ name, attributes, children: [], text: "" });
  });
  parser.on("text", (text) => (open.at(-1)!.text += text));
  parser.on("closetag", () => {
    const element = open.pop()!;
    open.at(-1)!.children.push(element);
  });
  parser.on("error", ({ message }) => {
    throw new RangeError(`Expected the SVG of a figure, found other text: ${message}`);
  });
  parser.write(svg).close();
  const root = open[0]!.children[0];
  if (root?.name !== "svg") throw new RangeError("Expected the SVG of a figure, found other XML.");
  return root;
}

/** The number of an attribute; 0 where it has none. */
export function numberOf({ attributes }: SvgElement, name: string): number {
  return Number.parseFloat(attributes[name] ?? "0");
}
