import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTOR_KINDS } from "../model/dataset.ts";
import {
  explainingHeight,
  GAP,
  leastFoot,
  notesHeight,
  shareFoot,
  type Foot,
} from "./foot-room.ts";
import { EXAMPLE_LEGEND } from "./example-legend.ts";
import { legendHeight } from "./legend-items.ts";
import { NO_NOTES, type Notes } from "./notes.ts";
import { PRINT_TYPE } from "./type-sizes.ts";

/** Each sentence a line. */
const NOTES: Notes = {
  sentences: ["other", "other", "other", "other"],
  lines: (sentences) => ["One.", "Two.", "Three.", "Four."].slice(0, sentences),
};

const NAMED_NOTES: Notes = {
  ...{ sentences: ["other", "data set", "licence", "caveat", "other"] },
  lines: (sentences) => ["One.", "Two.", "Three.", "Four.", "Five."].slice(0, sentences),
};

const FOOT: Foot = { content: EXAMPLE_LEGEND, notes: NOTES, width: 308, type: PRINT_TYPE };
const LEGEND = legendHeight(EXAMPLE_LEGEND, FOOT.width, PRINT_TYPE);
const EXPLAINING = explainingHeight(FOOT);
const WHOLE = LEGEND + GAP + notesHeight(NOTES, PRINT_TYPE);
const { legendRowPx: ROW, noteLinePx: LINE } = PRINT_TYPE;

const anyRoom = fc.integer({ min: Math.ceil(leastFoot(PRINT_TYPE)), max: 400 });
const anyWidth = fc.integer({ min: 172, max: 690 });

describe("the foot of a figure", () => {
  it("has all where there is room, and says nothing of it", () => {
    const all = { content: EXAMPLE_LEGEND, legendPx: LEGEND, lines: NOTES.lines(4), missing: [] };
    expect(shareFoot(FOOT, WHOLE)).toEqual(all);
    expect(shareFoot(FOOT, WHOLE + 100)).toEqual(all);
  });

  it("loses samples of sizes first, and says so", () => {
    const { content, legendPx, lines, missing } = shareFoot(FOOT, WHOLE - ROW + LINE);
    expect(content).toEqual({ ...EXAMPLE_LEGEND, widths: [] });
    expect(legendPx).toBe(LEGEND - ROW);
    expect(missing).toEqual(["the legend of widths"]);
    expect(lines).toEqual(["No room for the legend of widths.", ...NOTES.lines(4)]);
  });

  it("then loses sentences of the notes, and last what explains lines and shapes", () => {
    const notesLost = shareFoot(FOOT, EXPLAINING + GAP + 2 * LINE);
    expect(notesLost.legendPx).toBe(EXPLAINING);
    expect(notesLost.lines).toEqual(["No room for the legend of sizes and 3 notes.", "One."]);
    const most = shareFoot(FOOT, ROW + GAP + 2 * LINE);
    expect(most.legendPx).toBe(ROW);
    expect(most.missing.at(-1)).toBe("the notes");
    expect(shareFoot(FOOT, LINE).lines).toEqual(["No room for the legend and the notes."]);
  });

  it("says what a figure without notes by choice has no room for", () => {
    const { lines } = shareFoot({ ...FOOT, notes: NO_NOTES }, 2 * ROW + GAP + LINE);
    expect(lines.join(" ")).toBe("No room for the legend of 1 of 3 shapes and sizes.");
    expect(shareFoot({ ...FOOT, content: null }, WHOLE).missing).toEqual([]);
  });

  it("has a series of samples whole, with its caption, or not at all", () => {
    fc.assert(
      fc.property(anyRoom, anyWidth, (roomPx, width) => {
        const { content, legendPx } = shareFoot({ ...FOOT, notes: NAMED_NOTES, width }, roomPx);
        const { sizes, widths } = content!;
        expect([EXAMPLE_LEGEND.sizes, []]).toContainEqual(sizes);
        expect([EXAMPLE_LEGEND.widths, []]).toContainEqual(widths);
        const isWhole = legendPx === legendHeight(content, width, PRINT_TYPE);
        if (sizes.length > 0 || widths.length > 0) expect(isWhole).toBe(true);
      }),
    );
  });

  it("names what it lacks by its sort, and of the notes licence, data set and caveat", () => {
    const named = { ...FOOT, notes: NAMED_NOTES, width: 690 };
    const lackedIn = (linesOfNotes: number) =>
      shareFoot(named, explainingHeight(named) + GAP + linesOfNotes * LINE).missing;
    expect(lackedIn(5)).toEqual(["the legend of sizes", "1 note"]);
    expect(lackedIn(4)).toEqual(["the legend of sizes", "the caveat on distance", "1 note"]);
    expect(lackedIn(3)).toEqual([
      ...["the legend of sizes", "the licence", "the caveat on distance", "1 note"],
    ]);
    expect(lackedIn(1)).toEqual(["the legend of sizes", "the notes with the licence"]);
    const families = ["call", "meeting", "joint-act", "statement", "message", "mediation"] as const;
    const lines = families.map((family) => ({
      look: { family },
      text: "A kind of line",
      weight: 1,
    }));
    const low = { ...named, content: { ...EXAMPLE_LEGEND, lines }, width: 199 };
    const most = shareFoot(low, ROW + GAP + 3 * LINE);
    expect(most.lines.join(" ")).toBe(
      "No room for the legend of 4 of 6 kinds of line, shapes and sizes and the notes with the licence.",
    );
    expect(shareFoot(low, leastFoot(PRINT_TYPE)).lines.join(" ")).toBe(
      "No room for the legend and the notes with the licence.",
    );
  });

  it("says it more shortly rather than lack more for the words", () => {
    const narrow = { ...FOOT, notes: NAMED_NOTES };
    const lackedIn = (linesOfNotes: number) =>
      shareFoot(narrow, explainingHeight(narrow) + GAP + linesOfNotes * LINE).missing;
    expect(lackedIn(5)).toEqual(["the legend of sizes", "1 note"]);
    expect(lackedIn(4)).toEqual(["the legend of sizes", "the caveat", "1 note"]);
    expect(lackedIn(3)).toEqual(["the legend of sizes", "the licence", "2 notes"]);
  });

  it("says what it lacks in three lines, never cut short", () => {
    const marks = { memberships: true, pins: true } as const;
    const content = { ...EXAMPLE_LEGEND, ...marks, kinds: ACTOR_KINDS };
    fc.assert(
      fc.property(anyRoom, anyWidth, fc.boolean(), (roomPx, width, isSheet) => {
        const lost = isSheet ? ["60 panels"] : [];
        const { lines } = shareFoot({ ...FOOT, content, notes: NAMED_NOTES, width, lost }, roomPx);
        const words = lines.slice(0, lines.findIndex((line) => line.endsWith(".")) + 1);
        if (lines[0]!.startsWith("No room")) expect(words.length).toBeLessThanOrEqual(3);
        expect(lines.join(" ")).not.toContain("…");
      }),
    );
  });

  it("stays within its room", () => {
    fc.assert(
      fc.property(anyRoom, anyWidth, (roomPx, width) => {
        const { legendPx, lines } = shareFoot({ ...FOOT, width }, roomPx);
        const gap = legendPx > 0 && lines.length > 0 ? GAP : 0;
        expect(legendPx + gap + lines.length * LINE).toBeLessThanOrEqual(roomPx + 0.02);
      }),
    );
  });
});
