import { listWords } from "../model/count-words.ts";
import { flow, legendHeight, type LegendContent } from "./legend-items.ts";
import { wrapNote, type Notes } from "./notes.ts";
import type { TypeSizes } from "./type-sizes.ts";

/** Between diagram, timeline, legend and notes. */
export const GAP = 10;
/** Sums of tenths are off by a hair. */
const HAIR = 0.01;
/** For what is missing, said in the narrowest figure. */
const MOST_WORD_LINES = 3;

/** A legend, null for none, and the notes of a figure, with the width that both have. */
export interface Foot {
  readonly content: LegendContent | null;
  readonly notes: Notes;
  readonly width: number;
  readonly type: TypeSizes;
  /** What else the figure has no room for, one phrase each; empty for nothing. */
  readonly lost?: readonly string[];
}

/** How the room of a foot is shared. */
export interface FootRoom {
  /** For whole rows of the legend. */
  readonly legendPx: number;
  /** Of the notes; before them what the figure has no room for. */
  readonly lines: readonly string[];
  /** What found no room, one phrase each. */
  readonly missing: readonly string[];
}

/** The height of parts one above the other, with gaps between those that there are. */
export function stacked(heights: readonly number[]): number {
  const present = heights.filter((height) => height > 0);
  return present.reduce((sum, height) => sum + height + GAP, present.length > 0 ? -GAP : 0);
}

/** Whether parts of such a height fit the room. */
export function isRoomFor(heightPx: number, roomPx: number): boolean {
  return heightPx <= roomPx + HAIR;
}

/** The least room that a foot is given: enough for a figure to say that it has none. */
export function leastFoot({ noteLinePx }: TypeSizes): number {
  return MOST_WORD_LINES * noteLinePx;
}

/** What the notes take where they are whole. */
export function notesHeight(notes: Notes, { noteLinePx }: TypeSizes): number {
  return notes.lines(notes.sentences).length * noteLinePx;
}

/** What explains lines and shapes, without what explains sizes. */
export function withoutSamples(content: LegendContent | null): LegendContent | null {
  return content && { ...content, sizes: [], widths: [] };
}

/**
 * What legend and notes get of `roomPx`. Where it is too little, what explains lines and shapes goes before the notes, and these before the
 * samples of sizes; the notes lose whole sentences, those that matter least first. The figure then says what it lacks: in print nothing else does.
 */
export function shareFoot(foot: Foot, roomPx: number): FootRoom {
  for (let wordLines = 0; ; wordLines++) {
    const { legendPx, lines, missing } = shareBeside(wordLines, foot, roomPx);
    const unheld = [...(foot.lost ?? []), ...missing];
    const words = unheld.length === 0 ? "" : `There is no room here for ${listWords(unheld)}.`;
    const said = wrapNote(words, foot.width, foot.type, MOST_WORD_LINES);
    if (said.length <= wordLines) return { legendPx, lines: [...said, ...lines], missing };
  }
}

/** The same beside so many lines that say what is missing. */
function shareBeside(wordLines: number, foot: Foot, roomPx: number): FootRoom {
  const { notes, type } = foot;
  const explainingPx = legendHeight(withoutSamples(foot.content), foot.width, type);
  const besidePx = (lines: readonly string[]) => (wordLines + lines.length) * type.noteLinePx;
  let sentences = notes.sentences;
  let lines = notes.lines(sentences);
  while (sentences > 0 && !isRoomFor(stacked([explainingPx, besidePx(lines)]), roomPx)) {
    lines = notes.lines(--sentences);
  }
  const takenPx = besidePx(lines);
  const legendPx = legendShare(foot, roomPx - takenPx - (takenPx > 0 ? GAP : 0));
  const unsaid = lacking(
    notes.sentences - sentences,
    ["note", "notes"],
    sentences === 0 && "the notes",
  );
  return { legendPx, lines, missing: [...lackingEntries(foot, legendPx), ...unsaid] };
}

/** As many whole rows of the legend as the room holds. */
function legendShare({ content, width, type }: Foot, roomPx: number): number {
  const { legendRowPx } = type;
  const rows = Math.max(0, Math.floor((roomPx + HAIR) / legendRowPx));
  return Math.min(rows * legendRowPx, legendHeight(content, width, type));
}

function lackingEntries({ content, width, type }: Foot, legendPx: number): readonly string[] {
  if (content === null) return [];
  const missing = flow(content, width, type).filter(({ y }) => !isRoomFor(y, legendPx));
  const entries = ["legend entry", "legend entries"] as const;
  return lacking(missing.length, entries, legendPx === 0 && "the legend");
}

function lacking(
  count: number,
  [one, many]: readonly [one: string, many: string],
  all: string | false,
): readonly string[] {
  if (count === 0) return [];
  return [all === false ? `${count} ${count === 1 ? one : many}` : all];
}
