import { OPEN_END, OPEN_START, type DaySpan } from "../../model/day.ts";
import type { Network, Snapshot } from "../../network/network.ts";

/** Contact indices, ascending. */
export interface OwnContacts {
  readonly all: readonly number[];
  /** Those that the filter lets through, whatever its level. */
  readonly inView: readonly number[];
}

/** The contacts that an actor takes part in under its own name, at any level. Linear in the actors of all contacts. */
export function contactsAsThemselves({ network, inView }: Snapshot, actor: number): OwnContacts {
  const { actorOffsets, actors } = network.levels.people;
  const all: number[] = [];
  for (let i = 0; i < network.contacts.length; i++) {
    if (actors.subarray(actorOffsets[i], actorOffsets[i + 1]).includes(actor)) all.push(i);
  }
  return { all, inView: all.filter((i) => inView[i] === 1) };
}

/** The days from the first of some contacts to the last; undefined where they have no such days. */
export function daysOf({ contacts }: Network, indices: readonly number[]): DaySpan | undefined {
  let from = OPEN_END;
  let to = OPEN_START;
  for (const i of indices) {
    if (contacts.firstDay[i] !== OPEN_START) from = Math.min(from, contacts.firstDay[i]!);
    if (contacts.lastDay[i] !== OPEN_END) to = Math.max(to, contacts.lastDay[i]!);
  }
  return from <= to ? { from, to } : undefined;
}
