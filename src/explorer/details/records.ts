import type {
  Actor,
  Contact,
  DataSet,
  Membership,
  Representation,
  Source,
} from "../../model/dataset.ts";
import { createPartyResolver, type PartyResolver } from "../../model/representation.ts";
import type { Records as RecordList } from "../../model/records.ts";
import type { Network } from "../../network/network.ts";

/** A data set by id, for the details: who, by whose word, in what office. Each part is built when it is first asked for. */
export interface Records {
  readonly dataset: DataSet;
  readonly offices: PartyResolver;
  /** The actor of an id; one that stands in for it where the data set has none. */
  actor(id: string): Actor;
  contact(id: string): Contact | undefined;
  source(id: string): Source | undefined;
  /** Contact id -> contact index; undefined where there is none. */
  contactIndex(id: string): number | undefined;
  /** Offices that the actor held, in the order of the file. */
  officesOf(actor: string): readonly Representation[];
  /** Offices held for the party, in the order of the file. */
  officesFor(party: string): readonly Representation[];
  membershipsOf(member: string): readonly Membership[];
  membersOf(group: string): readonly Membership[];
}

export function createRecords({ dataset, contacts }: Network): Records {
  const actors = once(() => new Map(dataset.actors.map((actor) => [actor.id, actor])));
  const offices = once(() => createPartyResolver(dataset));
  const officesOf = once(() => groupBy(dataset.representations, ({ actor }) => actor));
  const officesFor = once(() => groupBy(dataset.representations, ({ party }) => party));
  const membershipsOf = once(() => groupBy(dataset.memberships, ({ member }) => member));
  const membersOf = once(() => groupBy(dataset.memberships, ({ group }) => group));
  return {
    dataset,
    get offices() {
      return offices();
    },
    actor: (id) => actors().get(id) ?? standIn(id),
    contact: (id) => withId(dataset.contacts, id),
    source: (id) => withId(dataset.sources, id),
    contactIndex(id) {
      const index = contacts.record.indexOf(dataset.contacts.indexOf(id));
      return index < 0 ? undefined : index;
    },
    officesOf: (actor) => officesOf().get(actor) ?? [],
    officesFor: (party) => officesFor().get(party) ?? [],
    membershipsOf: (member) => membershipsOf().get(member) ?? [],
    membersOf: (group) => membersOf().get(group) ?? [],
  };
}

/** Makes something when it is first asked for: nothing of a large data set is walked through before. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A name short enough for a line that names several. */
export function shortName({ name, short }: Actor): string {
  return short === "" ? name : short;
}

function standIn(id: string): Actor {
  return { id, name: id, short: "", kind: "group", aliases: [], placeholder: true };
}

function withId<Item>(records: RecordList<Item>, id: string): Item | undefined {
  const index = records.indexOf(id);
  return index < 0 ? undefined : records.at(index);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
