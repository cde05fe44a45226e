import { sayCount } from "../../model/count-words.ts";
import { FAMILY_CODES } from "../../model/kinds.ts";
import type { Network } from "../../network/network.ts";
import { contactsTitle, familyName, sayContacts } from "../../scene/words.ts";
import { binTotal, type Histogram } from "../../scene/timeline/bars.ts";
import { sayUnit, type CalendarUnit } from "../../scene/timeline/calendar-units.ts";

/** What bars stand for: a unit of time each, and contacts of a network. */
interface BarsOf {
  readonly unit: CalendarUnit;
  readonly network: Network;
}

/** What the bars are: `Contacts per day`. */
export function sayPer({ name, each }: CalendarUnit, network: Network): string {
  const what = contactsTitle(network);
  return name === "years" ? `${what} per ${each} years` : `${what} per ${name}`;
}

/** A bar in words: `2 Oct 2020: 14 contacts (call 9, statement 5)`. */
export function sayBin(histogram: Histogram, bin: number, { unit, network }: BarsOf): string {
  const contacts = binTotal(histogram, bin);
  const families = FAMILY_CODES.flatMap((family, code) => {
    const count = histogram.counts[bin * FAMILY_CODES.length + code]!;
    return count === 0 ? [] : [`${familyName(family, network).toLowerCase()} ${sayCount(count)}`];
  });
  const parts = families.length === 0 ? "" : ` (${families.join(", ")})`;
  return `${sayUnit(unit, histogram.edges[bin]!)}: ${sayContacts(contacts, network)}${parts}`;
}

/** The histogram in one sentence: what its bars are, and which is the longest. */
export function sayBars(histogram: Histogram, of: BarsOf): string {
  let fullest = -1;
  let most = 0;
  for (let b = 0; b + 1 < histogram.edges.length; b++) {
    const total = binTotal(histogram, b);
    if (total > most) {
      most = total;
      fullest = b;
    }
  }
  const what = sayPer(of.unit, of.network);
  return fullest < 0 ? `${what}: none here` : `${what}. Most: ${sayBin(histogram, fullest, of)}`;
}
