import { mirrored, type PlacedGlyph } from "../type/shape-text.ts";

/** Glyphs of a text that stand together, and what they say. */
export interface SpokenSpan {
  readonly text: string;
  readonly glyphs: readonly PlacedGlyph[];
}

/**
 * The glyphs of a text, from left to right, in spans that readers of text take for what they say (ISO 32000-1, 14.9.4). What is read from left to right is as
 * few spans as there can be. What is read from right to left is a span a glyph: readers turn round what they meet in the order in which it stands, also the
 * letters of one span. A glyph alone does not tell, for letters that differ in their dots share one.
 */
export function spansOf(text: string, glyphs: readonly PlacedGlyph[]): readonly SpokenSpan[] {
  if (glyphs.every(({ run }) => !run.isRightToLeft)) return [{ text, glyphs }];
  const spans: { text: string; glyphs: PlacedGlyph[] }[] = [];
  let last: PlacedGlyph["run"] | null = null;
  for (const placed of glyphs) {
    const { run, glyph } = placed;
    const isOneByOne = run.isRightToLeft && run.face !== null;
    if (isOneByOne) {
      const said = mirrored(String.fromCodePoint(...glyph.codePoints));
      spans.push({ text: said, glyphs: [placed] });
    } else if (run === last) spans.at(-1)!.glyphs.push(placed);
    else spans.push({ text: run.text, glyphs: [placed] });
    last = run;
  }
  return spans;
}
