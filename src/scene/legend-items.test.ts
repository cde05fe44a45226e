import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXAMPLE_LEGEND } from "./example-legend.ts";
import { SUBSTITUTE_SLACK, textWidth } from "./font-metrics.ts";
import { flow, legendHeight, markRoom, sampleCounts, type LegendContent } from "./legend-items.ts";
import { figureType, LARGE_TYPE } from "./type-sizes.ts";

const CONTENT: LegendContent = { ...EXAMPLE_LEGEND, memberships: true, pins: true };

describe("sample counts", () => {
  it.each([
    [0, []],
    [1, [1]],
    [3, [1, 2]],
    [12, [1, 2, 10]],
    [63, [1, 10, 50]],
    [218, [1, 50, 200]],
  ])("for at most %d are %j", (most, counts) => {
    expect(sampleCounts(most, () => true)).toEqual(counts);
  });

  it("are no larger than fits", () => {
    expect(sampleCounts(500, (count) => count < 30)).toEqual([1, 5, 20]);
  });
});

describe("the entries", () => {
  it("stay within the width, in rows that do not overlap, in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 260, max: 1400 }), (width) => {
        const type = figureType(width);
        const placed = flow(CONTENT, width, type);
        placed.forEach(({ item, x, y }, index) => {
          const words = textWidth(item.text, type.notePx, 400) * SUBSTITUTE_SLACK;
          const end = x + markRoom(item.mark.of, type).markPx + words;
          expect(end).toBeLessThanOrEqual(width);
          const next = placed[index + 1];
          if (next !== undefined) expect(next.y > y || next.x > end).toBe(true);
        });
      }),
    );
  });

  it("take fewer rows where there is more room", () => {
    expect(legendHeight(CONTENT, 400, LARGE_TYPE)).toBeGreaterThan(
      legendHeight(CONTENT, 1200, LARGE_TYPE),
    );
    expect(legendHeight(CONTENT, 3000, LARGE_TYPE)).toBe(24);
  });

  it("are none where nothing is drawn", () => {
    const { captions } = CONTENT;
    const nothing = { captions, lines: [], kinds: [], sizes: [], widths: [] };
    const content = { ...nothing, hubs: false, memberships: false, pins: false };
    expect(flow(content, 400, LARGE_TYPE)).toEqual([]);
    expect(legendHeight(content, 400, LARGE_TYPE)).toBe(0);
  });
});
