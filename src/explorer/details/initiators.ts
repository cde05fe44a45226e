import type { Level } from "../../model/dataset.ts";
import type { Network } from "../../network/network.ts";
import { compareText } from "../../network/compare-text.ts";
import type { Records } from "./records.ts";

/** How often somebody initiated some contacts. */
export interface InitiatorCount {
  /** Actor id at the level; null for contacts of which nobody is recorded as the initiator. */
  readonly id: string | null;
  readonly contacts: number;
}

/** Who initiated these contacts, most often first, equal ones by id, unknown last. A contact of two initiators counts for each. */
export function countInitiators(
  { contacts: columns, dataset }: Network,
  contacts: readonly number[],
  level: Level,
  { offices }: Records,
): readonly InitiatorCount[] {
  const counts = new Map<string | null, number>();
  for (const index of contacts) {
    const { initiators, date } = dataset.contacts.at(columns.record[index]!);
    const shown = initiators.map((id) =>
      level === "parties" ? offices.partyOn(id, date.start) : id,
    );
    const once: ReadonlySet<string | null> = new Set(shown.length === 0 ? [null] : shown);
    for (const id of once) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => ({ id, contacts: count }))
    .sort(
      (a, b) => rank(a) - rank(b) || b.contacts - a.contacts || compareText(a.id ?? "", b.id ?? ""),
    );
}

function rank({ id }: InitiatorCount): number {
  return id === null ? 1 : 0;
}
