import { escapeXml, textElement } from "../xml.ts";
import { embeddedFaces } from "./embedded-faces.ts";
import { loadFaces, type Faces, type ReadFace, type Text } from "./faces.ts";
import { outlineText, placeOfText } from "./outline-text.ts";

/** Every text that `svgText` writes: attributes in double quotes, no element inside. */
const TEXT = /<text((?: [a-z-]+="[^"]*")*)>([^<]*)<\/text>/g;

/** The texts of a figure's SVG, in the order in which they are drawn. */
export function textsOfSvg(svg: string): readonly Text[] {
  return Array.from(svg.matchAll(TEXT), ([, written = "", content = ""]) => {
    const attributes = attributesOf(written);
    const { text, weight } = placeOfText(unescapeXml(content), (name) => attributes.get(name));
    return { text, weight };
  });
}

/** The parts of the shipped face that the texts of a figure's SVG need. */
export function facesOfSvg(svg: string, readFace: ReadFace): Promise<Faces> {
  return loadFaces(textsOfSvg(svg), readFace);
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
  const place = placeOfText(text, (name) => attributes.get(name));
  const { d, transform, scale } = outlineText(place, faces);
  const fill = attributes.get("fill") ?? "#000000";
  const look = `d="${d}" transform="${transform}" fill="${escapeXml(fill)}"`;
  const stroke = attributes.get("stroke");
  if (stroke === undefined) return `<path ${look}>${textElement("title", text)}</path>`;
  // A halo says nothing that the text over it does not say.
  const width = Math.round(Number(attributes.get("stroke-width") ?? "1") / scale);
  return `<path ${look} stroke="${escapeXml(stroke)}" stroke-width="${width}" stroke-linejoin="round"/>`;
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
