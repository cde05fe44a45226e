import { cameoNames } from "./reading-table.ts";

/** The least that a script of one's own makes of the rows of an event table: names and days as numbers, of contacts only, nothing merged and nothing checked. */
export interface PlainColumns {
  /** Takes a row as texts; a header is a row without a contact. */
  readonly take: (cells: readonly (string | undefined)[]) => void;
  /** Rows kept so far. */
  readonly kept: () => number;
}

/** The places of the four columns in a row. */
export type Places = readonly [date: number, source: number, relation: number, target: number];

/** The places of the columns that a header names, or null where one is missing. */
export function placesOf(header: readonly string[]): Places | null {
  const place = (name: string) => header.findIndex((cell) => cell.trim().toLowerCase() === name);
  const places = [place("date"), place("source"), place("relation"), place("target")] as const;
  return places.includes(-1) ? null : places;
}

export function createPlainColumns([date, source, relation, target]: Places): PlainColumns {
  const contacts = new Set(cameoNames("01|02|04|05|039"));
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  const columns: [number[], number[], number[]] = [[], [], []];
  return {
    take(cells) {
      const other = cells[target];
      if (other === undefined || !contacts.has(cells[relation]!)) return;
      columns[0].push(Date.parse(cells[date]!) / 86_400_000);
      columns[1].push(numberOf(cells[source]!));
      columns[2].push(numberOf(other));
    },
    kept: () => columns[0].length,
  };
}
