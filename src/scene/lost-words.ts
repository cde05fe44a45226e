import { counted } from "../model/count-words.ts";
import { flow, legendHeight, withoutSamples, type LegendContent } from "./legend-items.ts";
import type { Notes, NoteSort } from "./notes.ts";
import type { TypeSizes } from "./type-sizes.ts";

/** How what has no room is called: the fewer letters, the fewer lines it takes from what would have room without. */
export interface Wording {
  /** What stands before “sizes” of samples. */
  readonly samples: "the samples of" | "the";
  /** Sorts of notes that are named, in the order in which a reader needs them, and how. */
  readonly notes: readonly (readonly [sort: NoteSort, name: string])[];
  /** Whether kinds of line and shapes are told apart. */
  readonly isByKind: boolean;
}

const ORIGIN = [
  ["licence", "the licence"],
  ["data set", "the data set"],
] as const;

/** From the plainest to the shortest that still tells sorts apart. */
export const WORDINGS: readonly [plainest: Wording, shorter: Wording, shortest: Wording] = [
  {
    samples: "the samples of",
    notes: [...ORIGIN, ["caveat", "the caveat on distance"]],
    isByKind: true,
  },
  { samples: "the", notes: [...ORIGIN, ["caveat", "the caveat"]], isByKind: true },
  { samples: "the", notes: ORIGIN, isByKind: true },
];

/** For a figure in which none of these has room. */
export const LEAST_WORDING: Wording = { samples: "the", notes: ORIGIN, isByKind: false };

/** A legend of which less is drawn than there is: without some samples of sizes, or only its first rows. */
export interface DrawnPart {
  readonly whole: LegendContent;
  readonly drawn: LegendContent;
  /** Rows that end below are not drawn. */
  readonly legendPx: number;
  readonly width: number;
  readonly type: TypeSizes;
}

/** What a legend has no room for, by its sort, one phrase each: `4 of 6 kinds of line`, `the shapes`, `the samples of sizes`. */
export function lostOfLegend(part: DrawnPart, wording: Wording): readonly string[] {
  const { whole, legendPx, width, type } = part;
  if (legendHeight(whole, width, type) === 0) return [];
  if (legendPx === 0) return ["the legend"];
  const unexplained = unexplainedOf(part);
  if (unexplained.length > 0 && !wording.isByKind) return ["part of the legend"];
  return [...unexplained, ...lostSamples(part, wording)];
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
    ...ofAll(lost(lines!), lines!.length, ["kind of line", "kinds of line"]),
    ...ofAll(lost(shapes!), shapes!.length, ["shape", "shapes"]),
  ];
}

function ofAll(
  lost: number,
  all: number,
  [one, many]: readonly [one: string, many: string],
): readonly string[] {
  if (lost === 0) return [];
  if (lost < all) return [`${lost} of ${all} ${many}`];
  return [`the ${all === 1 ? one : many}`];
}

function lostSamples({ whole, drawn }: DrawnPart, wording: Wording): readonly string[] {
  const lost = (["sizes", "widths"] as const).find((of) => whole[of].length > drawn[of].length);
  if (lost === undefined) return [];
  return [`${wording.samples} ${lost}`];
}

/** What of the notes has no room where so many of their sentences are said, one phrase each: `the licence`, `2 notes`; `the notes` for all. */
export function lostOfNotes(notes: Notes, said: number, wording: Wording): readonly string[] {
  const lost = notes.sentences.slice(said);
  if (lost.length === 0) return [];
  // Behind “the notes” what is named among them needs no article, and the caveat is one of them.
  if (said === 0)
    return ["the notes", ...ORIGIN.map(([sort]) => sort).filter((sort) => lost.includes(sort))];
  const named = wording.notes.filter(([sort]) => lost.includes(sort));
  const others = lost.length - named.length;
  return [...named.map(([, name]) => name), ...(others === 0 ? [] : [counted(others, "note")])];
}
