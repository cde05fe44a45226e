import { reachOf, type Reach } from "../layout/reach.ts";
import { soundPins } from "../layout/sound-pins.ts";
import { sayBroughtBack, soundView } from "../scene/sound-view.ts";
import { quoted } from "../model/problem.ts";
import type { Filter, Network } from "../network/network.ts";
import { OPEN_FILTER } from "../network/open-filter.ts";
import { hasOtherEvents } from "../network/other-events.ts";
import { FIELDS } from "./address-fields.ts";
import { formatParts, parseParts, type AddressParts } from "./address-text.ts";
import { DEFAULTS, openingFilter, type Choices } from "./choices.ts";
import { soundFilter, soundSelection, soundWindow } from "./sound.ts";

/** What an address was understood as. */
export interface AddressReading {
  /** The opening choices where the address says nothing else. */
  readonly choices: Choices;
  /** What was not understood, in a sentence for people; null where everything was. */
  readonly notice: string | null;
}

/**
 * The version of the address's form. It is written only once there is a second one; an address without one is of the first.
 */
const VERSION = "1";

/**
 * The fragment, with its `#`, that stands for the choices. It begins with the data set, and of an event table read with all its rows says so.
 * Window and level are always in it, so that it means the same when the data set is later given another opening; of everything else only what
 * differs from the defaults.
 */
export function formatAddress(choices: Choices, network: Network): string {
  const parts: AddressParts = FIELDS.flatMap(({ key, format }) => {
    const value = format(choices);
    return value === null ? [] : [[key, value] as const];
  });
  const rows: AddressParts = hasOtherEvents(network) ? [["include", "all"]] : [];
  return `#${formatParts([["case", network.dataset.id], ...rows, ...parts])}`;
}

const NEVER: ReadonlySet<string> = new Set();
const EVERYWHERE: Reach = { x: Infinity, y: Infinity };

/**
 * The choices that a fragment stands for. Never throws and takes nothing on trust: what is not understood, of another version, twice there or
 * about something that the data set lacks is left out and named. Of an address of another data set nothing is taken. Linear in the text.
 * `once`: ids that the data set has had, before it became the reader's own copy.
 */
export function parseAddress(
  fragment: string,
  network: Network,
  once: ReadonlySet<string> = NEVER,
): AddressReading {
  const opening: Choices = { ...DEFAULTS, filter: soundFilter(openingFilter(network)) };
  const { values, ignored } = sortParts(parseParts(fragment));
  const named = values.get("case");
  if (named !== undefined && named !== network.dataset.id && !once.has(named)) {
    const notice = `The address is of another data set, ${quoted(named)}. This one is shown as it opens.`;
    return { choices: opening, notice };
  }
  // An address that says anything says all that is filtered out.
  const start = values.size === 0 ? opening : { ...opening, filter: whole(opening.filter) };
  const choices = FIELDS.reduce<Choices>((before, { key, read }) => {
    const value = values.get(key);
    if (value === undefined) return before;
    const reading = read(value, before, network);
    ignored.push(...reading.ignored.map((word) => `${key} ${quoted(word)}`));
    return { ...before, ...reading.change };
  }, start);
  // Linear in the actors, and mostly nothing is put anywhere.
  const isPlaced = choices.pins.size > 0 || choices.view !== null;
  const reach = isPlaced ? reachOf(network) : EVERYWHERE;
  const notices = [
    noticeOf(values.get("v"), ignored),
    sayBroughtBack(choices.pins, choices.view, reach),
  ].filter((notice) => notice !== null);
  return {
    choices: sound(choices, reach),
    notice: notices.length === 0 ? null : notices.join(" "),
  };
}

/** Which rows of an event table an address wants: all, or contacts alone where it says nothing else. */
export function rowsInAddress(fragment: string): "contacts" | "all" {
  return sortParts(parseParts(fragment)).values.get("include") === "all" ? "all" : "contacts";
}

/** Whether a fragment names the data set. */
export function isAddressOf(fragment: string, { dataset }: Network): boolean {
  return caseOf(fragment) === dataset.id;
}

/** The id of the data set that a fragment names; null where it names none. */
export function caseOf(fragment: string): string | null {
  return sortParts(parseParts(fragment)).values.get("case") ?? null;
}

/** At the same window and level, with nothing filtered out. */
function whole({ window, level }: Filter): Filter {
  return { ...OPEN_FILTER, window, level };
}

function sound(choices: Choices, reach: Reach): Choices {
  return {
    ...choices,
    filter: soundFilter(choices.filter),
    compare: choices.compare && soundWindow(choices.compare),
    pins: soundPins(choices.pins, reach),
    view: soundView(choices.view, reach),
    selection: soundSelection(choices.selection),
  };
}

const KEYS: ReadonlySet<string> = new Set([
  "v",
  "case",
  "include",
  ...FIELDS.map(({ key }) => key),
]);

function sortParts(parts: AddressParts): { values: Map<string, string>; ignored: string[] } {
  const values = new Map<string, string>();
  const ignored: string[] = [];
  for (const [key, value] of parts) {
    if (!KEYS.has(key)) ignored.push(quoted(key));
    else if (values.has(key)) ignored.push(`a second ${key}`);
    else values.set(key, value);
  }
  return { values, ignored };
}

/** So many things are named one by one. */
const NAMED = 3;

function noticeOf(version = VERSION, ignored: readonly string[]): string | null {
  const later =
    version === VERSION ? "" : `The address is of another version, ${quoted(version)}. `;
  if (ignored.length === 0)
    return later === "" ? null : `${later}It was understood as far as shown.`;
  const named = ignored.slice(0, NAMED).join(", ");
  const more = ignored.length > NAMED ? ` and ${ignored.length - NAMED} more` : "";
  return `${later}Not understood in the address and left out: ${named}${more}.`;
}
