import { expect, test } from "vitest";
import { legendHeight, withoutSamples, type LegendContent } from "./legend-items.ts";
import { LEAST_WORDING, lostOfLegend, lostOfNotes, WORDINGS } from "./lost-words.ts";
import { PRINT_TYPE } from "./type-sizes.ts";

const WHOLE: LegendContent = {
  lines: [
    { look: { family: "call" }, text: "A kind of line with a long name", weight: 1 },
    { look: { family: "message" }, text: "Another one with a long name", weight: 1 },
  ],
  kinds: ["state"],
  ...{ hubs: false, memberships: true, pins: false },
  ...{ sizes: [1, 5], widths: [1, 5] },
  captions: { actor: "Contacts per actor", line: "Contacts per line" },
};

const [FULL, BRIEF, TERSE] = WORDINGS;
const { legendRowPx: ROW } = PRINT_TYPE;
const LOOK = { width: 199, type: PRINT_TYPE };
const EXPLAINING = legendHeight(withoutSamples(WHOLE), 199, PRINT_TYPE);

function lost(legendPx: number, drawn: Partial<LegendContent>, wording = FULL): readonly string[] {
  const part = { whole: WHOLE, drawn: { ...WHOLE, ...drawn }, legendPx, ...LOOK };
  return lostOfLegend(part, wording);
}

test("a legend lacks nothing, series of samples, kinds of line and shapes, or all", () => {
  const none = { sizes: [], widths: [] };
  expect(lost(EXPLAINING + 2 * ROW, {})).toEqual([]);
  expect(lost(EXPLAINING + ROW, { widths: [] })).toEqual(["the legend of widths"]);
  expect(lost(EXPLAINING, none)).toEqual(["the legend of sizes"]);
  // What stands for memberships is a line, and the last entry.
  expect(lost(2 * ROW, none)).toEqual(["the legend of 1 of 3 kinds of line, shapes and sizes"]);
  expect(lost(2 * ROW, none, LEAST_WORDING)).toEqual(["part of the legend"]);
  expect(lost(0, none)).toEqual(["the legend"]);
});

test("notes name licence, data set and caveat, and where all are gone the licence", () => {
  const sentences = ["other", "data set", "licence", "caveat"] as const;
  const notes = { sentences, lines: () => [] };
  expect(lostOfNotes(notes, 4, FULL)).toEqual([]);
  expect(lostOfNotes(notes, 3, BRIEF)).toEqual(["the caveat"]);
  const origin = ["the licence", "the name of the data set"];
  expect(lostOfNotes(notes, 1, FULL)).toEqual([...origin, "the caveat on distance"]);
  expect(lostOfNotes(notes, 1, TERSE)).toEqual([...origin, "1 note"]);
  expect(lostOfNotes(notes, 0, FULL)).toEqual(["the notes with the licence"]);
  expect(lostOfNotes({ ...notes, sentences: ["other"] }, 0, FULL)).toEqual(["the notes"]);
});
