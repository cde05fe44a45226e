import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULTS } from "../address/choices.ts";
import { readFolder } from "../formats/csv-folder.ts";
import { buildNetwork } from "../network/build-network.ts";
import { SUBSTITUTE_SLACK } from "../scene/font-metrics.ts";
import { anyFigureState, figureRequests } from "./any-figure.ts";
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
