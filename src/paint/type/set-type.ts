import { embeddedFaces } from "./embedded-faces.ts";
import { loadFaces, type Faces, type ReadFace, type Text } from "./faces.ts";
import { placeOfText } from "./outline-text.ts";
import { OutlinedTexts } from "./outlined-texts.ts";

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
  return rules === "" ? svg : afterRecord(svg, `<style>${rules}</style>`);
}

/** Before everything that is drawn. */
function afterRecord(svg: string, written: string): string {
  return svg.replace(/<\/metadata>|<\/desc>(?![^]*<\/metadata>)/, (end) => `${end}\n${written}`);
}

/** The SVG with its texts as outlines, which need no font anywhere. What they say stays as their titles. */
export function outlineTexts(svg: string, faces: Faces): string {
  const texts = new OutlinedTexts(faces);
  const drawn = svg.replace(TEXT, (_, written: string, content: string) =>
    texts.element(attributesOf(written), unescapeXml(content)),
  );
  const shapes = texts.shapes();
  if (shapes === "") return drawn;
  const named = drawn.replace("<svg ", `<svg xmlns:xlink="http://www.w3.org/1999/xlink" `);
  return afterRecord(named, `<defs>\n${shapes}\n</defs>`);
}

function attributesOf(written: string): ReadonlyMap<string, string> {
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
