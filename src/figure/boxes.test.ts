import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFromCivil } from "../model/day.ts";
import type { Panel } from "../scene/scene.ts";
import { DEFAULTS } from "../address/choices.ts";
import { readFolder } from "../formats/csv-folder.ts";
import { buildNetwork } from "../network/build-network.ts";
import { SUBSTITUTE_SLACK } from "../scene/font-metrics.ts";
import { anyFigureState, anySheetState, figureRequests } from "./any-figure.ts";
import { figureScene } from "./figure-scene.ts";
import { boxFaults } from "./naive-boxes.ts";
import { FIGURE_DEFAULTS } from "./options.ts";

const CASE = new URL("../../data/karabakh-2020/", import.meta.url);

const files = readdirSync(CASE).map((name) => [name, readFileSync(new URL(name, CASE))] as const);
const network = buildNetwork(readFolder(new Map(files)).dataset!);

/** `FIGURES=200` looks at so many. */
const FIGURES = Number(process.env["FIGURES"] ?? 16);

test(`no text lies on another or on a mark, and none leaves the page, in ${FIGURES} figures of any state`, () => {
  const requestOf = figureRequests(network);
  const states = fc.sample(anyFigureState(network), { numRuns: FIGURES, seed: 2020 });
  const faults = states.flatMap((state, index) => {
    const drawn = figureScene(requestOf(state));
    return [1, SUBSTITUTE_SLACK].flatMap((slack) =>
      boxFaults(drawn, slack).map((fault) => `${index}: ${fault}`),
    );
  });
  expect(faults).toEqual([]);
});

test(`nor in ${FIGURES} sheets of small multiples, whose panels hold all that is theirs`, () => {
  const requestOf = figureRequests(network);
  const states = fc.sample(anySheetState(network), { numRuns: FIGURES, seed: 2020 });
  const sheets = states.map((state) => figureScene(requestOf(state)));
  const faults = sheets.flatMap((drawn, index) =>
    [1, SUBSTITUTE_SLACK].flatMap((slack) =>
      boxFaults(drawn, slack).map((fault) => `${index}: ${fault}`),
    ),
  );
  expect(faults).toEqual([]);
  // On small paper there is no room for many.
  const drawn = sheets.filter(({ panels }) => panels.length > 0);
  expect(drawn.length).toBeGreaterThan(FIGURES / 2);
});

test("a text over another, over a mark or over the edge is seen", () => {
  const drawn = figureScene(
    figureRequests(network)({ choices: DEFAULTS, options: FIGURE_DEFAULTS }),
  );
  const title = drawn.titleBlock[0]!;
  const actor = drawn.actors[0]!;
  const withNoteAt = (x: number, y: number) =>
    boxFaults({ ...drawn, footer: [{ ...title, x, y }] }, 1).join();
  expect(withNoteAt(title.x, title.y)).toContain(" over “");
  expect(withNoteAt(actor.x, actor.y)).toContain(` over ${actor.id}`);
  expect(withNoteAt(drawn.width, 60)).toContain("over the edge of the page");
});

test("a leader through a text, through another or out of the plot is seen", () => {
  const options = { ...FIGURE_DEFAULTS, widthMm: 120, heightMm: 90 };
  const drawn = figureScene(figureRequests(network)({ choices: DEFAULTS, options }));
  expect(boxFaults(drawn, 1)).toEqual([]);
  const [led, other] = drawn.labels.filter(({ leader }) => leader !== null);
  const withEndAt = (x1: number, y1: number) => {
    const leader = { ...led!.leader!, x1, y1 };
    const labels = drawn.labels.map((label) => (label === led ? { ...label, leader } : label));
    return boxFaults({ ...drawn, labels }, 1).join();
  };
  const name = `the leader of “${led!.text}”`;
  expect(withEndAt(other!.x, other!.y - 3)).toContain(`${name} through a text`);
  const { x0, y0, x1, y1 } = other!.leader!;
  expect(withEndAt((x0 + x1) / 2, (y0 + y1) / 2)).toContain(name);
  expect(withEndAt(led!.leader!.x0, drawn.height)).toContain(`${name} out of the plot`);
  const far = drawn.actors.map((actor) => ({ ...actor, x: actor.x + 90 }));
  expect(boxFaults({ ...drawn, actors: far }, 1).join()).toContain(`${name} away from`);
});

test("what leaves its panel or lies over a text of another is seen", () => {
  const panels = { each: "month" } as const;
  const window = { from: dayFromCivil(2020, 7, 1), to: dayFromCivil(2020, 12, 31) };
  const filter = { ...DEFAULTS.filter, window };
  const sheet = figureScene(
    figureRequests(network)({
      choices: { ...DEFAULTS, filter },
      options: { ...FIGURE_DEFAULTS, panels },
    }),
  );
  expect(sheet.panels).toHaveLength(6);
  const [first, second, ...others] = sheet.panels as [Panel, Panel, ...Panel[]];
  const heading = first.texts[0]!;
  const with_ = (changed: Partial<Panel>) =>
    boxFaults({ ...sheet, panels: [{ ...first, ...changed }, second, ...others] }, 1).join();
  expect(with_({})).toBe("");
  expect(
    with_({ texts: [...first.texts, { ...heading, ...{ x: heading.x, y: heading.y } }] }),
  ).toContain(" over “");
  expect(with_({ texts: second.texts })).toContain("out of the panel “July 2020");
  expect(with_({ actors: second.actors.map((actor) => ({ ...actor, x: 5000 })) })).toContain(
    "out of the panel",
  );
});
