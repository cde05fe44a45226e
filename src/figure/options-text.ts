import { formatList, formatParts, parseList, parseParts } from "../address/address-text.ts";
import { formatWindow, parseWindow } from "../address/window-text.ts";
import type { FigureParts } from "../scene/scene.ts";
import { formatPeriod, parsePeriod, type ListedWindows } from "../scene/sheet/panel-choice.ts";
import {
  FIGURE_DEFAULTS,
  GROUNDS,
  soundOptions,
  TEXT_MODES,
  type FigureOptions,
} from "./options.ts";

/** One part of the text. A new option is a line in {@link FIELDS}. */
interface OptionField {
  readonly key: string;
  readonly format: (options: FigureOptions) => string;
  /** Null for what cannot be meant. */
  readonly read: (value: string, before: FigureOptions) => Partial<FigureOptions> | null;
}

const FIELDS: readonly OptionField[] = [
  {
    key: "size",
    format: ({ widthMm, heightMm }) => `${widthMm}x${heightMm}`,
    read: readSizeMm,
  },
  choice("theme", ["light", "dark"]),
  choice("ground", GROUNDS),
  choice("text", TEXT_MODES),
  part("title", { none: false, shown: true }),
  part("legend", { none: false, shown: true }),
  part("notes", { none: false, shown: true }),
  part("timeline", { none: false, shown: true }),
  part("sources", { none: "none", under: "under", apart: "apart" }),
  {
    key: "each",
    format: ({ panels }) => (panels !== null && "each" in panels ? formatPeriod(panels.each) : ""),
    read(value) {
      const each = parsePeriod(value);
      return each && { panels: { each } };
    },
  },
  {
    key: "windows",
    format: ({ panels }) =>
      panels !== null && "windows" in panels ? formatList(panels.windows.map(formatWindow)) : "",
    read(value) {
      const panels = readWindows(parseList(value));
      return panels && { panels };
    },
  },
];

/** Null where one of them is no window, and for none. */
function readWindows(texts: readonly string[]): ListedWindows | null {
  const [first = null, ...others] = texts.map(parseWindow);
  const known = others.filter((window) => window !== null);
  return first === null || known.length < others.length ? null : { windows: [first, ...known] };
}

/** A part that a figure has or lacks, by words. */
function part<Key extends keyof FigureParts>(
  key: Key,
  words: Readonly<Record<string, FigureParts[Key]>>,
): OptionField {
  const known = Object.entries(words);
  return {
    key,
    format: ({ parts }) => known.find(([, meant]) => meant === parts[key])?.[0] ?? "",
    read: (value, { parts }) => {
      const found = known.find(([word]) => word === value);
      return found === undefined ? null : { parts: { ...parts, [key]: found[1] } };
    },
  };
}

function choice<Key extends "theme" | "ground" | "text">(
  key: Key,
  all: readonly FigureOptions[Key][],
): OptionField {
  return {
    key,
    format: (options) => options[key],
    read: (value) => {
      const chosen = all.find((each) => each === value);
      return chosen === undefined ? null : { [key]: chosen };
    },
  };
}

/** Width and height in millimetres, `183x122` or `183×122`, decimals with a point. */
export function readSizeMm(value: string): Pick<FigureOptions, "widthMm" | "heightMm"> | null {
  const [, width, height] =
    /^(\d{1,5}(?:\.\d{1,9})?)[x×](\d{1,5}(?:\.\d{1,9})?)$/.exec(value) ?? [];
  return width === undefined || height === undefined
    ? null
    : { widthMm: Number(width), heightMm: Number(height) };
}

/** The options as text, in the form of an address: the size always, of everything else what differs from the defaults. */
export function formatOptions(options: FigureOptions): string {
  return formatParts(
    FIELDS.map(({ key, format }) => [key, format(options)] as const).filter(
      ([key, value]) => key === "size" || value !== usual(key),
    ),
  );
}

function usual(key: string): string | undefined {
  return FIELDS.find((field) => field.key === key)?.format(FIGURE_DEFAULTS);
}

/** What a text stands for: the defaults where it says nothing, with the parts that were not understood. Never throws. */
export function parseOptions(text: string): {
  readonly options: FigureOptions;
  readonly ignored: readonly string[];
} {
  const ignored: string[] = [];
  let options = FIGURE_DEFAULTS;
  for (const [key, value] of parseParts(text)) {
    const change = FIELDS.find((field) => field.key === key)?.read(value, options) ?? null;
    if (change === null) ignored.push(`${key} ${value}`.trim());
    else options = { ...options, ...change };
  }
  return { options: soundOptions(options), ignored };
}
