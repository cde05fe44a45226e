import { describe, expect, it } from "vitest";
import { manyActors } from "../scene/any-large-example.ts";
import { MOST_LINES_IN_FILE } from "../scene/crowd-in-file.ts";
import { exampleRequest } from "../scene/example.ts";
import { furnishedScene } from "../scene/furnished-scene.ts";
import type { Crowd, Scene, SceneRequest } from "../scene/scene.ts";
import { svgText } from "./svg-text.ts";

const LARGE = exampleRequest(manyActors(900, 3000), {
  ...{ width: 1200, height: 800 },
});

function withCrowd(request: SceneRequest): Scene & { readonly crowd: Crowd } {
  const composed = furnishedScene(request);
  if (composed.crowd === null) throw new Error("Expected a crowd.");
  return { ...composed, crowd: composed.crowd };
}

describe("a figure of a large set", () => {
  const figure = (request: SceneRequest) => withCrowd({ ...request, theme: "dark" });

  it("has all lines and dots that are not in detail, in few bytes each", () => {
    const { crowd, ...rest } = figure(LARGE);
    expect(crowd.leftOut).toBe(0);
    expect(crowd.lines.length + new Set(crowd.detailed.ties).size).toBeGreaterThanOrEqual(3001);
    const bytes = svgText({ ...rest, crowd }).length - svgText({ ...rest, crowd: null }).length;
    expect(bytes / (crowd.lines.length + crowd.dots.length)).toBeLessThan(60);
  });

  it("has only what every renderer draws alike", () => {
    const text = svgText(figure(LARGE));
    const crowd = /<g id="crowd".*?<\/g>/s.exec(text)?.[0] ?? "";
    expect(crowd).toContain("<path ");
    const names = [...crowd.matchAll(/ ([a-z-]+)="/g)].map(([, name]) => name);
    const allowed = ["id", "clip-path", "d", "fill", "stroke", "stroke-width", "stroke-opacity"];
    expect([...new Set(names)].sort()).toEqual(allowed.sort());
    expect(crowd).not.toContain("NaN");
  });

  it("leaves out the weakest beyond what a file holds, and says how many", () => {
    const huge = exampleRequest(manyActors(1200, MOST_LINES_IN_FILE + 3000));
    const { crowd, words, titleBlock } = figure({ ...huge, width: 1200, height: 800 });
    expect(crowd.lines.length).toBe(MOST_LINES_IN_FILE);
    const drawnTies = new Set([...crowd.lines.tie, ...crowd.detailed.ties]).size;
    expect(crowd.leftOut).toBe(huge.snapshot.tieTotal - drawnTies);
    expect(crowd.leftOut).toBeGreaterThan(1000);
    expect(words.detail).toMatch(/without the [\d,]+ weakest ties$/);
    expect(titleBlock.map(({ text }) => text).join(" ")).toContain("weakest ties");
  });
});
