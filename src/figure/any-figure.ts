import fc from "fast-check";
import { DEFAULTS, type Choices } from "../address/choices.ts";
import { soundFilter } from "../address/sound.ts";
import { layoutFor } from "../layout/layout-for.ts";
import { scopeOf, STABILITIES, type Positions } from "../layout/positions.ts";
import { ACTOR_KINDS, LEVELS } from "../model/dataset.ts";
import { ALL_TIME, dayFromCivil, type DaySpan } from "../model/day.ts";
import { compareWindows } from "../network/compare-snapshots.ts";
import { createEngine } from "../network/engine.ts";
import type { Filter, Network } from "../network/network.ts";
import { hullOf } from "../network/unite-snapshots.ts";
import { CALENDAR_PERIODS, panelWindows, type PanelChoice } from "../scene/sheet/panel-choice.ts";
import { comparisonPicture } from "../scene/comparison-telling.ts";
import type { FigureRequest } from "./figure-scene.ts";
import { FIGURE_DEFAULTS, sizeOfPx, type FigureOptions } from "./options.ts";

/** What decides a figure of one data set. */
export interface FigureState {
  readonly choices: Choices;
  readonly options: FigureOptions;
}

const EARLY = fc.integer({ min: dayFromCivil(1991, 1, 1), max: dayFromCivil(2020, 12, 31) });
const DENSE = fc.integer({ min: dayFromCivil(2020, 9, 1), max: dayFromCivil(2020, 12, 31) });

const anyWindowOfCase: fc.Arbitrary<DaySpan> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(ALL_TIME) },
  { weight: 1, arbitrary: spanOf(EARLY, 4000) },
  { weight: 4, arbitrary: spanOf(DENSE, 60) },
);

/** Windows that begin on a day of the span, for a data set that is equally dense everywhere. */
export function anyWindowIn({ from, to }: DaySpan): fc.Arbitrary<DaySpan> {
  const first = fc.integer({ min: from, max: to });
  return fc.oneof(fc.constant(ALL_TIME), spanOf(first, to - from), spanOf(first, 14));
}

function spanOf(first: fc.Arbitrary<number>, longest: number): fc.Arbitrary<DaySpan> {
  return fc
    .tuple(first, fc.integer({ min: 0, max: longest }))
    .map(([from, length]) => ({ from, to: from + length }));
}

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null, freq: 2 });
}

function someOf<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return fc.subarray([...all], { minLength: Math.min(1, all.length) });
}

function anyFilter(network: Network, anyWindow: fc.Arbitrary<DaySpan>): fc.Arbitrary<Filter> {
  const ids = network.dataset.actors.map(({ id }) => id);
  return fc
    .record({
      window: anyWindow,
      level: fc.constantFrom(...LEVELS),
      kinds: rarely(someOf(network.kinds.map(({ id }) => id))),
      topics: rarely(someOf([...network.topics])),
      actorKinds: rarely(someOf(ACTOR_KINDS)),
      top: rarely(fc.integer({ min: 2, max: 30 })),
      focus: rarely(fc.constantFrom(...ids)),
      reach: fc.constantFrom(1 as const, 2 as const),
      minimum: fc.constantFrom(1, 1, 1, 2, 5),
      search: fc.constantFrom("", "", "", "ceasefire", "Minsk Group", "no such words at all"),
    })
    .map(soundFilter);
}

const often = fc.constantFrom(true, true, false);

const anyParts: fc.Arbitrary<FigureOptions["parts"]> = fc.record({
  ...{ title: often, legend: often, notes: often, timeline: fc.boolean() },
  sources: fc.constantFrom("none" as const, "under" as const, "apart" as const),
});

/** From the smallest there may be to a poster, upright and lying. */
const anySize = fc.oneof(
  fc.constantFrom(
    ...([
      [336, 220],
      [336, 336],
      [390, 844],
      [454, 302],
      [718, 404],
      [960, 540],
      [1200, 800],
      [1600, 1200],
    ] as const),
  ),
  fc.tuple(fc.integer({ min: 336, max: 1600 }), fc.integer({ min: 220, max: 1200 })),
);

/** Any state of a page that has opened the network, the case without more, with any figure of it. */
export function anyFigureState(
  network: Network,
  anyWindow: fc.Arbitrary<DaySpan> = anyWindowOfCase,
): fc.Arbitrary<FigureState> {
  const ids = network.dataset.actors.map(({ id }) => id);
  const place = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -300, max: 300 }),
  });
  const pins = fc.array(fc.tuple(fc.constantFrom(...ids), place), { maxLength: 3 });
  const view = fc.tuple(place, fc.constantFrom(0.5, 1, 2.5, 6));
  return fc
    .record({
      filter: anyFilter(network, anyWindow),
      compare: rarely(anyWindow),
      stability: fc.constantFrom("steady" as const, "steady" as const, ...STABILITIES),
      pins: fc.option(pins, { nil: [] }),
      memberships: fc.boolean(),
      view: rarely(view.map(([point, zoom]) => ({ ...point, zoom }))),
      size: anySize,
      theme: fc.constantFrom("light" as const, "dark" as const),
      parts: anyParts,
    })
    .map(({ size: [width, height], theme, parts, pins: held, ...rest }) => ({
      choices: { ...DEFAULTS, ...rest, pins: new Map(held) },
      options: { ...FIGURE_DEFAULTS, ...sizeOfPx(width, height), theme, parts },
    }));
}

const anyPanels: fc.Arbitrary<PanelChoice> = fc.oneof(
  fc.constantFrom(...CALENDAR_PERIODS).map((each) => ({ each })),
  fc.integer({ min: 3, max: 400 }).map((days) => ({ each: { days } })),
  fc
    .array(anyWindowOfCase, { minLength: 1, maxLength: 12 })
    .map(([first, ...more]): PanelChoice => ({ windows: [first!, ...more] })),
);

/** Any sheet of small multiples that can be drawn of the case. */
export function anySheetState(network: Network): fc.Arbitrary<FigureState> {
  return fc
    .tuple(anyFigureState(network), anyPanels)
    .map(([{ choices, options }, panels]): FigureState => {
      const window = "windows" in panels ? hullOf(panels.windows) : choices.filter.window;
      const parts = { ...options.parts, sources: "none" } as const;
      return {
        choices: { ...choices, compare: null, filter: { ...choices.filter, window } },
        options: { ...options, parts, panels },
      };
    })
    .filter(({ choices, options }) => {
      const window = choices.filter.window;
      return options.panels !== null && panelWindows(options.panels, window, network.span) !== null;
    });
}

/** Requests for figures of a network; the layout of each scope is worked out once. */
export function figureRequests(network: Network): (state: FigureState) => FigureRequest {
  const backbones = new Map<string, Positions>();
  return ({ choices, options }) => {
    const { filter, compare, stability, pins } = choices;
    // An engine answers into the same columns again; a request is to keep its own.
    const snapshot = createEngine(network).query(filter);
    const pictured = compare && comparisonPicture(compareWindows(network, filter, compare));
    const { tieContacts, actorContacts } = pictured?.snapshot ?? snapshot;
    const scope = scopeOf(snapshot.filter);
    const request = { network, ...scope, stability, pins, tieContacts, actorContacts };
    const name = `${scope.level} ${scope.top ?? "all"}`;
    const known =
      backbones.get(name) ?? layoutFor({ ...request, stability: "steady", pins: new Map() });
    backbones.set(name, known);
    return {
      snapshot,
      ...(pictured && { pictured }),
      positions: layoutFor(request, known),
      choices,
      options,
    };
  };
}
