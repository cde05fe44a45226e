import type { Checkpoints } from "./checkpoints.ts";
import type { Hand } from "./hand.ts";
import { rowsOfKind } from "./kind-rows.ts";
import type { ContactColumns } from "./network.ts";
import { eachKind, type Place } from "./place.ts";
import { letsKind, type Sieve } from "./sieve.ts";
import { eachRun } from "./window-rows.ts";

/** Contacts, and the hand that counts them. */
interface Work {
  readonly contacts: ContactColumns;
  readonly hand: Hand;
}

/** Contacts of the window of a place end on this day or after it; null where that need not be asked. */
function boundOf({ byLastDay }: ContactColumns, { window }: Place) {
  return byLastDay === null ? null : window.from;
}

/** Counts the kinds that come to a sieve, and takes back those that go from it, in the window of a place that has the same others. */
function changeKinds({ contacts, hand }: Work, at: Place, sieve: Pick<Sieve, "kinds">): void {
  const change = (from: Pick<Sieve, "kinds">, to: Pick<Sieve, "kinds">, by: 1 | -1) => {
    const picking = { sieve: { ...at.sieve, kinds: null }, from: boundOf(contacts, at), by };
    const comes = (kind: number) => letsKind(to, kind) && !letsKind(from, kind);
    eachKind(contacts, comes, (kind) => {
      hand.count(rowsOfKind(contacts, kind, at), picking);
    });
  };
  change(at.sieve, sieve, 1);
  change(sieve, at.sieve, -1);
}

/** Counts what enters a window and takes back what leaves. What enters first: a contact must not leave before it has come. */
function moveWindow(
  { contacts, hand }: Work,
  from: Pick<Place, "begun" | "ended">,
  { sieve, begun, ended }: Pick<Place, "sieve" | "begun" | "ended">,
): void {
  const enters = { sieve, from: null, by: 1 } as const;
  const leaves = { sieve, from: null, by: -1 } as const;
  const { byLastDay } = contacts;
  hand.countRun(from.begun, begun, enters);
  if (byLastDay === null) {
    hand.countRun(ended, from.ended, enters);
    hand.countRun(from.ended, ended, leaves);
  } else {
    hand.count(byLastDay.subarray(ended, Math.max(ended, from.ended)), enters);
    hand.count(byLastDay.subarray(from.ended, Math.max(from.ended, ended)), leaves);
  }
  hand.countRun(begun, from.begun, leaves);
}

/** From one place to another that has the same others: by what enters and leaves. */
export function move(work: Work, from: Place, to: Place): void {
  if (from.sieve.kinds !== to.sieve.kinds) changeKinds(work, from, to.sieve);
  moveWindow(work, from, to);
}

/** To a place from nothing. */
export function restart(work: Work, at: Place): void {
  const { contacts, hand } = work;
  hand.clear();
  if (at.sieve.kinds !== null) {
    const none = { ...at.sieve, kinds: new Uint8Array(at.sieve.kinds.length) };
    changeKinds(work, { ...at, sieve: none }, at.sieve);
    return;
  }
  const picking = { sieve: at.sieve, from: boundOf(contacts, at), by: 1 } as const;
  eachRun(contacts, at.window, (start, end) => {
    hand.countRun(start, end, picking);
  });
}

/** To a place where nothing but kinds is asked, from the checkpoints that are nearest. */
export function restore(work: Work, at: Place, checkpoints: Checkpoints): void {
  const [begun, ended] = [checkpoints.nearest(at.begun), checkpoints.nearest(at.ended)];
  const sieve = { ...at.sieve, kinds: null };
  checkpoints.restore(ended, begun);
  work.hand.total = begun - ended;
  moveWindow(work, { begun, ended }, { ...at, sieve });
  if (at.sieve.kinds !== null) changeKinds(work, { ...at, sieve }, at.sieve);
}
