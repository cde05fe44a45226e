import { orderByDay } from "../../model/sort-by-day.ts";
import { grown } from "./byte-dictionary.ts";

/** Contacts as columns, by day, then by first report. */
export interface FoundContacts {
  readonly length: number;
  readonly day: Int32Array;
  readonly sender: Uint32Array;
  readonly target: Uint32Array;
  readonly kind: Uint16Array;
}

/**
 * Finds which contact a report is of, as reports come: those of the same day, kind, sender and target are of one, and for joint kinds those from
 * the other side too. A contact has sender and target of its first report.
 */
export interface ContactFinder {
  /** The contact of the next report. Amortised constant; allocates nothing for a contact that is known. */
  contactOf(day: number, kind: number, sender: number, target: number): number;
  /** What was found. Asked once. */
  finish(): OrderedContacts;
}

/** Contacts by day, and where those are among them that `contactOf` named; null where they are the same. */
export interface OrderedContacts {
  readonly contacts: FoundContacts;
  readonly placeOf: Uint32Array | null;
}

/**
 * A finder for kinds that are joint as `joint` says, a flag each, which may grow. Tables are by day nearly always: only the contacts of one day
 * are looked among, and where a day comes again later what is found twice is brought together at the end.
 */
export function createContactFinder(joint: ArrayLike<number>): ContactFinder {
  return new Finder(joint);
}

const FIRST_CONTACTS = 1 << 10;
const FIRST_SLOTS = 1 << 8;

class Finder implements ContactFinder {
  readonly #joint: ArrayLike<number>;
  #length = 0;
  #day = new Int32Array(FIRST_CONTACTS);
  #sender = new Uint32Array(FIRST_CONTACTS);
  #target = new Uint32Array(FIRST_CONTACTS);
  #kind = new Uint16Array(FIRST_CONTACTS);
  /** Open addressing: a contact, or -1. Those of earlier days count as nothing, so that it is small and never cleared. */
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);
  #latestDay = NaN;
  /** The first contact of the latest day. */
  #today = 0;
  #isAscending = true;

  constructor(joint: ArrayLike<number>) {
    this.#joint = joint;
  }

  contactOf(day: number, kind: number, sender: number, target: number): number {
    if (day !== this.#latestDay) this.#beginDay(day);
    const slot = this.#slotOf(kind, sender, target);
    const known = this.#slots[slot]!;
    return known < this.#today ? this.#add(slot, kind, sender, target) : known;
  }

  /** The slot that holds today's contact, or one that is free for it. */
  #slotOf(kind: number, sender: number, target: number): number {
    const isSwapped = this.#joint[kind] === 1 && sender > target;
    const mask = this.#slots.length - 1;
    let slot = hashOf(kind, isSwapped ? target : sender, isSwapped ? sender : target) & mask;
    for (;;) {
      const known = this.#slots[slot]!;
      if (known < this.#today || this.#is(known, kind, sender, target)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #is(known: number, kind: number, sender: number, target: number): boolean {
    if (this.#kind[known] !== kind) return false;
    const one = this.#sender[known]!;
    const other = this.#target[known]!;
    if (one === sender && other === target) return true;
    return this.#joint[kind] === 1 && one === target && other === sender;
  }

  #add(slot: number, kind: number, sender: number, target: number): number {
    const contact = this.#length++;
    if (contact === this.#day.length) this.#grow();
    this.#day[contact] = this.#latestDay;
    this.#sender[contact] = sender;
    this.#target[contact] = target;
    this.#kind[contact] = kind;
    this.#slots[slot] = contact;
    if (2 * (this.#length - this.#today) > this.#slots.length) this.#rehash();
    return contact;
  }

  #beginDay(day: number): void {
    if (day < this.#latestDay) this.#isAscending = false;
    this.#latestDay = day;
    this.#today = this.#length;
  }

  #grow(): void {
    const size = 2 * this.#length;
    this.#day = grown(this.#day, size);
    this.#sender = grown(this.#sender, size);
    this.#target = grown(this.#target, size);
    this.#kind = grown(this.#kind, size);
  }

  /** Twice the slots, for today's contacts alone. */
  #rehash(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    for (let contact = this.#today; contact < this.#length; contact++) {
      const slot = this.#slotOf(
        this.#kind[contact]!,
        this.#sender[contact]!,
        this.#target[contact]!,
      );
      this.#slots[slot] = contact;
    }
  }

  finish(): OrderedContacts {
    if (!this.#isAscending) return this.#finishUnordered();
    return { contacts: this.#found(), placeOf: null };
  }

  #found(): FoundContacts {
    const end = this.#length;
    return {
      length: end,
      day: this.#day.slice(0, end),
      sender: this.#sender.slice(0, end),
      target: this.#target.slice(0, end),
      kind: this.#kind.slice(0, end),
    };
  }

  /** Looks again, day by day: of two of the same day the first that was found comes first. */
  #finishUnordered(): OrderedContacts {
    const { day, sender, target, kind } = this.#found();
    const again = new Finder(this.#joint);
    const placeOf = new Uint32Array(day.length);
    for (const contact of orderByDay(day)) {
      placeOf[contact] = again.contactOf(
        day[contact]!,
        kind[contact]!,
        sender[contact]!,
        target[contact]!,
      );
    }
    return { contacts: again.#found(), placeOf };
  }
}

function hashOf(kind: number, one: number, other: number): number {
  let hash = Math.imul(kind, 0x85ebca6b);
  hash = Math.imul(hash ^ one, 0xcc9e2d51);
  hash = Math.imul(hash ^ (hash >>> 15) ^ other, 0x1b873593);
  return hash ^ (hash >>> 16);
}
