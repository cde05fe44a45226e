import { sayDate } from "../../model/day-words.ts";
import { foldText, searchWords } from "../../network/fold-text.ts";
import type { Network, Snapshot } from "../../network/network.ts";
import { createWordFinder } from "../../network/word-finder.ts";

/** Something that a search finds. */
export type Match =
  | { readonly of: "actor"; readonly id: string }
  | { readonly of: "contact"; readonly id: string }
  | { readonly of: "place"; readonly name: string; readonly contacts: number };

/** What a search finds, best first in each group, at most so many. */
export interface Matches {
  readonly actors: readonly Match[];
  readonly contacts: readonly Match[];
  readonly places: readonly Match[];
}

const NO_MATCHES: Matches = { actors: [], contacts: [], places: [] };

const MOST = { actors: 7, contacts: 6, places: 4 } as const;

export interface SearchIndex {
  /**
   * Every word must be found. Names and dates that begin with the text come first, then the text as it stands, then what is in view.
   * Linear in the texts.
   */
  find(text: string, snapshot: Snapshot | null): Matches;
}

interface Entry {
  readonly match: Match;
  /** Folded. */
  readonly text: string;
  /** Index in `dataset.actors`, contact index, or the first contact at a place. */
  readonly index: number;
}

/** Folds every name, contact and place of a data set once. */
export function createSearchIndex(network: Network): SearchIndex {
  const actors = network.dataset.actors.map(({ id, name, short, aliases }, index): Entry => ({
    match: { of: "actor", id },
    text: foldText([name, short, ...aliases].join("\n")),
    index,
  }));
  const contacts = contactEntries(network);
  const places = placeEntries(network);
  return {
    find(text, snapshot) {
      const words = searchWords(text);
      if (words.length === 0) return NO_MATCHES;
      const finders = words.map(createWordFinder);
      const phrase = foldText(text).trim();
      const found = (entries: readonly Entry[]) =>
        entries.filter((entry) => finders.every((has) => has(entry.text)));
      const rankActor = ({ text: name, index }: Entry) =>
        (name.startsWith(phrase) ? 1e9 : 0) + (snapshot?.actorContacts[index] ?? 0);
      // A contact's text begins with its date, which is often all that is typed.
      const rankContact = ({ text: folded, index }: Entry) =>
        (folded.startsWith(phrase) ? 4 : folded.includes(phrase) ? 2 : 0) +
        (snapshot?.inView[index] ?? 0);
      const rankPlace = ({ match }: Entry) => (match.of === "place" ? match.contacts : 0);
      return {
        actors: best(found(actors), rankActor, MOST.actors),
        contacts: best(found(contacts), rankContact, MOST.contacts),
        places: best(found(places), rankPlace, MOST.places),
      };
    },
  };
}

/** The highest ranks first; equal ones keep their order. */
function best(entries: Entry[], rank: (entry: Entry) => number, most: number): readonly Match[] {
  return entries
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, most)
    .map(({ match }) => match);
}

/** None of an event table: its contacts have no words of their own, and are found by their actors. */
function contactEntries({ dataset, contacts }: Network): readonly Entry[] {
  if (dataset.columns !== undefined) return [];
  const nameOf = new Map(dataset.actors.map(({ id, name, short }) => [id, `${name} ${short}`]));
  return Array.from(contacts.record, (row, index) => {
    const { id, date, place, summary, participants } = dataset.contacts.at(row);
    const names = participants.map((actor) => nameOf.get(actor) ?? actor);
    const text = [sayDate(date), date.written, place, summary, ...names].join("\n");
    return { match: { of: "contact", id }, text: foldText(text), index };
  });
}

function placeEntries({ dataset, contacts }: Network): readonly Entry[] {
  if (dataset.columns !== undefined) return [];
  const counts = new Map<string, { contacts: number; readonly index: number }>();
  contacts.record.forEach((row, index) => {
    const { place } = dataset.contacts.at(row);
    if (place === "") return;
    const count = counts.get(place);
    if (count === undefined) counts.set(place, { contacts: 1, index });
    else count.contacts++;
  });
  return [...counts].map(([name, { contacts: count, index }]) => ({
    match: { of: "place", name, contacts: count },
    text: foldText(name),
    index,
  }));
}
