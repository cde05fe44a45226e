import { counted, listWords } from "../model/count-words.ts";
import { flow, legendHeight, withoutSamples, type LegendContent } from "./legend-items.ts";
import type { Notes, NoteSort } from "./notes.ts";
import type { TypeSizes } from "./type-sizes.ts";

/** How what has no room is called: the fewer letters, the fewer lines it takes from what would have room without. */
export interface Wording {
  /** Sorts of notes that are named, in the order in which a reader needs them, and how. */
  readonly notes: readonly (readonly [sort: NoteSort, name: string])[];
  /** Whether kinds of line and shapes are told apart. */
  readonly isByKind: boolean;
}

const ORIGIN = [
  ["licence", "the licence"],
  ["data set", "the name of the data set"],
] as const;

/** From the plainest to the shortest that still tells sorts apart. */
export const WORDINGS: readonly [plainest: Wording, shorter: Wording, shortest: Wording] = [
  { notes: [...ORIGIN, ["caveat", "the caveat on distance"]], isByKind: true },
  { notes: [...ORIGIN, ["caveat", "the caveat"]], isByKind: true },
  { notes: ORIGIN, isByKind: true },
];

/** For a figure in which none of these has room. */
export const LEAST_WORDING: Wording = { notes: ORIGIN, isByKind: false };

/** A legend of which less is drawn than there is: without some samples of sizes, or only its first rows. */
export interface DrawnPart {
  readonly whole: LegendContent;
  readonly drawn: LegendContent;
  /** Rows that end below are not drawn. */
  readonly legendPx: number;
  readonly width: number;
  readonly type: TypeSizes;
}

/** What a legend has no room to explain, by its sort, as one phrase: `the legend of 4 of 6 kinds of line, shapes and sizes`. */
export function lostOfLegend(part: DrawnPart, { isByKind }: Wording): readonly string[] {
  const { whole, legendPx, width, type } = part;
  if (legendHeight(whole, width, type) === 0) return [];
  if (legendPx === 0) return ["the legend"];
  const unexplained = unexplainedOf(part);
  if (unexplained.length > 0 && !isByKind) return ["part of the legend"];
  const lost = [...unexplained, ...lostSamples(part)];
  return lost.length === 0 ? [] : [`the legend of ${listWords(lost)}`];
}

/** Lines and shapes that nothing explains. */
function unexplainedOf({ whole, legendPx, width, type }: DrawnPart): readonly string[] {
  const placed = flow(withoutSamples(whole), width, type);
  const [lines, shapes] = [true, false].map((isLine) =>
    placed.filter(
      ({ item: { mark } }) => (mark.of === "line" || mark.of === "membership") === isLine,
    ),
  );
  const lost = (of: typeof placed) => of.filter(({ y }) => y > legendPx).length;
  return [
    ...ofAll(lost(lines!), lines!.length, "kinds of line"),
    ...ofAll(lost(shapes!), shapes!.length, "shapes"),
  ];
}

function ofAll(lost: number, all: number, what: string): readonly string[] {
  if (lost === 0) return [];
  return [lost < all ? `${lost} of ${all} ${what}` : what];
}

/** Widths of lines are sizes as well where both are lost. */
function lostSamples({ whole, drawn }: DrawnPart): readonly string[] {
  return (["sizes", "widths"] as const)
    .filter((of) => whole[of].length > drawn[of].length)
    .slice(0, 1);
}

/** What of the notes has no room where so many of their sentences are said, one phrase each: `the licence`, `2 notes`; `the notes` for all. */
export function lostOfNotes(notes: Notes, said: number, wording: Wording): readonly string[] {
  const lost = notes.sentences.slice(said);
  if (lost.length === 0) return [];
  if (said === 0) return [lost.includes("licence") ? "the notes with the licence" : "the notes"];
  const named = wording.notes.filter(([sort]) => lost.includes(sort));
  const others = lost.length - named.length;
  return [...named.map(([, name]) => name), ...(others === 0 ? [] : [counted(others, "note")])];
}
