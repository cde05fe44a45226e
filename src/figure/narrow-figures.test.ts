import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { DEFAULTS } from "../address/choices.ts";
import { readFolder } from "../formats/csv-folder.ts";
import { dayFromCivil } from "../model/day.ts";
import type { Filter } from "../network/network.ts";
import { buildNetwork } from "../network/build-network.ts";
import { manyActors } from "../scene/any-large-example.ts";
import { exampleRequest, type Example } from "../scene/example.ts";
import { SUBSTITUTE_SLACK } from "../scene/font-metrics.ts";
import type { Scene } from "../scene/scene.ts";
import { anyFigureState, figureRequests } from "./any-figure.ts";
import { figureFaults } from "./figure-faults.ts";
import { figureScene, type FigureRequest } from "./figure-scene.ts";
import { boxFaults } from "./naive-boxes.ts";
import { FIGURE_DEFAULTS } from "./options.ts";

const CASE = new URL("../../data/karabakh-2020/", import.meta.url);

const files = readdirSync(CASE).map((name) => [name, readFileSync(new URL(name, CASE))] as const);
const network = buildNetwork(readFolder(new Map(files)).dataset!);

const WIDTHS = [60, 89, 120, 183] as const;
const anyHeight = fc.integer({ min: 53, max: 220 });
const LEAST_TEXT_PX = 7 / 0.75;

/** What a reader of the figure in print would lack without being told, one sentence each; empty where nothing. */
function silentLoss(scene: Scene): readonly string[] {
  const drawn = new Set(scene.strands.map(({ family, change }) => change ?? family));
  const kinds = new Set(scene.actors.map(({ kind }) => kind));
  const { strands, actors, hubs, texts } = scene.legend!;
  const explained = new Set(strands.map(({ family, change }) => change ?? family));
  const shapes = new Set(actors.map(({ kind }) => kind));
  const looks = [...drawn].filter((look) => !explained.has(look)).map((look) => `look of ${look}`);
  const forms = [
    ...[...kinds].filter((kind) => !shapes.has(kind)).map((kind) => `the shape of ${kind}`),
    ...(scene.hubs.length > 0 && hubs.length === 0 ? ["hubs"] : []),
  ];
  const said = scene.footer.map(({ text }) => text).join(" ");
  const isTold = (sort: string) => {
    return new RegExp(`^No room for .*(\\blegend\\b(?! of)|\\b(${sort})\\b)`).test(said);
  };
  const small = [...texts, ...scene.footer].filter(({ sizePx }) => sizePx < LEAST_TEXT_PX);
  return [
    ...(isTold("kinds? of line") ? [] : looks),
    ...(isTold("shapes?") ? [] : forms),
    ...(hasHalfSeries(scene) ? ["half a series of samples"] : []),
    ...scene.roomless.filter((phrase) => phrase !== "the timeline" && !said.includes(phrase)),
    ...small.map(({ text }) => `“${text}” is too small`),
  ];
}

/** Whether a caption stands in the legend without samples behind it, or that of lines with only the first. */
function hasHalfSeries({ legend, strands }: Scene): boolean {
  const words = legend!.texts.map(({ text }) => text);
  const samplesOf = (caption: RegExp) => {
    const at = words.findIndex((text) => caption.test(text));
    const behind = words.slice(at + 1);
    const end = behind.findIndex((text) => !/^[\d,]+$/.test(text));
    return at < 0 ? Infinity : end < 0 ? behind.length : end;
  };
  const most = Math.max(1, ...strands.map(({ contacts }) => contacts));
  // A larger sample of an actor may be too high for a row.
  return samplesOf(/ per actor/) < 1 || samplesOf(/ per line/) < Math.min(2, most);
}

function requestOf(example: Example): FigureRequest {
  const { snapshot, positions } = exampleRequest(example);
  return { snapshot, positions, choices: DEFAULTS, options: FIGURE_DEFAULTS };
}

function sized(request: FigureRequest, widthMm: number, heightMm: number): Scene {
  return figureScene({ ...request, options: { ...request.options, widthMm, heightMm } });
}

const KINDS = ["state", "organization", "group", "person"];
const FAMILIES = ["call", "meeting", "agreement", "statement", "letter", "mediation-offer"];

/** Up to sixteen actors near each other, some busy enough to hold a number. */
const anySmallSet: fc.Arbitrary<Example> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      x: fc.integer({ min: -60, max: 60 }),
      y: fc.integer({ min: -40, max: 40 }),
      contacts: fc.integer({ min: 1, max: 60 }),
      family: fc.constantFrom(...FAMILIES),
    }),
    { minLength: 2, maxLength: 16 },
  )
  .map((all) => ({
    actors: all.map(({ kind, x, y }, index) => `n${index} ${kind} ${x} ${y}`),
    contacts: all.flatMap(({ contacts, family }, index) =>
      Array.from(
        { length: contacts },
        () => `2020-10-02 ${family} n${index} n${(index + 1) % all.length}`,
      ),
    ),
  }));

describe.each(WIDTHS)("a figure %d mm wide", (widthMm) => {
  it("of a small set explains what it draws or says that it does not, and cuts no number", () => {
    fc.assert(
      fc.property(anySmallSet, anyHeight, (example, heightMm) => {
        const scene = sized(requestOf(example), widthMm, heightMm);
        expect(silentLoss(scene)).toEqual([]);
        expect(boxFaults(scene, SUBSTITUTE_SLACK)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("of the case in any state does the same", () => {
    const figure = figureRequests(network);
    const states = fc.sample(fc.tuple(anyFigureState(network), anyHeight), {
      numRuns: 3,
      seed: widthMm,
    });
    const faults = states.flatMap(([{ choices, options }, heightMm], index) => {
      const parts = { ...options.parts, legend: true };
      const state = { choices, options: { ...options, parts, widthMm, heightMm } };
      const scene = figureScene(figure(state));
      const lost = scene.crowd === null ? silentLoss(scene) : [];
      return [...lost, ...boxFaults(scene, SUBSTITUTE_SLACK)].map((fault) => `${index}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it.each([55, 89, 140])("of 200 actors and %d mm high does the same", (heightMm) => {
    const scene = sized(requestOf(manyActors(200, 600)), widthMm, heightMm);
    expect(silentLoss(scene)).toEqual([]);
    expect(boxFaults(scene, SUBSTITUTE_SLACK)).toEqual([]);
  });
});

const WINDOWS: readonly (readonly [string, Partial<Filter>])[] = [
  ["all time", {}],
  ["the war", { window: { from: dayFromCivil(2020, 9, 27), to: dayFromCivil(2020, 11, 10) } }],
  ["six days", { window: { from: dayFromCivil(2020, 10, 5), to: dayFromCivil(2020, 10, 10) } }],
];

describe.each(WINDOWS)("a small figure of the case, %s,", (_, filter) => {
  const request = figureRequests(network)({
    choices: { ...DEFAULTS, filter: { ...DEFAULTS.filter, ...filter } },
    options: FIGURE_DEFAULTS,
  });

  it.each([
    [89, 110],
    [120, 90],
  ])("names the five busiest actors at %d by %d mm", (widthMm, heightMm) => {
    const { actors, labels } = sized(request, widthMm, heightMm);
    const busiest = [...actors].sort((one, other) => other.contacts - one.contacts).slice(0, 5);
    const named = new Set(labels.filter(({ shown }) => shown).map(({ actor }) => actor));
    expect(busiest.filter(({ actor }) => !named.has(actor)).map(({ id }) => id)).toEqual([]);
  });

  it.each(WIDTHS)("has all that is drawn in its place at %d mm", (widthMm) => {
    const heights = [60, 80, 90, 110, 122];
    const faults = heights.flatMap((heightMm) =>
      boxFaults(sized(request, widthMm, heightMm), SUBSTITUTE_SLACK),
    );
    expect(faults).toEqual([]);
  });
});

test("a column of 89 by 110 mm holds the whole legend of the case and all notes", () => {
  const filter = {
    ...DEFAULTS.filter,
    window: { from: dayFromCivil(2020, 9, 27), to: dayFromCivil(2020, 11, 10) },
  };
  const request = figureRequests(network)({
    choices: { ...DEFAULTS, filter },
    options: FIGURE_DEFAULTS,
  });
  expect(sized(request, 89, 110).roomless).toEqual([]);
  const low = sized(request, 89, 80);
  const legend = low.legend!.texts.map(({ text }) => text.replace(/ \d+$/, ""));
  expect(legend).toEqual([
    ...["Call", "Meeting", "Joint act", "Statement", "Message", "Mediation"],
    ...["State", "Organisation", "Group", "Joint contact of three or more"],
  ]);
  expect(low.footer[0]!.text).toBe("No room for the legend of sizes, the licence and 2 notes.");
  expect(figureFaults({ scene: low, lacking: [] }).join()).toContain(
    "There is no room for the legend of sizes, the licence and 2 notes. Make the figure higher, or leave out a part.",
  );
});

test("two windows in 60 by 110 mm have no caption without its samples, and say what they lack", () => {
  const october = { from: dayFromCivil(2020, 10, 1), to: dayFromCivil(2020, 10, 20) };
  const compare = { from: dayFromCivil(2020, 9, 1), to: dayFromCivil(2020, 9, 30) };
  const filter = { ...DEFAULTS.filter, window: october };
  const choices = { ...DEFAULTS, filter, compare };
  const request = figureRequests(network)({ choices, options: FIGURE_DEFAULTS });
  const scene = sized(request, 60, 110);
  expect(silentLoss(scene)).toEqual([]);
  expect(scene.legend!.texts.at(-1)!.text).toBe("Joint contact of three or more");
  expect(scene.roomless).toEqual([
    ...["the legend of sizes", "the licence", "the name of the data set", "the caveat on distance"],
    "3 notes",
  ]);
});
