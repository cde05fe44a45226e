import { reachOf } from "../layout/reach.ts";
import { soundPins } from "../layout/sound-pins.ts";
import { soundView } from "../scene/sound-view.ts";
import fc from "fast-check";
import { STABILITIES } from "../layout/positions.ts";
import { ACTOR_KINDS, LEVELS } from "../model/dataset.ts";
import { dayFromCivil, OPEN_END, OPEN_START } from "../model/day.ts";
import type { Filter, Network } from "../network/network.ts";
import type { Choices, Selection } from "./choices.ts";
import { soundFilter, soundSelection, soundWindow } from "./sound.ts";

const day = fc.integer({ min: dayFromCivil(-9999, 1, 1), max: dayFromCivil(9999, 12, 31) });

function sometimes<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null });
}

const arbitraryWindow = fc.record({
  from: fc.oneof(fc.constant(OPEN_START), day),
  to: fc.oneof(fc.constant(OPEN_END), day),
});

function arbitraryFilter(network: Network): fc.Arbitrary<Filter> {
  const kinds = network.kinds.map(({ id }) => id);
  const actors = network.dataset.actors.map(({ id }) => id);
  return fc
    .record({
      window: arbitraryWindow,
      level: fc.constantFrom(...LEVELS),
      kinds: sometimes(fc.subarray(kinds)),
      topics: sometimes(fc.subarray([...network.topics])),
      actorKinds: sometimes(fc.subarray([...ACTOR_KINDS])),
      top: sometimes(fc.integer({ min: 1, max: 1000 })),
      focus: sometimes(fc.constantFrom(...actors)),
      reach: fc.constantFrom(1 as const, 2 as const),
      minimum: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1000 })),
      search: fc.oneof(fc.constant(""), fc.string({ unit: "binary", maxLength: 40 })),
    })
    .map(soundFilter);
}

function arbitrarySelection(network: Network): fc.Arbitrary<Selection> {
  const ids = fc.subarray(
    network.dataset.actors.map(({ id }) => id),
    { minLength: 2 },
  );
  const contacts = Array.from(network.dataset.contacts, ({ id }) => id);
  return fc.oneof(
    ids.map((actors) => ({ of: "actors", ids: actors }) as const),
    ids.map((actors) => ({ of: "tie", actors }) as const),
    fc.constantFrom(...contacts).map((id) => ({ of: "contact", id }) as const),
  );
}

/** Any choices that the state can hold of a network with at least two actors and a contact. */
export function arbitraryChoices(network: Network): fc.Arbitrary<Choices> {
  const point = fc.record({ x: fc.double(), y: fc.double() });
  const actors = network.dataset.actors.map(({ id }) => id);
  const edge = reachOf(network);
  const view = fc.record({ x: fc.double(), y: fc.double(), zoom: fc.double() });
  return fc.record({
    filter: arbitraryFilter(network),
    compare: sometimes(arbitraryWindow).map((window) => window && soundWindow(window)),
    stability: fc.constantFrom(...STABILITIES),
    pins: fc
      .array(fc.tuple(fc.constantFrom(...actors), point))
      .map((pins) => soundPins(new Map(pins), edge)),
    memberships: fc.boolean(),
    view: sometimes(view).map((any) => soundView(any, edge)),
    theme: fc.constantFrom("system" as const, "light" as const, "dark" as const),
    show: fc.constantFrom("diagram" as const, "table" as const),
    selection: sometimes(arbitrarySelection(network)).map(soundSelection),
  });
}
