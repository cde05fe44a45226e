import { dayFromCivil } from "../../model/day.ts";
import type { Day } from "../../model/day.ts";
import type { CameoEvent } from "./cameo.ts";
import { NO_TEXT, trimEnd, trimStart } from "./actor-cells.ts";
import type { ActorCells, EventActors } from "./actor-cells.ts";
import { buildActors } from "./build-actors.ts";
import { createEventActors } from "./event-actors.ts";
import { createDayReader } from "./event-day.ts";
import * as faults from "./event-faults.ts";
import { createEventNames } from "./event-names.ts";
import type { EventNames } from "./event-names.ts";
import type { EventProblems, RowFinding } from "./event-problems.ts";
import type { EventReaderOptions } from "./event-reading.ts";
import { fingerprintOf, type EventTable } from "./event-records.ts";
import { joinRelations } from "./join-relations.ts";
import { createReportColumns } from "./report-columns.ts";
import type { ReportColumns } from "./report-columns.ts";
import type { ScannedRow } from "./row-scanner.ts";
import type { TableLayout } from "./table-layout.ts";
import { createUsedActors } from "./used-actors.ts";

/** The rows of an event table behind its header. */
export interface EventRows {
  take(row: ScannedRow): void;
  /** Counts a row that could not be told apart into cells; its problem is told already. */
  setAside(): void;
  /** Tells what the file so far gave; what follows is of the next file, which has the same layout. `lines` are those of the file so far. */
  nextFile(lines: number, problems: EventProblems): void;
  /** The table of everything taken; its files are named by whoever knows them. Asked once. */
  finish(): FinishedRows;
}

/** What rows gave, without the names of their files. */
export interface FinishedRows {
  readonly table: Omit<EventTable, "files">;
  readonly rows: number;
  readonly kept: number;
}

/** Every row is kept, or set aside with a problem or in one of the counts that `finish` tells. Allocates nothing for a row that is kept. */
export function createEventRows(
  layout: TableLayout,
  problems: EventProblems,
  options: EventReaderOptions,
): EventRows {
  return new Rows(layout, problems, options);
}

/** The beginning of a cell, for problems. */
function textOf(row: ScannedRow, column: number): string {
  const start = trimStart(row, column);
  return new TextDecoder().decode(row.bytes.subarray(start, trimEnd(row, column)).subarray(0, 200));
}

class Rows implements EventRows {
  readonly #layout: TableLayout;
  #problems: EventProblems;
  readonly #options: EventReaderOptions;
  readonly #latestDay: Day;
  readonly #dayIn = createDayReader();
  readonly #names: EventNames;
  readonly #actors: EventActors;
  readonly #source: ActorCells;
  readonly #target: ActorCells;
  readonly #used = createUsedActors();
  readonly #reports: ReportColumns;
  #tally = newTally();
  /** Rows of the files before the present one, and those of them that are kept. */
  readonly #before = { rows: 0, kept: 0, lines: 0 };

  constructor(layout: TableLayout, problems: EventProblems, options: EventReaderOptions) {
    this.#layout = layout;
    this.#problems = problems;
    this.#options = options;
    const { today } = options;
    this.#latestDay = today === undefined ? dayFromCivil(2099, 12, 31) : today + 366;
    this.#names = createEventNames(layout);
    this.#actors = createEventActors(layout);
    const { source, sourceCountry, sourceCode, sourceSectors } = layout;
    const { target, targetCountry, targetCode, targetSectors } = layout;
    this.#source = {
      ...{ name: source, country: sourceCountry, code: sourceCode, sectors: sourceSectors },
    };
    this.#target = {
      ...{ name: target, country: targetCountry, code: targetCode, sectors: targetSectors },
    };
    this.#reports = createReportColumns(layout.origin >= 0);
  }

  setAside(): void {
    this.#tally.rows++;
  }

  take(row: ScannedRow): void {
    this.#tally.rows++;
    const { widths } = this.#layout;
    if (!widths.includes(row.cells)) {
      this.#problems.inRow("row-ragged", row.line, "", () =>
        faults.raggedRow(row.cells, widths, textOf(row, 0)),
      );
      return;
    }
    const event = this.#names.eventIn(row);
    if (event === null) this.#setUnknownAside(row);
    else if (event.isContact || this.#options.include === "all") this.#takeContact(row, event);
    else this.#tally.others[event.root]!++;
  }

  #takeContact(row: ScannedRow, event: CameoEvent): void {
    const { date, relation } = this.#layout;
    const day = this.#dayIn(row.bytes, trimStart(row, date), trimEnd(row, date));
    if (Number.isNaN(day)) {
      this.#fault("date-not-a-day", row, date, faults.noDay);
      return;
    }
    const source = this.#actors.numberIn(row, this.#source);
    const target = this.#actors.numberIn(row, this.#target);
    if (source < 0 || target < 0) {
      this.#setActorsAside(row, source, target);
      return;
    }
    if (!this.#names.isText()) {
      this.#fault("encoding-not-utf-8", row, relation, faults.notText);
      return;
    }
    if (day > this.#latestDay) this.#fault("date-in-future", row, date, faults.dayInFuture);
    const from = this.#used.numberOf(source);
    this.#reports.add(event, day, from, this.#used.numberOf(target));
    this.#tellWhere(row);
  }

  /** Where a row that is kept says what it says. */
  #tellWhere(row: ScannedRow): void {
    this.#tally.kept++;
    this.#reports.tell(this.#names.relation(), this.#before.lines + row.line);
    const { origin } = this.#layout;
    if (origin >= 0) this.#reports.tellOrigin(row, origin < row.cells ? origin : -1);
  }

  #setUnknownAside(row: ScannedRow): void {
    this.#tally.unknown++;
    const { relation, cameo } = this.#layout;
    const column = relation < 0 ? cameo : relation;
    if (this.#names.isNew()) this.#fault("event-unknown", row, column, faults.eventUnknown);
  }

  #setActorsAside(row: ScannedRow, source: number, target: number): void {
    const column = source < 0 ? this.#layout.source : this.#layout.target;
    if (source === NO_TEXT || target === NO_TEXT) {
      const at = source === NO_TEXT ? this.#layout.source : this.#layout.target;
      this.#fault("encoding-not-utf-8", row, at, faults.notText);
    } else if (this.#layout.isCoded) this.#tally.oneSided++;
    else this.#fault("actor-missing", row, column, faults.actorMissing);
  }

  #fault(code: string, row: ScannedRow, column: number, finding: (text: string) => RowFinding) {
    const name = this.#layout.names[column] ?? "";
    this.#problems.inRow(code, row.line, name, () => finding(textOf(row, column)));
  }

  nextFile(lines: number, problems: EventProblems): void {
    this.#tellCounts(true);
    const { rows, kept } = this.#tally;
    this.#before.rows += rows;
    this.#before.kept += kept;
    this.#before.lines += lines;
    this.#tally = newTally();
    this.#problems = problems;
  }

  finish(): FinishedRows {
    this.#tellCounts(this.#before.lines > 0);
    const { columns: told, reportRelation, ownKinds } = this.#reports.finish();
    const names = joinRelations(told.reportOffsets, reportRelation, this.#names.relations);
    const found = this.#actors.found(this.#used.used());
    const columns = { ...told, ...names };
    const fingerprint = fingerprintOf(columns);
    const table = { ...buildActors(found), kinds: ownKinds, columns, fingerprint };
    const { rows, kept } = this.#before;
    return { table, rows: rows + this.#tally.rows, kept: kept + this.#tally.kept };
  }

  #tellCounts(isOneOfSeveral: boolean): void {
    const { rows, kept, others, unknown, oneSided } = this.#tally;
    const isBalanced = isOneOfSeveral || kept < rows;
    if (isBalanced) this.#problems.ofFile(faults.rowsOfFile(rows, kept));
    if (others.some((number) => number > 0)) this.#problems.ofFile(faults.notContacts(others));
    if (unknown > 0) this.#problems.ofFile(faults.unknownEvents(unknown));
    if (oneSided > 0) this.#problems.ofFile(faults.oneActorOnly(oneSided));
  }
}

/** What the rows of one file are. */
interface Tally {
  rows: number;
  kept: number;
  /** Root of CAMEO -> rows that are no contacts. */
  readonly others: Uint32Array;
  unknown: number;
  oneSided: number;
}

function newTally(): Tally {
  return { rows: 0, kept: 0, others: new Uint32Array(21), unknown: 0, oneSided: 0 };
}
