import { escapeXml, textElement } from "../xml.ts";
import type { Weight } from "./face-parts.ts";
import { embeddedFaces } from "./embedded-faces.ts";
import type { Faces, Text } from "./faces.ts";
import { outlineText, type TextPlace } from "./outline-text.ts";

/** Every text that `svgText` writes: attributes in double quotes, no element inside. */
const TEXT = /<text((?: [a-z-]+="[^"]*")*)>([^<]*)<\/text>/g;

/** The texts of a figure's SVG, in the order in which they are drawn. */
export function textsOfSvg(svg: string): readonly Text[] {
  return Array.from(svg.matchAll(TEXT), ([, written = "", content = ""]) => ({
    text: unescapeXml(content),
    weight: weightOf(attributesOf(written)),
  }));
}

/** The SVG with the shipped face in it, as far as its texts need it: they look alike wherever a browser shows it, and stay text. */
export function embedFaces(svg: string, faces: Faces): string {
  const rules = embeddedFaces(textsOfSvg(svg), faces);
  if (rules === "") return svg;
  return svg.replace(
    /<\/metadata>|<\/desc>(?![^]*<\/metadata>)/,
    (end) => `${end}\n<style>${rules}</style>`,
  );
}

/** The SVG with its texts as paths, which need no font anywhere. What they say stays as their titles. */
export function outlineTexts(svg: string, faces: Faces): string {
  return svg.replace(TEXT, (_, written: string, content: string) =>
    outlined(attributesOf(written), unescapeXml(content), faces),
  );
}

type Attributes = ReadonlyMap<string, string>;

function outlined(attributes: Attributes, text: string, faces: Faces): string {
  const { d, transform, scale } = outlineText(placeOf(attributes, text), faces);
  const fill = attributes.get("fill") ?? "#000000";
  const look = `d="${d}" transform="${transform}" fill="${escapeXml(fill)}"`;
  const stroke = attributes.get("stroke");
  if (stroke === undefined) return `<path ${look}>${textElement("title", text)}</path>`;
  // A halo says nothing that the text over it does not say.
  const width = Math.round(Number(attributes.get("stroke-width") ?? "1") / scale);
  return `<path ${look} stroke="${escapeXml(stroke)}" stroke-width="${width}" stroke-linejoin="round"/>`;
}

function placeOf(attributes: Attributes, text: string): TextPlace {
  const number = (name: string) => Number(attributes.get(name) ?? "0");
  const anchor = attributes.get("text-anchor");
  return {
    text,
    ...{ x: number("x"), y: number("y"), sizePx: number("font-size") },
    anchor: anchor === "middle" || anchor === "end" ? anchor : "start",
    weight: weightOf(attributes),
  };
}

function weightOf(attributes: Attributes): Weight {
  return attributes.get("font-weight") === "600" ? 600 : 400;
}

function attributesOf(written: string): Attributes {
  return new Map(
    Array.from(written.matchAll(/ ([a-z-]+)="([^"]*)"/g), ([, name = "", value = ""]) => [
      name,
      unescapeXml(value),
    ]),
  );
}

const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#13;": "\r" },
};

/** What `escapeXml` has written as it was. */
function unescapeXml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#13);/g, (reference) => CHARACTERS[reference]!);
}
