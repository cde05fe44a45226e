import { OPEN_END, OPEN_START, type Day } from "../model/day.ts";
import { FAMILY_CODES } from "../model/kinds.ts";
import { countUpTo } from "./day-search.ts";
import type { ContactColumns, Snapshot } from "./network.ts";

/**
 * The day at which a contact stands on the timeline: its first; its last where it is open at the start; null where no day is known.
 */
export function timelineDay({ firstDay, lastDay }: ContactColumns, contact: number): Day | null {
  if (firstDay[contact] !== OPEN_START) return firstDay[contact]!;
  return lastDay[contact] === OPEN_END ? null : lastDay[contact]!;
}

/**
 * The contacts of a snapshot by day and family: `bin * FAMILY_CODES.length + family` -> contacts. Bin b holds the days from `edges[b]`
 * up to but not including `edges[b + 1]`; `edges` ascend, so there is one bin fewer. A contact counts once, at its timelineDay; those
 * outside the edges count nowhere. Give it the snapshot of `Engine.queryAllTime` for everything that passes but the window.
 * Linear in contacts, with a search for each that is in another bin than the one before; allocates the result only.
 */
export function countByDay(
  { network, contacts }: Snapshot,
  edges: readonly Day[] | Int32Array,
): Uint32Array {
  const bins = Math.max(0, edges.length - 1);
  const counts = new Uint32Array(bins * FAMILY_CODES.length);
  const { firstDay, family } = network.contacts;
  let bin = 0;
  for (let c = 0; c < contacts.length; c++) {
    const i = contacts[c]!;
    const day = firstDay[i] === OPEN_START ? timelineDay(network.contacts, i) : firstDay[i]!;
    if (day === null) continue;
    // Contacts ascend by first day, so that nearly all are in the bin of the one before.
    if (!(day >= edges[bin]! && day < edges[bin + 1]!)) bin = countUpTo(edges, day) - 1;
    if (bin < 0 || bin >= bins) continue;
    counts[bin * FAMILY_CODES.length + family[i]!]!++;
  }
  return counts;
}
