import type { EdtfDate } from "./edtf.ts";
import type { EventColumns } from "./event-columns.ts";
import type { KindDefinition } from "./kinds.ts";
import type { Records } from "./records.ts";

export const ACTOR_KINDS = ["state", "organization", "person", "group"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** How people are shown: rolled up to the party they represented on the day, or as they are. */
export const LEVELS = ["parties", "people"] as const;
export type Level = (typeof LEVELS)[number];

/** Columns of a table that the product does not know: `[column name, text]`, kept and written back; in JSON also what is no text, as its JSON. */
export type ExtraCells = readonly (readonly [name: string, text: string, as?: "json"])[];

/** Somebody who takes part in contacts. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  /** A short form for labels; empty where the name is short enough. */
  readonly short: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  /** True for an actor that no row defines: it stands in for an id that other rows mention. Never written. */
  readonly placeholder?: true;
  readonly extra?: ExtraCells;
}

/** An actor speaks for a party in a role during an interval. A missing end is null. */
export interface Representation {
  readonly actor: string;
  readonly party: string;
  readonly role: string;
  readonly from: EdtfDate | null;
  readonly to: EdtfDate | null;
  readonly extra?: ExtraCells;
}

/** An actor belongs to an organisation or group in a role during an interval. */
export interface Membership {
  readonly member: string;
  readonly group: string;
  readonly role: string;
  readonly from: EdtfDate | null;
  readonly to: EdtfDate | null;
  readonly extra?: ExtraCells;
}

/** Something diplomatic that happened between actors on a date. */
export interface Contact {
  readonly id: string;
  readonly date: EdtfDate;
  /** A kind id: standard, the data set's own, or one that nothing defines (reported, kept). */
  readonly kind: string;
  /** Actor ids in the order written; the first is the sender of a directed contact. Not empty. */
  readonly participants: readonly string[];
  /** A role, not one more actor. May be empty. */
  readonly initiators: readonly string[];
  /** Actors of the contact beside the participants; may repeat one of them. */
  readonly mediators: readonly string[];
  readonly place: string;
  readonly summary: string;
  readonly topics: readonly string[];
  /** Source ids. */
  readonly sources: readonly string[];
  readonly extra?: ExtraCells;
}

/** Where a contact is attested. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: EdtfDate | null;
  readonly url: string;
  readonly extra?: ExtraCells;
}

/** Context that is not a contact, shown on the timeline. */
export interface TimelineEvent {
  readonly id: string;
  readonly date: EdtfDate;
  readonly title: string;
  readonly sources: readonly string[];
  readonly extra?: ExtraCells;
}

/** The window and level shown first. */
export interface Opening {
  /** An EDTF interval. */
  readonly window: EdtfDate | null;
  readonly level: Level;
}

/** Everything known of a case. Records keep the order of their files. Ids are unique within each table. */
export interface DataSet {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly licence: string;
  readonly language: string;
  readonly version: string;
  readonly opening: Opening;
  /** Kinds that this data set adds to the standard ones. */
  readonly kinds: readonly KindDefinition[];
  readonly actors: readonly Actor[];
  readonly representations: readonly Representation[];
  readonly memberships: readonly Membership[];
  readonly contacts: Records<Contact>;
  readonly sources: Records<Source>;
  readonly events: readonly TimelineEvent[];
  /** The same contacts as columns, where they came as such: contact i of one is contact i of the other. */
  readonly columns?: EventColumns;
  /** Keys of the description file that the product does not know, as JSON values, kept and written back. */
  readonly extra?: readonly (readonly [key: string, value: unknown])[];
}

/** The tables of a data set, in the order in which they are written; each is a CSV file of that name. */
export const TABLES = [
  "actors",
  "representations",
  "memberships",
  "contacts",
  "sources",
  "events",
] as const;
export type TableName = (typeof TABLES)[number];

interface TableRecords {
  readonly actors: Actor;
  readonly representations: Representation;
  readonly memberships: Membership;
  readonly contacts: Contact;
  readonly sources: Source;
  readonly events: TimelineEvent;
}

/** A record of a table. */
export type RecordOf<T extends TableName> = TableRecords[T];
