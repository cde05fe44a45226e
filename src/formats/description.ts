import { LEVELS, TABLES } from "../model/dataset.ts";
import type { DataSet, Opening } from "../model/dataset.ts";
import { parseEdtf } from "../model/edtf.ts";
import { FAMILIES, STANDARD_KINDS } from "../model/kinds.ts";
import type { KindDefinition } from "../model/kinds.ts";
import { didYouMean, nearestWords } from "../model/nearest.ts";
import { problemAt, quoted } from "../model/problem.ts";
import type { Finding, Report } from "../model/problem.ts";
import { jsonValue } from "./json-text.ts";
import type { JsonEntry, JsonNode } from "./json-text.ts";

/** What a data set says about itself: everything but its tables. */
export type Description = Omit<DataSet, (typeof TABLES)[number]>;

/** The texts of a description, in the order in which they are written. */
const TEXT_KEYS = ["id", "title", "description", "licence", "language", "version"] as const;

/** Keys that `*.demarche.json` needs for itself, which a description therefore cannot carry. */
const RESERVED_KEYS: readonly string[] = ["format", "formatVersion", ...TABLES];

/** The description of a data set that comes without one. */
export const NO_DESCRIPTION: Description = {
  id: "data-set",
  title: "Untitled data set",
  description: "",
  licence: "",
  language: "",
  version: "",
  opening: { window: null, level: "parties" },
  kinds: [],
};

/** Reports what is found under a key. */
export type FindAt = (line: number, key: string, finding: Finding) => void;

/**
 * The description under the keys of an object (`dataset.json`, or the top of `*.demarche.json` without its tables).
 * What cannot be understood is reported and left at its default; unknown keys are kept.
 */
export function readDescription(
  entries: readonly JsonEntry[],
  file: string,
  report: Report,
): Description {
  const find: FindAt = (row, column, finding) => {
    report(problemAt({ file, row, column }, finding));
  };
  const texts = new Map<string, string>(TEXT_KEYS.map((key) => [key, ""]));
  let opening: Opening = NO_DESCRIPTION.opening;
  let kinds: readonly KindDefinition[] = [];
  const extra: (readonly [string, unknown])[] = [];
  for (const entry of withoutRepeats(entries, find)) {
    const { key, value } = entry;
    if (texts.has(key)) texts.set(key, readJsonText(entry, find));
    else if (key === "opening") opening = readOpening(value, find);
    else if (key === "kinds") kinds = readKinds(value, find);
    else if (RESERVED_KEYS.includes(key)) find(entry.line, key, reservedKey(key));
    else extra.push([key, jsonValue(value)]);
  }
  const text = (key: (typeof TEXT_KEYS)[number]) => texts.get(key) ?? "";
  return {
    id: text("id") || NO_DESCRIPTION.id,
    title: text("title") || text("id") || NO_DESCRIPTION.title,
    description: text("description"),
    licence: text("licence"),
    language: text("language"),
    version: text("version"),
    opening,
    kinds,
    ...(extra.length > 0 ? { extra } : {}),
  };
}

/** The description as JSON members in a fixed order, unknown keys last in the order in which they came. */
export function descriptionMembers(description: Description): (readonly [string, unknown])[] {
  const { window, level } = description.opening;
  return [
    ...TEXT_KEYS.map((key) => [key, description[key]] as const),
    ["opening", { window: window?.written ?? null, level }],
    ["kinds", description.kinds.map(({ id, family, name }) => ({ id, family, name }))],
    ...(description.extra ?? []),
  ];
}

/** One member of a JSON object. Members are joined by hand: an object would put keys like `2020` before all others. */
export function formatMember([key, value]: readonly [string, unknown], indent = 0): string {
  const name = JSON.stringify(key);
  if (indent === 0) return `${name}: ${JSON.stringify(value)}`;
  const text = JSON.stringify(value, null, indent).replaceAll("\n", `\n${" ".repeat(indent)}`);
  return `${name}: ${text}`;
}

/** The file `dataset.json`. */
export function formatDescription(description: Description): string {
  const members = descriptionMembers(description).map((member) => formatMember(member, 2));
  return `{\n  ${members.join(",\n  ")}\n}\n`;
}

/** The entries of an object, each key once: a repeated key is an error, and the first one counts. */
export function withoutRepeats(entries: readonly JsonEntry[], find: FindAt): JsonEntry[] {
  const first = new Map<string, JsonEntry>();
  for (const entry of entries) {
    const earlier = first.get(entry.key);
    if (earlier === undefined) first.set(entry.key, entry);
    else {
      find(entry.line, entry.key, {
        severity: "error",
        code: "key-repeated",
        text: entry.key,
        message: `Expected each key once, found ${quoted(entry.key)} again (first in line ${String(earlier.line)}); the first one is read. Delete one.`,
      });
    }
  }
  return [...first.values()];
}

/** A text; a number or another value becomes its JSON text, with a warning. */
export function readJsonText({ key, line, value }: JsonEntry, find: FindAt): string {
  if (value.type === "text") return value.text;
  if (value.type === "literal" && value.value === null) return "";
  const text = value.type === "number" ? value.raw : JSON.stringify(jsonValue(value));
  find(line, key, {
    severity: "warning",
    code: "json-not-text",
    text,
    message: `Expected a text for ${quoted(key)}, found ${quoted(text)}, which is kept as text. Put it in double quotes.`,
  });
  return text;
}

function reservedKey(key: string): Finding {
  return {
    severity: "error",
    code: "key-reserved",
    text: key,
    message: `Expected no key ${quoted(key)} in a description: it names a part of the one-file form and is left out. Rename it.`,
  };
}

function readOpening(node: JsonNode, find: FindAt): Opening {
  if (node.type !== "object") {
    if (!isNull(node)) find(node.line, "opening", notThis("an object with window and level", node));
    return NO_DESCRIPTION.opening;
  }
  let { window, level } = NO_DESCRIPTION.opening;
  for (const entry of withoutRepeats(node.entries, find)) {
    const { key, line, value } = entry;
    if (key === "window") window = readWindow(entry, find);
    else if (key === "level") level = readLevel(entry, find) ?? level;
    else find(line, `opening.${key}`, unknownKey(key, value));
  }
  return { window, level };
}

function readWindow(entry: JsonEntry, find: FindAt): Opening["window"] {
  const text = readJsonText(entry, find);
  if (text === "") return null;
  const reading = parseEdtf(text);
  if (reading.ok) return reading.date;
  const { code, message } = reading.problem;
  find(entry.line, "opening.window", { severity: "error", code, text, message });
  return null;
}

function readLevel(entry: JsonEntry, find: FindAt): Opening["level"] | null {
  const text = readJsonText(entry, find);
  const level = LEVELS.find((known) => known === text);
  if (level !== undefined) return level;
  find(entry.line, "opening.level", {
    severity: "error",
    code: "level-unknown",
    text,
    message: `Expected the level parties or people, found ${quoted(text)}; parties is taken. Write one of the two.`,
  });
  return null;
}

function readKinds(node: JsonNode, find: FindAt): readonly KindDefinition[] {
  if (node.type !== "array") {
    if (!isNull(node)) find(node.line, "kinds", notThis("a list of kinds", node));
    return [];
  }
  const kinds: KindDefinition[] = [];
  for (const item of node.items) {
    const kind = readKind(item, find);
    if (kind === null) continue;
    const taken = [...STANDARD_KINDS, ...kinds].some(({ id }) => id === kind.id);
    if (taken) find(item.line, "kinds", kindTaken(kind.id));
    else kinds.push(kind);
  }
  return kinds;
}

function readKind(node: JsonNode, find: FindAt): KindDefinition | null {
  if (node.type !== "object") {
    find(node.line, "kinds", notThis("an object with id, family and name", node));
    return null;
  }
  const texts = new Map<string, string>();
  for (const entry of withoutRepeats(node.entries, find)) {
    if (["id", "family", "name"].includes(entry.key))
      texts.set(entry.key, readJsonText(entry, find));
    else find(entry.line, `kinds.${entry.key}`, unknownKey(entry.key, entry.value));
  }
  const id = texts.get("id") ?? "";
  const written = texts.get("family") ?? "";
  const family = FAMILIES.find((known) => known === written);
  if (id === "" || family === undefined) {
    find(node.line, "kinds", kindIncomplete(id, written));
    return null;
  }
  return { id, family, name: texts.get("name") ?? id };
}

function kindIncomplete(id: string, family: string): Finding {
  const advice =
    didYouMean(nearestWords(family, FAMILIES)) || `Write one of ${FAMILIES.join(", ")}.`;
  return {
    severity: "error",
    code: "family-unknown",
    text: family,
    message: `Expected a kind with an id and a known family, found the id ${quoted(id)} and the family ${quoted(family)}; the kind is left out. ${advice}`,
  };
}

function kindTaken(id: string): Finding {
  return {
    severity: "error",
    code: "kind-repeated",
    text: id,
    message: `Expected kinds that are not defined yet, found ${quoted(id)} again; the first definition is read. Rename or delete this one.`,
  };
}

/** Unknown keys are kept at the top of a description only; deeper ones have no place to be kept in. */
function unknownKey(key: string, value: JsonNode): Finding {
  const text = JSON.stringify(jsonValue(value));
  return {
    severity: "warning",
    code: "key-unknown",
    text,
    message: `Expected no key ${quoted(key)} here; it is left out and will not be written back. Move it to the top of the description to keep it.`,
  };
}

export function notThis(expected: string, node: JsonNode): Finding {
  const text = JSON.stringify(jsonValue(node));
  return {
    severity: "error",
    code: "json-wrong-type",
    text,
    message: `Expected ${expected}, found ${quoted(text)}; it is left out. Correct it.`,
  };
}

export function isNull(node: JsonNode): boolean {
  return node.type === "literal" && node.value === null;
}
