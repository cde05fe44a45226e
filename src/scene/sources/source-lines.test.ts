import { expect, test } from "vitest";
import type { Source } from "../../model/dataset.ts";
import { drawSourceLines } from "./source-lines.ts";

const source = (id: string, url: string): Source => ({
  ...{ id, publisher: "Agency", title: "Ministers meet", date: null, url },
});

test("a source of more lines than its column would need is given the height for them", () => {
  const long = `https://agency.example/${"ministers-meet-and-say-that-they-met-".repeat(8)}`;
  const sources = [source("a", long), source("b", ""), source("c", "")];
  const { lines, heightPx } = drawSourceLines(
    { sources, after: "" },
    { left: 0, top: 0, width: 1200 },
  );
  expect(lines.length).toBeGreaterThan(8);
  expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(heightPx);
});
