import { ACTOR_KIND_PLURALS } from "../model/actor-kind-names.ts";
import { formatDay, OPEN_END, OPEN_START, type DaySpan } from "../model/day.ts";
import { saySpan } from "../model/day-words.ts";
import type { ActorKind, Level } from "../model/dataset.ts";
import { FAMILY_CODES, FAMILY_NAMES, type Family } from "../model/kinds.ts";
import { counted, sayCount } from "../model/count-words.ts";
import { excerpt } from "../model/problem.ts";
import { canonicalFilter } from "../network/canonical-filter.ts";
import type { Filter, Network, Snapshot, Totals } from "../network/network.ts";
import { hasOtherEvents } from "../network/other-events.ts";
import type { Telling } from "./scene.ts";
import { figureLine } from "./label-text.ts";

/** Nobody reads names of ten thousand characters. */
const LONGEST_NAME = 400;

/** A name that may stand among other words of a title: one line without direction controls, cut to 400 characters. */
export function sayName(name: string): string {
  return excerpt(figureLine(name), LONGEST_NAME);
}

/** What a network counts: with what is no contact among them, contacts are called events. */
export function contactWord(network: Network | null): "contact" | "event" {
  return network !== null && hasOtherEvents(network) ? "event" : "contact";
}

/** The word for several, to begin with: `Contacts`. */
export function contactsTitle(network: Network | null): "Contacts" | "Events" {
  return contactWord(network) === "event" ? "Events" : "Contacts";
}

/** A family by name. Kinds of an event table that nothing defines are known: they are the events that are no contacts. */
export function familyName(family: Family, network: Network): string {
  return family === "unknown" && hasOtherEvents(network) ? "Other events" : FAMILY_NAMES[family];
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `1 contact`, `41 contacts`, `No contact`; events where {@link contactWord} says so. */
export function sayContacts(count: number, network: Network): string {
  const word = contactWord(network);
  return count === 0 ? `No ${word}` : counted(count, word);
}

/** `12 parties`; where people are shown as themselves `12 actors`. */
export function sayActors(count: number, level: Level): string {
  return `${sayCount(count)} ${actorWord(count, level)}`;
}

function actorWord(count: number, level: Level): string {
  const [one, many] = level === "parties" ? ["party", "parties"] : ["actor", "actors"];
  return count === 1 ? one : many;
}

/**
 * `41 contacts among 12 parties`; `No contact`. Where only the busiest and strongest are in view, of how many:
 * `41 of 2,000 contacts among 12 of 300 parties`.
 */
export function sayInView(snapshot: Snapshot): string {
  if (snapshot.contactTotal === 0) return sayContacts(0, snapshot.network);
  const { contacts, actors } = countsInView(snapshot, snapshot);
  return `${contacts} among ${actors}`;
}

/** The two counts of {@link sayInView}, one or more contacts: `41 of 2,000 contacts` and `12 of 300 parties`. */
export function countsInView(
  { contactTotal, actorTotal, unnarrowed }: Totals & Pick<Snapshot, "unnarrowed">,
  { network, filter }: Pick<Snapshot, "network" | "filter">,
): { readonly contacts: string; readonly actors: string } {
  const whole = unnarrowed ?? { contactTotal, actorTotal };
  const contacts = sayContacts(whole.contactTotal, network);
  const actors = sayActors(whole.actorTotal, filter.level);
  return {
    contacts: `${ofWhole(contactTotal, whole.contactTotal)}${contacts}`,
    actors: `${ofWhole(actorTotal, whole.actorTotal)}${actors}`,
  };
}

/** What stands before a whole of which only a part is counted. */
function ofWhole(part: number, whole: number): string {
  return part === whole ? "" : `${sayCount(part)} of `;
}

/** What is in view in one sentence, without a full stop: `41 contacts among 12 parties, 27 Sep – 10 Oct 2020`. */
export function sentence(snapshot: Snapshot): string {
  return `${sayInView(snapshot)}, ${saySpan(snapshot.filter.window)}`;
}

/** What of a picture is drawn in detail. Of ties those count that end at no dot. */
export interface DetailShown {
  readonly level: Level;
  /** Only a part of the layout is looked at. */
  readonly isPart: boolean;
  readonly actors: ShownOf;
  readonly ties: ShownOf;
  /** Ties that are not drawn at all. */
  readonly leftOut: number;
}

interface ShownOf {
  readonly shown: number;
  readonly of: number;
}

/**
 * `In detail: the 270 busiest of 10,000 parties and the 720 strongest of 1,344 ties among them; the rest as dots and hairlines`; of a part of the
 * layout `In detail, of what is in view: all 12 parties and …`. The rest is only what is left: hairlines where every actor is in detail, and where
 * every tie is too, those that come from elsewhere. Without a full stop.
 */
export function sayDetail({ level, isPart, actors, ties, leftOut }: DetailShown): string {
  const among = isAll(actors) ? "" : ` among them${isPart ? " or out of view" : ""}`;
  const shown = [
    sayShown(actors, "busiest", sayActors(actors.of, level)),
    sayShown(ties, "strongest", `${counted(ties.of, "tie")}${among}`),
  ].join(" and ");
  const without = leftOut === 0 ? "" : `, without the ${sayCount(leftOut)} weakest ties`;
  return `In detail${isPart ? ", of what is in view" : ""}: ${shown}; ${sayRest(actors, ties)}${without}`;
}

function sayRest(actors: ShownOf, ties: ShownOf): string {
  if (!isAll(actors)) return "the rest as dots and hairlines";
  return isAll(ties) ? "ties that only pass through as hairlines" : "the rest as hairlines";
}

function isAll({ shown, of }: ShownOf): boolean {
  return shown === of;
}

function sayShown({ shown, of }: ShownOf, most: string, all: string): string {
  if (shown === 0) return `none of ${all}`;
  if (shown === of) return of === 1 ? all : `all ${all}`;
  return `the ${sayCount(shown)} ${most} of ${all}`;
}

/** What is filtered out beside the window, one phrase a choice; empty where everything is let through. */
export function filterWords(filter: Filter, network: Network): readonly string[] {
  const { kinds, topics, actorKinds, top, minimum } = canonicalFilter(filter, network);
  const search = filter.search.trim();
  const phrases = [
    kinds !== null && kindWords(kinds, network),
    topics !== null && `Topics: ${topics.join(", ") || "none"}`,
    actorKinds !== null && `Only ${actorKinds.map(sayActorKind).join(", ") || "no kind of actor"}`,
    top !== null && minimum <= 1 && `Only ${topWords(top, filter.level)}`,
    filter.focus !== null && focusWords(filter.focus, filter.reach, network),
    minimum > 1 && minimumWords(minimum, network, top === null ? "" : topWords(top, filter.level)),
    search !== "" && `Search: “${search}”`,
  ];
  return phrases.filter((phrase) => phrase !== false);
}

function sayActorKind(kind: ActorKind): string {
  return ACTOR_KIND_PLURALS[kind].toLowerCase();
}

/** `the 40 busiest actors`, `the busiest party`. */
function topWords(top: number, level: Level): string {
  const count = top === 1 ? "" : `${sayCount(top)} `;
  return `the ${count}busiest ${actorWord(top, level)}`;
}

/** `Ties of 100 contacts or more`, with `among the 36 busiest parties` where that is chosen too: not each of these need have such a tie. */
function minimumWords(minimum: number, network: Network, among: string): string {
  const ties = `Ties of ${sayCount(minimum)} ${contactWord(network)}s or more`;
  return among === "" ? ties : `${ties} among ${among}`;
}

function focusWords(focus: string, reach: 1 | 2, { dataset, actorIndex }: Network): string {
  const name = dataset.actors[actorIndex.get(focus) ?? -1]?.name ?? focus;
  return reach === 1 ? `Around ${name}` : `Around ${name} and partners`;
}

/** Kinds by name; a family's name where all its kinds are let through; what is missing where that is less to say. */
function kindWords(kinds: readonly string[], network: Network): string {
  const through = new Set(kinds);
  const missing = network.kinds.filter(({ id }) => !through.has(id));
  const present = network.kinds.filter(({ id }) => through.has(id));
  if (present.length === 0) return "Kinds: none";
  if (missing.length > 0 && missing.length < present.length) {
    return `Kinds: all but ${kindNames(missing, network)}`;
  }
  return `Kinds: ${kindNames(present, network)}`;
}

function kindNames(kinds: Network["kinds"], network: Network): string {
  const names: string[] = [];
  for (const family of FAMILY_CODES) {
    const chosen = kinds.filter((kind) => kind.family === family);
    const all = network.kinds.filter((kind) => kind.family === family);
    if (chosen.length === 0) continue;
    if (chosen.length === all.length) names.push(familyName(family, network).toLowerCase());
    else names.push(...chosen.map(({ name }) => name.toLowerCase()));
  }
  return names.join(", ");
}

const FAMILY_COUNTED: Readonly<Record<Family, readonly [one: string, many: string]>> = {
  call: ["call", "calls"],
  meeting: ["meeting", "meetings"],
  "joint-act": ["joint act", "joint acts"],
  statement: ["statement", "statements"],
  message: ["message", "messages"],
  mediation: ["mediation", "mediations"],
  unknown: ["of unknown kind", "of unknown kind"],
};

/** `1 call`, `4 other events`. */
function sayOfFamily(count: number, family: Family, network: Network): string {
  if (family === "unknown" && hasOtherEvents(network)) return counted(count, "other event");
  return `${sayCount(count)} ${FAMILY_COUNTED[family][count === 1 ? 0 : 1]}`;
}

/** `Russia – Armenia`. Names as of {@link sayName}. */
export function sayTieNames({ network, filter }: Snapshot, tie: number): string {
  const { memberOffsets, members } = network.levels[filter.level].tie;
  const names: string[] = [];
  for (let at = memberOffsets[tie]!; at < memberOffsets[tie + 1]!; at++) {
    names.push(sayName(network.dataset.actors[members[at]!]!.name));
  }
  return names.join(" – ");
}

/** `Russia – Armenia: 12 contacts (8 calls, 4 meetings)`. */
export function sayTie(snapshot: Snapshot, tie: number): string {
  const { network, tieContacts, strandContacts } = snapshot;
  const families = FAMILY_CODES.flatMap((family, code) => {
    const count = strandContacts[tie * FAMILY_CODES.length + code]!;
    return count === 0 ? [] : [sayOfFamily(count, family, network)];
  });
  return `${sayTieNames(snapshot, tie)}: ${sayContacts(tieContacts[tie]!, network)} (${families.join(", ")})`;
}

/**
 * The filter as one line of JSON for a file's metadata. Keys in a fixed order; what lets everything through is left out, so that equal pictures
 * have equal texts.
 */
export function filterRecord(
  filter: Filter,
  network: Network,
  { window, compare, panels }: Telling["windows"] = filter,
): string {
  const { level, focus, reach, minimum, search } = filter;
  const { kinds, topics, actorKinds, top } = canonicalFilter(filter, network);
  return JSON.stringify({
    ...spanRecord(window),
    compare: compare && spanRecord(compare),
    panels: panels?.map(spanRecord),
    level,
    kinds: kinds ?? undefined,
    topics: topics ?? undefined,
    actorKinds: actorKinds ?? undefined,
    top: top ?? undefined,
    focus: focus ?? undefined,
    reach: focus === null ? undefined : reach,
    minimum: minimum > 1 ? minimum : undefined,
    search: search.trim() === "" ? undefined : search.trim(),
  });
}

function spanRecord({ from, to }: DaySpan) {
  return {
    from: from === OPEN_START ? undefined : formatDay(from),
    to: to === OPEN_END ? undefined : formatDay(to),
  };
}
