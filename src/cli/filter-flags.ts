import { isIdleFocus } from "../network/idle-focus.ts";
import { ACTOR_KINDS, LEVELS } from "../model/dataset.ts";
import { ALL_TIME, OPEN_END, OPEN_START } from "../model/day.ts";
import type { DaySpan } from "../model/day.ts";
import type { EdtfDate } from "../model/edtf.ts";
import { FAMILY_CODES } from "../model/kinds.ts";
import { didYouMean, nearestWords } from "../model/nearest.ts";
import { parseTypedDate } from "../model/typed-date.ts";
import type { Filter, Network, Snapshot } from "../network/network.ts";
import { OPEN_FILTER } from "../network/open-filter.ts";
import { UsageError } from "./command.ts";
import type { Given, Options } from "./command.ts";
import type { Effects } from "./effects.ts";
import { oneOf } from "./one-of.ts";

const text = { type: "string", multiple: true } as const;

export const FILTER_OPTIONS: Options = {
  from: text,
  to: text,
  level: text,
  kind: text,
  family: text,
  topic: text,
  "actor-kind": text,
  top: text,
  focus: text,
  reach: text,
  min: text,
  search: text,
};

export const COMPARE_OPTIONS: Options = { compare: text };

export const COMPARE_HELP = `
  --compare WINDOW       compare with another window: a date or two with a slash between them, such as
                         2020-09 or 2020-08-01/2020-09-26; the earlier of the two counts as before
`.slice(1, -1);

export const FILTER_HELP = `
Filter (without --from and --to: all time):
  --from D, --to D       first and last day looked at; a month or year counts from its first, to its last day
  --level L              parties (the default) or people
  --kind K, --family F   only these kinds of contact, and those of these families; again for more
  --topic T              only contacts of this topic; again for more
  --actor-kind A         only contacts of actors of this kind: ${ACTOR_KINDS.join(", ")}; again for more
  --top N                only contacts all of whose actors are among the N with the most contacts over all time
  --focus ID             only contacts around this actor
  --reach N              1: those it takes part in (the default); 2: those of its partners as well
  --min N                only ties of at least N contacts
  --search TEXT          every word occurs in summary, place or a name
`.trim();

/** The filter that the flags describe. @throws UsageError for a value that cannot be meant */
export function readFilter(given: Given, network: Network): Filter {
  return {
    window: readWindow(given),
    level: readOne(given, "level", LEVELS) ?? OPEN_FILTER.level,
    kinds: readKinds(given, network),
    topics: readSome(given, "topic", network.topics),
    actorKinds: readSome(given, "actor-kind", ACTOR_KINDS),
    top: readWhole(given, "top"),
    focus: readFocus(given, network),
    reach: readOne(given, "reach", ["1", "2"]) === "2" ? 2 : 1,
    minimum: readWhole(given, "min") ?? 1,
    search: given.text("search") ?? OPEN_FILTER.search,
  };
}

/** Says on standard error why a focus shows nothing: at level parties people count for whom they represent. */
export function sayIdleFocus({ filter, network, contacts }: Snapshot, { err }: Effects): void {
  if (contacts.length > 0 || !isIdleFocus(network, filter)) return;
  err(
    `demarche: “${filter.focus ?? ""}” takes part in nothing at level parties; try --level people.\n`,
  );
}

function readWindow(given: Given): DaySpan {
  const from = readDate(given, "from")?.start ?? OPEN_START;
  const to = readDate(given, "to")?.end ?? OPEN_END;
  if (from <= to) return { from, to };
  throw new UsageError(
    `Expected --from not after --to, found ${given.text("from") ?? ""} and ${given.text("to") ?? ""}.`,
  );
}

/** The window to compare with; null where none is asked for. @throws UsageError for a value that cannot be meant */
export function readCompare(given: Given): DaySpan | null {
  const written = given.text("compare");
  return written === null ? null : readSpan("compare", written);
}

/** A window written as one date or interval. @throws UsageError for a value that cannot be meant */
export function readSpan(option: string, written: string): DaySpan {
  if (written === "../..") return ALL_TIME;
  const { start, end } = understood(option, written);
  return { from: start, to: end };
}

function readDate(given: Given, option: "from" | "to"): EdtfDate | null {
  const written = given.text(option);
  return written === null ? null : understood(option, written);
}

function understood(option: string, written: string): EdtfDate {
  const reading = parseTypedDate(written);
  if (reading.ok) return reading.date;
  throw new UsageError(`--${option}: ${reading.problem.message}`);
}

/** Kinds by name and by family together, in listing order; null where neither is given. */
function readKinds(given: Given, { kinds }: Network): readonly string[] | null {
  const ids = kinds.map(({ id }) => id);
  const named = readSome(given, "kind", ids);
  const families = readSome(given, "family", FAMILY_CODES);
  if (named === null && families === null) return null;
  return kinds
    .filter(({ id, family }) => named?.includes(id) === true || families?.includes(family) === true)
    .map(({ id }) => id);
}

function readFocus(given: Given, { dataset, actorIndex }: Network): string | null {
  const id = given.text("focus");
  if (id === null || actorIndex.has(id)) return id;
  const names = new Map(
    dataset.actors.flatMap((actor) =>
      [actor.id, actor.name, ...actor.aliases].map((name) => [name, actor.id] as const),
    ),
  );
  const near = nearestWords(id, names.keys()).map((name) => names.get(name) ?? name);
  const advice = didYouMean([...new Set(near)]) || "actors.csv lists the ids.";
  throw new UsageError(`Expected the id of an actor for --focus, found “${id}”. ${advice}`);
}

function readWhole(given: Given, option: "min" | "top"): number | null {
  const written = given.text(option);
  if (written === null) return null;
  if (/^[1-9]\d{0,8}$/.test(written)) return Number(written);
  throw new UsageError(`Expected a whole number from 1 for --${option}, found “${written}”.`);
}

function readOne<T extends string>(
  given: Given,
  option: string,
  known: readonly T[],
): T | undefined {
  const written = given.text(option);
  return written === null ? undefined : oneOf(option, written, known);
}

/** The values of an option that may be repeated, in listing order; null where it is not given. */
function readSome<T extends string>(
  given: Given,
  option: string,
  known: readonly T[],
): readonly T[] | null {
  const chosen = new Set(given.texts(option).map((written) => oneOf(option, written, known)));
  return chosen.size === 0 ? null : known.filter((value) => chosen.has(value));
}
