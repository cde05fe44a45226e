import { STABILITIES, type Pins, type Point } from "../layout/positions.ts";
import { ACTOR_KINDS, LEVELS } from "../model/dataset.ts";
import type { Filter, Network } from "../network/network.ts";
import { formatList, parseList } from "./address-text.ts";
import type { Choices, Selection, View } from "./choices.ts";
import { formatWindow, parseWindow } from "./window-text.ts";

/** What a part of an address was understood as: what it changes, and what of it was not understood. */
export interface FieldReading {
  readonly change: Partial<Choices>;
  readonly ignored: readonly string[];
}

/** One part of an address. A new choice is a line in {@link FIELDS}. */
export interface AddressField {
  readonly key: string;
  /** Null where the choice is what it is without this part. */
  readonly format: (choices: Choices) => string | null;
  readonly read: (value: string, choices: Choices, network: Network) => FieldReading;
}

/** Every part but the first, which names the data set, in the order in which they are written. */
export const FIELDS: readonly AddressField[] = [
  filterField("window", ({ window }) => formatWindow(window), readWindow),
  {
    key: "compare",
    format: ({ compare }) => compare && formatWindow(compare),
    read(value) {
      const compare = parseWindow(value);
      return compare === null ? ignored(value) : understood({ compare });
    },
  },
  filterField("level", ({ level }) => level, oneOf("level", LEVELS)),
  filterField(
    "kinds",
    ({ kinds }) => kinds && formatList(kinds),
    someOf("kinds", ({ kinds }) => kinds.map(({ id }) => id)),
  ),
  filterField(
    "topics",
    ({ topics }) => topics && formatList(topics),
    someOf("topics", ({ topics }) => topics),
  ),
  filterField(
    "actor-kinds",
    ({ actorKinds }) => actorKinds && formatList(actorKinds),
    someOf("actorKinds", () => ACTOR_KINDS),
  ),
  filterField("top", ({ top }) => (top === null ? null : String(top)), readTop),
  filterField("focus", ({ focus }) => focus, readFocus),
  filterField("reach", ({ reach }) => (reach === 1 ? null : "2"), readReach),
  filterField("min", ({ minimum }) => (minimum === 1 ? null : String(minimum)), readMinimum),
  filterField(
    "search",
    ({ search }) => search || null,
    (search) => ({ search }),
  ),
  choiceField("stability", "steady", STABILITIES),
  { key: "pins", format: ({ pins }) => formatPins(pins), read: readPins },
  {
    key: "memberships",
    format: ({ memberships }) => (memberships ? "shown" : null),
    read: (value) => (value === "shown" ? understood({ memberships: true }) : ignored(value)),
  },
  { key: "view", format: ({ view }) => formatView(view), read: readView },
  choiceField("theme", "system", ["light", "dark"]),
  choiceField("show", "diagram", ["table"]),
  { key: "select", format: ({ selection }) => formatSelection(selection), read: readSelection },
];

type FilterReading = Partial<Filter> | { readonly ignored: readonly string[] };

function filterField(
  key: string,
  format: (filter: Filter) => string | null,
  read: (value: string, network: Network) => FilterReading,
): AddressField {
  return {
    key,
    format: ({ filter }) => format(filter),
    read: (value, { filter }, network) => {
      const { ignored: left = [], ...patch } = read(value, network) as Partial<Filter> & {
        readonly ignored?: readonly string[];
      };
      return { change: { filter: { ...filter, ...patch } }, ignored: left };
    },
  };
}

function choiceField<Key extends "stability" | "theme" | "show">(
  key: Key,
  usual: Choices[Key],
  others: readonly Choices[Key][],
): AddressField {
  return {
    key,
    format: (choices) => (choices[key] === usual ? null : choices[key]),
    read: (value) => {
      const choice = [usual, ...others].find((other) => other === value);
      return choice === undefined ? ignored(value) : understood({ [key]: choice });
    },
  };
}

function oneOf<Key extends "level">(key: Key, choices: readonly Filter[Key][]) {
  return (value: string): FilterReading => {
    const choice = choices.find((other) => other === value);
    return choice === undefined ? { ignored: [value] } : { [key]: choice };
  };
}

/** Where none of the choices is known, the part is as good as missing: nobody means to let nothing through by a word that has no meaning. */
function someOf(
  key: "kinds" | "topics" | "actorKinds",
  all: (network: Network) => readonly string[],
) {
  return (value: string, network: Network): FilterReading => {
    const known = new Set(all(network));
    const written = [...new Set(parseList(value))];
    const through = written.filter((choice) => known.has(choice));
    const left = written.filter((choice) => !known.has(choice));
    if (through.length === 0 && left.length > 0) return { ignored: left };
    return { [key]: through, ignored: left };
  };
}

function understood(change: Partial<Choices>): FieldReading {
  return { change, ignored: [] };
}

function ignored(...words: readonly string[]): FieldReading {
  return { change: {}, ignored: words };
}

function readWindow(value: string): FilterReading {
  const window = parseWindow(value);
  return window === null ? { ignored: [value] } : { window };
}

function readFocus(value: string, { actorIndex }: Network): FilterReading {
  return actorIndex.has(value) ? { focus: value } : { ignored: [value] };
}

function readTop(value: string): FilterReading {
  const top = readNumber(value);
  return top === null ? { ignored: [value] } : { top };
}

function readReach(value: string): FilterReading {
  return value === "1" || value === "2" ? { reach: value === "1" ? 1 : 2 } : { ignored: [value] };
}

function readMinimum(value: string): FilterReading {
  const minimum = readNumber(value);
  return minimum === null ? { ignored: [value] } : { minimum };
}

const NUMBER = /^-?\d{1,400}(?:\.\d{1,400})?(?:e[+-]?\d{1,3})?$/;

function readNumber(text: string): number | null {
  const number = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : null;
}

function formatPins(pins: Pins): string | null {
  if (pins.size === 0) return null;
  return formatList([...pins].map(([id, { x, y }]) => `${id}:${x}:${y}`));
}

function readPins(value: string, _: Choices, { actorIndex }: Network): FieldReading {
  const pins = new Map<string, Point>();
  const left: string[] = [];
  for (const item of parseList(value)) {
    // An id may hold colons; the two numbers cannot.
    const [, id = "", xText = "", yText = ""] = /^(.*):([^:]*):([^:]*)$/s.exec(item) ?? [];
    const [x, y] = [readNumber(xText), readNumber(yText)];
    if (x === null || y === null || !actorIndex.has(id)) left.push(item);
    else pins.set(id, { x, y });
  }
  return { change: { pins }, ignored: left };
}

function formatView(view: View | null): string | null {
  return view && formatList([view.x, view.y, view.zoom].map(String));
}

function readView(value: string): FieldReading {
  const numbers = parseList(value).map(readNumber);
  const [x = null, y = null, zoom = null] = numbers;
  if (x === null || y === null || zoom === null || numbers.length > 3) return ignored(value);
  return understood({ view: { x, y, zoom } });
}

function formatSelection(selection: Selection | null): string | null {
  switch (selection?.of) {
    case undefined:
      return null;
    case "actors":
      return `actors:${formatList(selection.ids)}`;
    case "tie":
      return `tie:${formatList(selection.actors)}`;
    case "contact":
      return `contact:${formatList([selection.id])}`;
  }
}

function readSelection(value: string, _: Choices, network: Network): FieldReading {
  const [, of = "", list = ""] = /^(actors|tie|contact):(.*)$/s.exec(value) ?? [];
  const ids = parseList(list);
  if (of === "contact") {
    const id = ids[0] ?? "";
    return ids.length === 1 && network.dataset.contacts.indexOf(id) >= 0
      ? understood({ selection: { of, id } })
      : ignored(...ids);
  }
  const unknown = ids.filter((id) => !network.actorIndex.has(id));
  const known = ids.filter((id) => network.actorIndex.has(id));
  if (of === "actors") return { change: { selection: { of, ids: known } }, ignored: unknown };
  // A tie without one of its actors is another tie.
  if (of === "tie" && unknown.length === 0) return understood({ selection: { of, actors: ids } });
  return ignored(...(ids.length === 0 ? [value] : unknown));
}
