import { createByteDictionary } from "./byte-dictionary.ts";
import { cameoOfCode, cameoOfName } from "./cameo.ts";
import type { CameoEvent } from "./cameo.ts";
import { trimEnd, trimStart } from "./actor-cells.ts";
import type { ScannedRow } from "./row-scanner.ts";
import type { TableLayout } from "./table-layout.ts";

/** So many names as written; all further ones are those that CAMEO has. Contacts keep 16 bits for a name. */
const MOST_WRITTEN = 65_000;

/** Reads what happened: by the code where the table has one that is known, else by the name. */
export interface EventNames {
  /** The event of the row, or null for one that CAMEO does not have. Remembers the row's cells for the questions below. */
  eventIn(row: ScannedRow): CameoEvent | null;
  /** Whether the name in the latest row is well-formed UTF-8. */
  isText(): boolean;
  /** Whether the latest row's unknown event is met for the first time. */
  isNew(): boolean;
  /** The number in `relations` of the latest row's event, which is known. */
  relation(): number;
  /** As written, by first use; events that only have a code are named as CAMEO does. */
  readonly relations: readonly string[];
}

export function createEventNames({ relation, cameo }: TableLayout): EventNames {
  const codes = createEventColumn(cameo, cameoOfCode);
  const names = createEventColumn(relation, cameoOfName);
  const relations: string[] = [];
  const relationOfName: number[] = [];
  const relationOf = new Map<string, number>();
  let event: CameoEvent | null = null;
  const numberOf = (text: string): number => {
    const known = relationOf.get(text);
    if (known !== undefined) return known;
    relationOf.set(text, relations.length);
    return relations.push(text) - 1;
  };
  return {
    relations,
    eventIn(row) {
      const named = names.eventIn(row);
      return (event = codes.eventIn(row) ?? named);
    },
    isText: () => names.isText(),
    isNew: () => (relation < 0 ? codes : names).isNew(),
    relation() {
      if (event === null) throw new Error("Expected an event that CAMEO has.");
      if (relation < 0) return numberOf(event.name);
      const known = relationOfName[names.latest()];
      if (known !== undefined) return known;
      const isWritten = names.text() !== "" && relations.length < MOST_WRITTEN;
      if (!isWritten) return numberOf(event.name);
      return (relationOfName[names.latest()] = numberOf(names.text()));
    },
  };
}

/** One column that tells events; -1 is a column that is not there and tells none. */
function createEventColumn(column: number, eventOf: (text: string) => CameoEvent | null) {
  const texts = createByteDictionary();
  const events: (CameoEvent | null)[] = [];
  const met: boolean[] = [];
  let latest = -1;
  return {
    eventIn(row: ScannedRow): CameoEvent | null {
      if (column < 0) return null;
      latest = texts.numberOf(row.bytes, trimStart(row, column), trimEnd(row, column));
      const known = events[latest];
      return known === undefined ? (events[latest] = eventOf(texts.text(latest))) : known;
    },
    isText: () => column < 0 || texts.isText(latest),
    isNew(): boolean {
      const isNew = met[latest] !== true;
      met[latest] = true;
      return isNew;
    },
    latest: () => latest,
    text: () => texts.text(latest),
  };
}
