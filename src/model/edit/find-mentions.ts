import type { DataSet } from "../dataset.ts";

/** Where something is mentioned: ids of contacts and events, places of representations and memberships. */
export interface FoundMentions {
  readonly contacts: readonly string[];
  readonly events: readonly string[];
  readonly representations: readonly number[];
  readonly memberships: readonly number[];
}

/** Where one of the actors is mentioned. Linear in the records. */
export function mentionsOfActors(dataset: DataSet, ids: ReadonlySet<string>): FoundMentions {
  const isOne = (id: string) => ids.has(id);
  return {
    contacts: idsWhere(
      dataset.contacts,
      ({ participants, initiators, mediators }) =>
        participants.some(isOne) || initiators.some(isOne) || mediators.some(isOne),
    ),
    events: [],
    representations: placesWhere(
      dataset.representations,
      ({ actor, party }) => isOne(actor) || isOne(party),
    ),
    memberships: placesWhere(
      dataset.memberships,
      ({ member, group }) => isOne(member) || isOne(group),
    ),
  };
}

/** Where a source is mentioned. Linear in the records. */
export function mentionsOfSource(dataset: DataSet, id: string): FoundMentions {
  const names = ({ sources }: { readonly sources: readonly string[] }) => sources.includes(id);
  return {
    contacts: idsWhere(dataset.contacts, names),
    events: idsWhere(dataset.events, names),
    ...{ representations: [], memberships: [] },
  };
}

/** The contacts of a kind. Linear in the contacts. */
export function contactsOfKind({ contacts }: DataSet, kind: string): readonly string[] {
  return idsWhere(contacts, (contact) => contact.kind === kind);
}

/** What becomes of contacts that name an actor once it is taken out of them. */
export interface LeftBehind {
  /** Ids of those that have no other participant, and go with it. */
  readonly none: readonly string[];
  /** Ids of those that keep one actor, and make no tie any more. */
  readonly one: readonly string[];
}

export function leftBehind({ contacts }: DataSet, actor: string): LeftBehind {
  const [none, one]: [string[], string[]] = [[], []];
  for (const { id, participants, mediators } of contacts) {
    const all = new Set([...participants, ...mediators]);
    if (!all.delete(actor)) continue;
    if (participants.every((other) => other === actor)) none.push(id);
    else if (all.size === 1) one.push(id);
  }
  return { none, one };
}

function idsWhere<T extends { readonly id: string }>(
  records: Iterable<T>,
  isMeant: (record: T) => boolean,
): string[] {
  const ids: string[] = [];
  for (const record of records) if (isMeant(record)) ids.push(record.id);
  return ids;
}

function placesWhere<T>(records: readonly T[], isMeant: (record: T) => boolean): number[] {
  return records.flatMap((record, place) => (isMeant(record) ? [place] : []));
}
