import { listWords } from "../model/count-words.ts";
import { legendHeight, withoutSamples, type LegendContent } from "./legend-items.ts";
import { LEAST_WORDING, lostOfLegend, lostOfNotes, WORDINGS, type Wording } from "./lost-words.ts";
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
  /** What the legend explains: without those samples of sizes that have no room. */
  readonly content: LegendContent | null;
  /** For whole rows of it. */
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
  return notes.lines(notes.sentences.length).length * noteLinePx;
}

/** What a legend takes without its samples of sizes; null is none. */
export function explainingHeight({ content, width, type }: Omit<Foot, "notes">): number {
  return legendHeight(content && withoutSamples(content), width, type);
}

/**
 * What legend and notes get of `roomPx`. Where it is too little, what explains lines and shapes goes before the notes, and these before the
 * samples of sizes, which are there as a whole series or not at all; the notes lose whole sentences, those that matter least first. The figure then
 * says what it lacks, for in print nothing else does: as plainly as it can without lacking more for that.
 */
export function shareFoot(foot: Foot, roomPx: number): FootRoom {
  const short = WORDINGS.map((wording) => shareSaying(wording, foot, roomPx)).filter(
    ({ words }) => words.length <= MOST_WORD_LINES,
  );
  const least = short.at(-1) ?? shareSaying(LEAST_WORDING, foot, roomPx, MOST_WORD_LINES);
  const { content, legendPx, words, sentences, missing } =
    short.find((share) => holdsAsMuch(share, least)) ?? least;
  return { content, legendPx, lines: [...words, ...foot.notes.lines(sentences)], missing };
}

function holdsAsMuch(one: Share, other: Share): boolean {
  return one.legendPx >= other.legendPx && one.sentences >= other.sentences;
}

interface Share extends Omit<FootRoom, "lines"> {
  /** So many sentences of the notes. */
  readonly sentences: number;
}

/** The share in which the words for what is missing take the fewest lines; they are cut to `most`. */
function shareSaying(
  wording: Wording,
  foot: Foot,
  roomPx: number,
  most?: number,
): Share & { readonly words: readonly string[] } {
  const { lost = [], width, type } = foot;
  for (let wordLines = 0; ; wordLines++) {
    const share = shareBeside(wordLines, foot, roomPx, wording);
    const all = [...lost, ...share.missing];
    const sentence = all.length === 0 ? "" : `No room for ${listWords(all)}.`;
    const words = wrapNote(sentence, width, type, most);
    if (words.length <= wordLines) return { ...share, words };
  }
}

/** The share beside so many lines that say what is missing. */
function shareBeside(wordLines: number, foot: Foot, roomPx: number, wording: Wording): Share {
  const { content: whole, notes, width, type } = foot;
  const explainingPx = explainingHeight(foot);
  const besidePx = (said: number) => (wordLines + notes.lines(said).length) * type.noteLinePx;
  let sentences = notes.sentences.length;
  while (sentences > 0 && !isRoomFor(stacked([explainingPx, besidePx(sentences)]), roomPx)) {
    sentences--;
  }
  const takenPx = besidePx(sentences);
  const legend = legendShare(foot, roomPx - takenPx - (takenPx > 0 ? GAP : 0));
  const { content, legendPx } = legend;
  const part = whole && content && { whole, drawn: content, legendPx, width, type };
  return {
    ...legend,
    sentences,
    missing: [
      ...(part === null ? [] : lostOfLegend(part, wording)),
      ...lostOfNotes(notes, sentences, wording),
    ],
  };
}

/** The legend with as many series of samples as the room holds, those of actors first; where it does not even hold the rest, whole rows of that. */
function legendShare(
  { content: whole, width, type }: Foot,
  roomPx: number,
): Pick<FootRoom, "content" | "legendPx"> {
  if (whole === null) return { content: null, legendPx: 0 };
  const heightOf = (content: LegendContent) => legendHeight(content, width, type);
  const least = withoutSamples(whole);
  const content =
    [whole, { ...whole, widths: [] }, { ...whole, sizes: [] }].find((each) =>
      isRoomFor(heightOf(each), roomPx),
    ) ?? least;
  const rows = Math.max(0, Math.floor((roomPx + HAIR) / type.legendRowPx));
  return { content, legendPx: Math.min(rows * type.legendRowPx, heightOf(content)) };
}
