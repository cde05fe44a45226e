import type { Actor, Contact, Source } from "../../model/dataset.ts";
import type { Level } from "../../model/dataset.ts";
import type { Network, NetworkKind, Snapshot } from "../../network/network.ts";
import type { Records } from "../details/records.ts";

/** A contact as a line of the table; names are those at the level. */
export interface ContactRow {
  readonly id: string;
  /** Contact index: the place in order of time. */
  readonly index: number;
  readonly contact: Contact;
  readonly kind: NetworkKind;
  /** Place in the listing order of kinds. */
  readonly kindAt: number;
  /** Everybody who takes part, mediators included, each once, participants first. */
  readonly participants: readonly string[];
  readonly initiators: readonly string[];
  readonly mediators: readonly string[];
  readonly sources: readonly Source[];
}

/** Of more contacts the table lists the first, by date: more rows are not read, and all of them can be saved. */
export const MOST_ROWS = 5000;

/** Makes rows and keeps them: a contact has one row a level, the same object every time. Of the first `most` contacts, or {@link MOST_ROWS}. */
export function createContactRows(
  network: Network,
  records: Records,
): (snapshot: Snapshot, most?: number) => readonly ContactRow[] {
  const known: Readonly<Record<Level, Map<number, ContactRow>>> = {
    parties: new Map(),
    people: new Map(),
  };
  return ({ contacts, filter: { level } }, most = MOST_ROWS) => {
    const rows = known[level];
    return Array.from(contacts.subarray(0, most), (index) => {
      const row = rows.get(index) ?? rowOf(network, records, level, index);
      rows.set(index, row);
      return row;
    });
  };
}

function rowOf(network: Network, records: Records, level: Level, index: number): ContactRow {
  const { contacts, dataset, kinds, levels } = network;
  const contact = dataset.contacts.at(contacts.record[index]!);
  const { actorOffsets, actors } = levels[level];
  const taking = actors.subarray(actorOffsets[index], actorOffsets[index + 1]);
  const atLevel = (ids: readonly string[]) => {
    const shown = ids.map((id) =>
      level === "parties" ? records.offices.partyOn(id, contact.date.start) : id,
    );
    return [...new Set(shown)].map((id) => nameOf(records.actor(id)));
  };
  const kindAt = contacts.kind[index]!;
  return {
    id: contact.id,
    index,
    contact,
    kind: kinds[kindAt]!,
    kindAt,
    participants: Array.from(taking, (actor) => nameOf(dataset.actors[actor]!)),
    initiators: atLevel(contact.initiators),
    mediators: atLevel(contact.mediators),
    sources: contact.sources.map((id) => records.source(id) ?? missingSource(id)),
  };
}

function nameOf({ name }: Actor): string {
  return name;
}

/** A source that is named and not there: its id is all that can be shown. */
function missingSource(id: string): Source {
  return { id, publisher: id, title: "", date: null, url: "" };
}
