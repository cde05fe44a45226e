import { expect, test } from "vitest";
import { manyActors } from "../scene/any-large-example.ts";
import { exampleRequest } from "../scene/example.ts";
import { furnishedScene } from "../scene/furnished-scene.ts";
import { panelWindows } from "../scene/sheet/panel-choice.ts";
import { sheetScene } from "../scene/sheet/sheet-scene.ts";
import { USUAL_PARTS } from "../scene/usual-parts.ts";
import { figureFaults } from "./figure-faults.ts";
import { sourceListText } from "./source-list-text.ts";

const EXAMPLE = {
  actors: ["A state -200 20", "B state 200 -60", "C state 0 90"],
  contacts: ["2020-10-01 call A B", "2020-10-02 visit A C", "2020-10-03 meeting A B C"],
};

test("a figure with room for everything has no faults", () => {
  const parts = { ...USUAL_PARTS, timeline: true, sources: "under" } as const;
  const drawn = furnishedScene(exampleRequest(EXAMPLE, { width: 691, height: 461 }), parts);
  expect(figureFaults({ scene: drawn, lacking: [] })).toEqual([]);
  expect(drawn.timeline?.bars.length).toBeGreaterThan(0);
  expect(drawn.sources?.numbers.map(({ text }) => text)).toEqual(["1, 2", "1, 3", "1, 4"]);
});

test("what a reader would miss is named with what to change", () => {
  const parts = { ...USUAL_PARTS, timeline: true } as const;
  const low = furnishedScene(exampleRequest(EXAMPLE, { width: 336, height: 200 }), parts);
  expect(figureFaults({ scene: low, lacking: [] }).join()).toMatch(
    /no room for the timeline.*Make the figure higher/,
  );
  const tiny = { ...low, titleBlock: low.titleBlock.map((text) => ({ ...text, sizePx: 8 })) };
  expect(figureFaults({ scene: tiny, lacking: [] })[0]).toBe(
    "The smallest text is 6 pt, and print needs 7 pt. Make the figure larger.",
  );
  const fine = { ...low, strands: low.strands.map((strand) => ({ ...strand, widthPx: 0.2 })) };
  expect(figureFaults({ scene: fine, lacking: [] })[0]).toContain("The thinnest line is 0.15 pt");
  const labels = low.labels.map((label) => ({ ...label, shown: false }));
  expect(figureFaults({ scene: { ...low, labels }, lacking: [] }).join()).toContain(
    "3 actors have no name",
  );
});

test("of a crowd all that have no name are counted, the dots too", () => {
  const crowd = furnishedScene(exampleRequest(manyActors(900, 1600), { width: 691, height: 461 }));
  const named = crowd.labels.filter(({ shown }) => shown).length;
  expect(figureFaults({ scene: crowd, lacking: [] }).join(" ")).toContain(
    `${900 - named} actors have no name for lack of room, ${900 - crowd.labels.length} of them as dots. Make the figure larger, or show fewer actors.`,
  );
});

test("a sheet says which names and how much room its panels lack", () => {
  const request = exampleRequest(EXAMPLE, { width: 900, height: 600 });
  const days = { each: "day" } as const;
  const { network, filter } = request.snapshot;
  const windows = panelWindows(days, filter.window, network.span)!;
  const sheet = (size: { readonly width: number; readonly height: number }) =>
    sheetScene({ ...request, ...size }, { choice: days, windows, parts: USUAL_PARTS });
  const large = sheet({ width: 900, height: 600 });
  expect(figureFaults({ scene: large, lacking: [] })).toEqual([]);
  expect(figureFaults({ scene: sheet({ width: 380, height: 300 }), lacking: [] }).join()).toMatch(
    /A panel has \d+ × \d+ mm for its diagram, .* Show fewer windows, or make the figure wider/,
  );
  expect(figureFaults({ scene: sheet({ width: 210, height: 200 }), lacking: [] }).join()).toMatch(
    /There is no room for 3 panels.*\. Make the figure larger, or show fewer windows\./,
  );
  const nameless = (panels: typeof large.panels) =>
    panels.map((panel) => ({
      ...panel,
      labels: panel.labels.map((label) => ({ ...label, shown: false })),
    }));
  const [first, ...others] = large.panels;
  const faultsOf = (panels: typeof large.panels) =>
    figureFaults({ scene: { ...large, panels }, lacking: [] }).join();
  expect(faultsOf(nameless(large.panels))).toContain("3 actors have no name in any panel");
  // A and B are named on the first day.
  expect(faultsOf([first!, ...nameless(others)])).toContain("1 actor has no name in any panel");
  const tiny = large.panels.map((panel) => ({
    ...panel,
    texts: panel.texts.map((text) => ({ ...text, sizePx: 8 })),
  }));
  expect(faultsOf(tiny)).toContain("The smallest text is 6 pt");
});

test("a list of sources apart names each source by number, and the numbers of each tie", () => {
  const parts = { ...USUAL_PARTS, sources: "apart" } as const;
  const drawn = furnishedScene(exampleRequest(EXAMPLE), parts);
  expect(drawn.height).toBe(400);
  const text = sourceListText(drawn) ?? "";
  expect(text).toContain("\n1. Paper: Talks. 1 Oct 2020. https://example.org/news/");
  expect(text).toContain("\nA – B: 1, 2\n");
  expect(sourceListText(furnishedScene(exampleRequest(EXAMPLE)))).toBeNull();
});
