import type { Weight } from "./face-parts.ts";
import type { Face, Faces, Text } from "./faces.ts";
import { shapeText } from "./shape-text.ts";
import { subsetFont } from "./subset-font.ts";

/** `@font-face` rules with the glyphs that the texts need and no others, each as a `data:` address; empty where no text is. */
export function embeddedFaces(texts: Iterable<Text>, faces: Faces): string {
  const used = new Map<Face, Set<number>>();
  for (const { text, weight } of distinct(texts)) {
    for (const { face, glyph } of shapeText(text, weight, faces).glyphs) {
      const ids = used.get(face) ?? new Set();
      used.set(face, ids.add(glyph.id));
    }
  }
  return Array.from(faces)
    .filter((face) => used.has(face))
    .map((face) => faceRule(face, used.get(face)!))
    .join("\n");
}

function* distinct(texts: Iterable<Text>): Generator<Text, undefined> {
  const seen: Readonly<Record<Weight, Set<string>>> = { 400: new Set(), 600: new Set() };
  for (const each of texts) {
    if (seen[each.weight].has(each.text)) continue;
    seen[each.weight].add(each.text);
    yield each;
  }
}

function faceRule({ part, weight, tables }: Face, glyphs: ReadonlySet<number>): string {
  const data = base64(subsetFont(tables, glyphs));
  const range = part.range.replaceAll(" ", "");
  return `@font-face{font-family:"Noto Sans";font-weight:${weight};unicode-range:${range};src:url(data:font/woff;base64,${data}) format("woff")}`;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** RFC 4648, section 4; a browser's own takes text, Node's another form. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    pieces.push(
      DIGITS[word >>> 18]! +
        DIGITS[(word >>> 12) & 63]! +
        (left > 1 ? DIGITS[(word >>> 6) & 63]! : "=") +
        (left > 2 ? DIGITS[word & 63]! : "="),
    );
  }
  return pieces.join("");
}
