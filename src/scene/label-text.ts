import { codePointWidth, textWidth } from "./font-metrics.ts";

/** What no XML file may hold, and control characters that no reader can see. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Surrogate}/gu;

/** Marks and embeddings of writing direction, which reach beyond the text they stand in, and invisible spaces. */
const DIRECTION = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** A letter keeps three combining marks of a tower of them. */
const TOWER = /(\p{M}{3})\p{M}+/gu;

/** More than any line of a figure can hold; spares the work on the rest. */
const LONGEST = 2000;

/** The text without what XML forbids: each such character becomes U+FFFD. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd");
}

/**
 * One line of text that can stand in a figure beside others: white space is single spaces, direction controls and all but three marks of
 * a tower of combining marks are gone, what XML forbids is U+FFFD.
 */
export function figureLine(text: string): string {
  const plain = withoutForbidden(text.slice(0, LONGEST).replace(/\s+/gu, " "));
  return plain.replace(DIRECTION, "").replace(TOWER, "$1").trim();
}

const JOINED_TO_PREVIOUS = /^[\p{M}\u200c\u200d]/u;

/** The text if it is at most `widthPx` wide, else as much of its beginning as fits with an ellipsis, never parting a letter from its marks. */
export function clipText(text: string, widthPx: number, sizePx: number, weight: 400 | 600): string {
  if (textWidth(text, sizePx, weight) <= widthPx) return text;
  const room = widthPx / sizePx - codePointWidth(0x2026, weight);
  let em = 0;
  let end = 0;
  let at = 0;
  for (const character of text) {
    if (!JOINED_TO_PREVIOUS.test(character)) end = at;
    em += codePointWidth(character.codePointAt(0)!, weight);
    if (em > room) break;
    at += character.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/** The text in lines of at most `widthPx`, broken at spaces; a word that is wider is clipped. At most `most` lines, the last one clipped. */
export function wrapText(
  text: string,
  widthPx: number,
  font: { readonly sizePx: number; readonly weight: 400 | 600 },
  most = Infinity,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(" ");
  for (const [index, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer, font.sizePx, font.weight) <= widthPx) {
      line = longer;
    } else if (lines.length === most - 1) {
      line = `${line} ${words.slice(index).join(" ")}`;
      break;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.map((each) => clipText(each, widthPx, font.sizePx, font.weight));
}
