import type { Contact } from "../../model/dataset.ts";
import { isDirected } from "../../model/kinds.ts";
import type { Network } from "../../network/network.ts";
import type { Records } from "./records.ts";

/** What somebody did in a contact. */
export type Part = "sender" | "addressee" | "participant" | "mediator";

/** Somebody who takes part in a contact, as recorded and as counted. */
export interface TakingPart {
  readonly id: string;
  readonly part: Part;
  readonly initiated: boolean;
  /** The party that the actor counts for on the contact's first day; null where it counts for itself. */
  readonly party: string | null;
  /** In what office, and for whom; empty where none is recorded. */
  readonly role: string;
  /** Whether the office's interval holds the day; false where it is only the nearest in time. */
  readonly roleHolds: boolean;
}

/** Everybody of a contact, each once: participants in the order written, then mediators. */
export function takingPart(
  contact: Contact,
  isOneSided: boolean,
  records: Records,
): readonly TakingPart[] {
  const ids = [...new Set([...contact.participants, ...contact.mediators])];
  const sender = contact.participants[0];
  const partOf = (id: string): Part => {
    if (!contact.participants.includes(id)) return "mediator";
    if (!isOneSided) return "participant";
    return id === sender ? "sender" : "addressee";
  };
  return ids.map((id) => {
    const party = records.offices.partyOn(id, contact.date.start);
    const office = records.offices.officeOn(id, contact.date.start);
    return {
      id,
      part: partOf(id),
      initiated: contact.initiators.includes(id),
      party: party === id ? null : party,
      role: office?.representation.role ?? "",
      roleHolds: office?.holds ?? true,
    };
  });
}

/** Whether a contact goes from its first participant to each of the others. */
export function isOneSided({ kinds }: Network, kind: string): boolean {
  const family = kinds.find(({ id }) => id === kind)?.family ?? "unknown";
  return isDirected(family);
}
