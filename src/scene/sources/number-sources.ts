import type { Source } from "../../model/dataset.ts";
import type { Snapshot } from "../../network/network.ts";

/** The sources of what is in view, numbered from 1. */
export interface NumberedSources {
  /** Source n is at n - 1; only its id where the data set has no such source. */
  readonly sources: readonly (Source | string)[];
  /** Tie index -> the numbers of its sources, ascending, each once. */
  readonly ofTie: ReadonlyMap<number, readonly number[]>;
}

/**
 * Numbers the sources of the contacts in view: of the busiest tie first, of one tie by date, so that most ties have a run of numbers; last
 * those of contacts that make no tie. The sources of an event table are reports, which have no names: there are none. Linear in contacts
 * and their sources.
 */
export function numberSources(snapshot: Snapshot): NumberedSources {
  const { network, tieContacts } = snapshot;
  if (network.dataset.columns !== undefined) return { sources: [], ofTie: new Map() };
  const byTie = contactsByTie(snapshot);
  const order = [...byTie.keys()].sort((a, b) => tieContacts[b]! - tieContacts[a]! || a - b);
  const numbers = new Map<string, number>();
  const ofTie = new Map<number, readonly number[]>();
  for (const tie of order) {
    const own = byTie.get(tie)!.flatMap((contact) => numbersOf(snapshot, contact, numbers));
    if (own.length > 0)
      ofTie.set(
        tie,
        [...new Set(own)].sort((a, b) => a - b),
      );
  }
  for (const contact of snapshot.contacts) numbersOf(snapshot, contact, numbers);
  const { sources } = network.dataset;
  return {
    sources: [...numbers.keys()].map((id) => {
      const index = sources.indexOf(id);
      return index < 0 ? id : sources.at(index);
    }),
    ofTie,
  };
}

function contactsByTie({ network, filter, contacts, tieContacts }: Snapshot) {
  const { tieOffsets, ties } = network.levels[filter.level];
  const byTie = new Map<number, number[]>();
  for (const contact of contacts) {
    for (let at = tieOffsets[contact]!; at < tieOffsets[contact + 1]!; at++) {
      const tie = ties[at]!;
      // Ties below the minimum are not in view.
      if (tieContacts[tie] === 0) continue;
      const already = byTie.get(tie);
      if (already === undefined) byTie.set(tie, [contact]);
      else already.push(contact);
    }
  }
  return byTie;
}

/** The numbers of a contact's sources; those without one get the next. */
function numbersOf(
  { network }: Snapshot,
  contact: number,
  numbers: Map<string, number>,
): readonly number[] {
  const { sources } = network.dataset.contacts.at(network.contacts.record[contact]!);
  return sources.map((id) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  });
}

/** `1–4, 7`. The numbers ascend. */
export function sayNumbers(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs
    .map(({ first, last }) => {
      if (first === last) return String(first);
      return `${first}${last === first + 1 ? ", " : "–"}${last}`;
    })
    .join(", ");
}
