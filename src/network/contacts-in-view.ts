import type { Lists } from "./lists.ts";
import type { Snapshot } from "./network.ts";

/** The contacts in view that an actor takes part in at the level; contact indices, ascending (by date). A new array. */
export function contactsOfActor(snapshot: Snapshot, actor: number): readonly number[] {
  const { actorOffsets: offsets, actors: values } = levelOf(snapshot);
  return listing(snapshot, { offsets, values }, actor, snapshot.actorContacts[actor] ?? 0);
}

/** The contacts in view that make a tie; contact indices, ascending (by date). Empty where the tie is under the minimum. A new array. */
export function contactsOfTie(snapshot: Snapshot, tie: number): readonly number[] {
  const { tieOffsets: offsets, ties: values } = levelOf(snapshot);
  return listing(snapshot, { offsets, values }, tie, snapshot.tieContacts[tie] ?? 0);
}

/**
 * The contacts in view that make a tie between at least two of the actors, whoever else takes part; contact indices, ascending (by
 * date). Two addressees of one letter had no contact with one another by it. Empty for fewer than two actors. A new array.
 */
export function contactsAmong(snapshot: Snapshot, actors: readonly number[]): readonly number[] {
  const { tieOffsets, ties, tie } = levelOf(snapshot);
  const chosen = new Set(actors);
  const joins = new Uint8Array(tie.length);
  snapshot.tieContacts.forEach((contacts, t) => {
    if (contacts === 0) return;
    const members = tie.members.subarray(tie.memberOffsets[t], tie.memberOffsets[t + 1]);
    const shared = members.reduce((sum, member) => sum + (chosen.has(member) ? 1 : 0), 0);
    joins[t] = shared > 1 ? 1 : 0;
  });
  return keep(snapshot, (i) =>
    ties.subarray(tieOffsets[i], tieOffsets[i + 1]).some((t) => joins[t] === 1),
  );
}

/** The earliest and the latest of some contacts: contact indices, by first day, then last day, then order of the file. */
export interface FirstAndLast {
  readonly first: number;
  readonly last: number;
}

/** Null for no contacts. `contacts` is ascending, as the functions above return it. */
export function firstAndLast(contacts: readonly number[]): FirstAndLast | null {
  const first = contacts[0];
  const last = contacts.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

function levelOf({ network, filter }: Snapshot) {
  return network.levels[filter.level];
}

/** The first `count` contacts in view whose list has a number: no more are looked at, since no more have it. */
function listing(
  { contacts }: Snapshot,
  { offsets, values }: Lists,
  number: number,
  count: number,
): readonly number[] {
  const found: number[] = [];
  for (let c = 0; c < contacts.length && found.length < count; c++) {
    const contact = contacts[c]!;
    const end = offsets[contact + 1]!;
    for (let k = offsets[contact]!; k < end; k++) {
      if (values[k] !== number) continue;
      found.push(contact);
      break;
    }
  }
  return found;
}

function keep({ contacts }: Snapshot, wanted: (contact: number) => boolean): readonly number[] {
  return Array.from(contacts).filter(wanted);
}
