import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GAP, leastFoot, notesHeight, shareFoot, withoutSamples, type Foot } from "./foot-room.ts";
import { legendHeight, type LegendContent } from "./legend-items.ts";
import { NO_NOTES, type Notes } from "./notes.ts";
import { PRINT_TYPE } from "./type-sizes.ts";

const CONTENT: LegendContent = {
  lines: [
    { look: { family: "call" }, text: "Call 116", weight: 116 },
    { look: { family: "statement" }, text: "Statement 43", weight: 43 },
  ],
  kinds: ["state", "organization"],
  hubs: true,
  memberships: false,
  pins: false,
  sizes: [1, 5, 20],
  widths: [1, 10],
  captions: { actor: "Contacts per actor", line: "Contacts per line" },
};

/** Each sentence a line. */
const NOTES: Notes = {
  sentences: 4,
  lines: (sentences) => ["One.", "Two.", "Three.", "Four."].slice(0, sentences),
};

const FOOT: Foot = { content: CONTENT, notes: NOTES, width: 308, type: PRINT_TYPE };
const LEGEND = legendHeight(CONTENT, FOOT.width, PRINT_TYPE);
const EXPLAINING = legendHeight(withoutSamples(CONTENT), FOOT.width, PRINT_TYPE);
const WHOLE = LEGEND + GAP + notesHeight(NOTES, PRINT_TYPE);
const { legendRowPx: ROW, noteLinePx: LINE } = PRINT_TYPE;

describe("the foot of a figure", () => {
  it("has all where there is room, and says nothing of it", () => {
    const all = { legendPx: LEGEND, lines: NOTES.lines(4), missing: [] };
    expect(shareFoot(FOOT, WHOLE)).toEqual(all);
    expect(shareFoot(FOOT, WHOLE + 100)).toEqual(all);
  });

  it("loses samples of sizes first, and says so", () => {
    const { legendPx, lines, missing } = shareFoot(FOOT, WHOLE - ROW + LINE);
    expect(legendPx).toBe(LEGEND - ROW);
    expect(missing).toEqual(["3 legend entries"]);
    expect(lines).toEqual(["There is no room here for 3 legend entries.", ...NOTES.lines(4)]);
  });

  it("then loses sentences of the notes, and last what explains lines and shapes", () => {
    const notesLost = shareFoot(FOOT, EXPLAINING + GAP + 2 * LINE);
    expect(notesLost.legendPx).toBe(EXPLAINING);
    expect(notesLost.lines).toEqual([
      "There is no room here for 7 legend entries and 3 notes.",
      "One.",
    ]);
    const most = shareFoot(FOOT, ROW + GAP + LINE);
    expect(most.legendPx).toBe(ROW);
    expect(most.missing.at(-1)).toBe("the notes");
    expect(shareFoot(FOOT, LINE).lines).toEqual([
      "There is no room here for the legend and the notes.",
    ]);
  });

  it("says what a figure without notes by choice has no room for", () => {
    const { lines } = shareFoot({ ...FOOT, notes: NO_NOTES }, 2 * ROW + GAP + LINE);
    expect(lines.join(" ")).toMatch(/^There is no room here for \d+ legend entries\.$/);
    expect(shareFoot({ ...FOOT, content: null }, WHOLE).missing).toEqual([]);
  });

  it("stays within its room", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Math.ceil(leastFoot(PRINT_TYPE)), max: 400 }),
        fc.integer({ min: 172, max: 690 }),
        (roomPx, width) => {
          const { legendPx, lines } = shareFoot({ ...FOOT, width }, roomPx);
          const gap = legendPx > 0 && lines.length > 0 ? GAP : 0;
          expect(legendPx + gap + lines.length * LINE).toBeLessThanOrEqual(roomPx + 0.02);
        },
      ),
    );
  });
});
