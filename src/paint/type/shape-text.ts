import bidiFactory from "bidi-js";
import type { Weight } from "./face-parts.ts";
import type { Glyph } from "fontkit";
import type { Face, Faces } from "./faces.ts";

/** A glyph in its place. */
export interface PlacedGlyph {
  readonly face: Face;
  /** What it belongs to. */
  readonly run: Run;
  readonly glyph: Glyph;
  /** Of its origin, in units of a thousandth of the size; y grows upwards. */
  readonly x: number;
  readonly y: number;
}

/** A line of text as glyphs from left to right. */
export interface ShapedText {
  readonly glyphs: readonly PlacedGlyph[];
  /** In thousandths of the size. */
  readonly width: number;
}

const bidi = bidiFactory();

/** A piece of a line in one direction and one face. `face` null: no face has it. */
export interface Run {
  readonly text: string;
  readonly face: Face | null;
  readonly isRightToLeft: boolean;
}

/**
 * A line of text as its glyphs, as a browser sets it in an SVG: the base direction is left to right (Unicode Bidirectional Algorithm, UAX 9), letters
 * join and marks stand where the face's own tables say. What no face has is a box.
 */
export function shapeText(text: string, weight: Weight, faces: Faces): ShapedText {
  const glyphs: PlacedGlyph[] = [];
  let x = 0;
  for (const run of visualRuns(text, weight, faces)) {
    const face = run.face ?? faces.latin(weight);
    const direction = run.isRightToLeft ? "rtl" : "ltr";
    const laid = face.font.layout(drawnAs(run), undefined, undefined, undefined, direction);
    laid.glyphs.forEach((glyph, index) => {
      const { xAdvance, xOffset, yOffset } = laid.positions[index]!;
      glyphs.push({ face, run, glyph, x: x + xOffset, y: yOffset });
      x += xAdvance;
    });
  }
  return { glyphs, width: x };
}

/** The characters whose glyphs are drawn. */
function drawnAs({ text, face, isRightToLeft }: Run): string {
  if (face === null) return boxes(text);
  return isRightToLeft ? mirrored(text) : text;
}

/** What is read from right to left opens a bracket with the glyph that closes one elsewhere (rule L4). Twice it is as it was. */
export function mirrored(text: string): string {
  return Array.from(text, (each) => bidi.getMirroredCharacter(each) ?? each).join("");
}

/** A character that no face has, for each that is to be seen. */
function boxes(text: string): string {
  return Array.from(text, (character) =>
    /^[\p{Cf}\p{M}\p{Cc}]$/u.test(character) ? "" : "\uFFFF",
  ).join("");
}

function visualRuns(text: string, weight: Weight, faces: Faces): readonly Run[] {
  const runs = logicalRuns(text, weight, faces);
  // Rule L2: from the highest level down, every stretch of that level or above is turned round.
  const highest = runs.reduce((most, { level }) => Math.max(most, level), 0);
  let ordered = [...runs];
  for (let level = highest; level >= 1; level--) ordered = turned(ordered, level);
  return ordered.map((run) => ({ ...run, isRightToLeft: run.level % 2 === 1 }));
}

interface LeveledRun {
  readonly text: string;
  readonly face: Face | null;
  readonly level: number;
}

function turned(runs: readonly LeveledRun[], level: number): LeveledRun[] {
  const result: LeveledRun[] = [];
  for (let at = 0; at < runs.length;) {
    let end = at;
    while (end < runs.length && runs[end]!.level >= level) end++;
    if (end === at) result.push(runs[at++]!);
    else {
      result.push(...runs.slice(at, end).reverse());
      at = end;
    }
  }
  return result;
}

/** Marks, joiners and spaces stay in the face of what stands before them, where it has them. */
const FOLLOWS = /^[\p{M}\p{Cf}\p{Zs}]$/u;

function logicalRuns(text: string, weight: Weight, faces: Faces): readonly LeveledRun[] {
  const { levels } = bidi.getEmbeddingLevels(text, "ltr");
  const runs: { text: string; face: Face | null; level: number }[] = [];
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at)!;
    const character = String.fromCodePoint(codePoint);
    const last = runs.at(-1);
    const stays = FOLLOWS.test(character) && last?.face?.font.hasGlyphForCodePoint(codePoint);
    const face = stays ? last!.face : faces.of(codePoint, weight);
    const level = levels[at] ?? 0;
    if (last?.face === face && last.level === level) last.text += character;
    else runs.push({ text: character, face, level });
    at += character.length;
  }
  return runs;
}
