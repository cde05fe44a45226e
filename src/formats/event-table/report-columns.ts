import type { KindDefinition } from "../../model/kinds.ts";
import { createByteDictionary } from "./byte-dictionary.ts";
import { EVENT_KINDS } from "./cameo.ts";
import type { CameoEvent } from "./cameo.ts";
import { trimEnd, trimStart } from "./event-actors.ts";
import { createGrowingColumn } from "./growing-column.ts";
import type { Reports } from "./merge-reports.ts";
import type { ScannedRow } from "./row-scanner.ts";

/** Reports as they come, in columns: 28 bytes each, 24 where the table has no origins. */
export interface ReportColumns {
  readonly day: { add(value: number): void };
  readonly sender: { add(value: number): void };
  readonly target: { add(value: number): void };
  readonly relation: { add(value: number): void };
  readonly row: { add(value: number): void };
  addKind(event: CameoEvent): void;
  /** Adds the origin in a cell of the row; -1 stands for a cell that the row does not have. */
  addOrigin(row: ScannedRow, cell: number): void;
  finish(): FinishedReports;
}

export interface FinishedReports {
  readonly reports: Reports;
  /** Kind ids, by first use. */
  readonly kinds: readonly string[];
  /** Kind -> 1 where reports from both sides are of one contact. */
  readonly joint: Uint8Array;
  /** Those of {@link EVENT_KINDS} that are used. */
  readonly ownKinds: readonly KindDefinition[];
  readonly origins: readonly string[];
}

export function createReportColumns(hasOrigins: boolean): ReportColumns {
  const [sender, target, kind, relation, row, origin] = Array.from({ length: 6 }, () =>
    createGrowingColumn(new Uint32Array(0)),
  ) as SixColumns; // Six were made.
  const day = createGrowingColumn(new Int32Array(0));
  const origins = createByteDictionary();
  const kinds: string[] = [];
  const joint: number[] = [];
  const kindOf = new Map<CameoEvent, number>();
  const numberKind = (event: CameoEvent): number => {
    let number = kinds.indexOf(event.kind);
    if (number < 0) {
      number = kinds.push(event.kind) - 1;
      joint.push(event.sides === "both" ? 1 : 0);
    }
    kindOf.set(event, number);
    return number;
  };
  return {
    ...{ day, sender, target, relation, row },
    addKind: (event) => kind.add(kindOf.get(event) ?? numberKind(event)),
    addOrigin(from, cell) {
      const { bytes } = from;
      const start = cell < 0 ? 0 : trimStart(from, cell);
      origin.add(origins.numberOf(bytes, start, cell < 0 ? 0 : trimEnd(from, cell)));
    },
    finish: () => ({
      reports: {
        ...{ day: day.values(), sender: sender.values(), target: target.values() },
        ...{ kind: kind.values(), relation: relation.values(), row: row.values() },
        origin: hasOrigins ? origin.values() : null,
      },
      kinds,
      joint: Uint8Array.from(joint),
      ownKinds: EVENT_KINDS.filter(({ id }) => kinds.includes(id)),
      origins: origins.texts(),
    }),
  };
}

type Column = ReturnType<typeof createGrowingColumn<Uint32Array>>;
type SixColumns = [Column, Column, Column, Column, Column, Column];
