import type { DataSet } from "../dataset.ts";
import { recordsOf } from "../records.ts";
import { changed } from "./with-records.ts";

/** What a list of ids becomes; the very list where it stays as it is. */
export type ChangeIds = (ids: readonly string[]) => readonly string[];

/**
 * The data set with every mention of actors changed. A representation or membership without one of its ends is left out, and so is a contact
 * without participants. Records that do not change stay the same objects.
 */
export function rewriteActors(dataset: DataSet, change: ChangeIds): DataSet {
  const end = (id: string) => change([id])[0];
  const representations = changed(dataset.representations, (office) => {
    const [actor, party] = [end(office.actor), end(office.party)];
    if (actor === undefined || party === undefined) return null;
    return actor === office.actor && party === office.party ? office : { ...office, actor, party };
  });
  const memberships = changed(dataset.memberships, (one) => {
    const [member, group] = [end(one.member), end(one.group)];
    if (member === undefined || group === undefined) return null;
    return member === one.member && group === one.group ? one : { ...one, member, group };
  });
  const contacts = [...dataset.contacts];
  const others = changed(contacts, (contact) => {
    const participants = change(contact.participants);
    const initiators = change(contact.initiators);
    const mediators = change(contact.mediators);
    const isSame =
      participants === contact.participants &&
      initiators === contact.initiators &&
      mediators === contact.mediators;
    if (isSame) return contact;
    return participants.length === 0 ? null : { ...contact, participants, initiators, mediators };
  });
  return {
    ...dataset,
    ...{ representations, memberships },
    contacts: others === contacts ? dataset.contacts : recordsOf(others),
  };
}

/** The data set with every mention of sources changed. */
export function rewriteSources(dataset: DataSet, change: ChangeIds): DataSet {
  const contacts = [...dataset.contacts];
  const others = changed(contacts, (contact) => withSources(contact, change(contact.sources)));
  return {
    ...dataset,
    contacts: others === contacts ? dataset.contacts : recordsOf(others),
    events: changed(dataset.events, (event) => withSources(event, change(event.sources))),
  };
}

function withSources<T extends { readonly sources: readonly string[] }>(
  record: T,
  sources: readonly string[],
): T {
  return sources === record.sources ? record : { ...record, sources };
}

/** Puts one id in the place of another. */
export function swapping(from: string, to: string): ChangeIds {
  return (ids) => (ids.includes(from) ? ids.map((id) => (id === from ? to : id)) : ids);
}

/** Leaves an id out. */
export function without(gone: string): ChangeIds {
  return (ids) => (ids.includes(gone) ? ids.filter((id) => id !== gone) : ids);
}

/** Puts one id in the place of several, once. */
export function joining(others: ReadonlySet<string>, into: string): ChangeIds {
  return (ids) => {
    if (!ids.some((id) => others.has(id))) return ids;
    const joined = ids.map((id) => (others.has(id) ? into : id));
    return joined.filter((id, index) => id !== into || joined.indexOf(into) === index);
  };
}
