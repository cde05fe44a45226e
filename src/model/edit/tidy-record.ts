import type { RecordOf, TableName } from "../dataset.ts";
import { trimInvisible } from "../trim-invisible.ts";

type Tidy<T extends TableName> = (record: RecordOf<T>) => RecordOf<T>;

/**
 * Records as a reader would find them in the written form: ids, kinds and topics without invisible characters at their ends and none
 * empty, an actor without a name named by its id, a missing cell of an unknown column left out.
 */
export const TIDY: { readonly [T in TableName]: Tidy<T> } = {
  actors: ({ placeholder: _, ...actor }) => {
    const id = trimInvisible(actor.id);
    return { ...actor, id, name: actor.name || id, aliases: words(actor.aliases) };
  },
  representations: (office) => ({
    ...office,
    actor: trimInvisible(office.actor),
    party: trimInvisible(office.party),
  }),
  memberships: (one) => ({
    ...one,
    member: trimInvisible(one.member),
    group: trimInvisible(one.group),
  }),
  contacts: (contact) => ({
    ...contact,
    id: trimInvisible(contact.id),
    kind: trimInvisible(contact.kind),
    participants: words(contact.participants),
    initiators: words(contact.initiators),
    mediators: words(contact.mediators),
    topics: words(contact.topics),
    sources: words(contact.sources),
  }),
  sources: (source) => ({ ...source, id: trimInvisible(source.id) }),
  events: (event) => ({ ...event, id: trimInvisible(event.id), sources: words(event.sources) }),
};

function words(list: readonly string[]): readonly string[] {
  return list.map(trimInvisible).filter((word) => word !== "");
}
