import type { EventColumns } from "../../model/event-columns.ts";
import type { KindDefinition } from "../../model/kinds.ts";
import { createByteDictionary, grown } from "./byte-dictionary.ts";
import { EVENT_KINDS } from "./cameo.ts";
import type { CameoEvent } from "./cameo.ts";
import { createContactFinder } from "./contact-finder.ts";
import { trimEnd, trimStart } from "./actor-cells.ts";
import type { ScannedRow } from "./row-scanner.ts";

/** Reports as they come, in columns: 12 bytes each, 16 where the table has origins, and 14 for each contact that they are of. */
export interface ReportColumns {
  /** Begins the next report: from whom to whom the table says that something went. */
  add(event: CameoEvent, day: number, source: number, target: number): void;
  /** The name of its event, and its line. */
  tell(relation: number, row: number): void;
  /** Its origin, in a cell of the row; -1 stands for a cell that the row does not have. */
  tellOrigin(row: ScannedRow, cell: number): void;
  /** What was told. Asked once. */
  finish(): FinishedReports;
}

export interface FinishedReports {
  /** All but the relations of contacts. */
  readonly columns: Omit<EventColumns, "relation" | "relations">;
  /** The relation of each report, in the order of `reportRow`. */
  readonly reportRelation: Uint32Array;
  /** Those of {@link EVENT_KINDS} that are used. */
  readonly ownKinds: readonly KindDefinition[];
}

export function createReportColumns(hasOrigins: boolean): ReportColumns {
  return new Columns(hasOrigins);
}

const FIRST_REPORTS = 1 << 10;

class Columns implements ReportColumns {
  readonly #hasOrigins: boolean;
  readonly #origins = createByteDictionary();
  /** Kind ids, by first use, and flags for those of which reports from both sides are of one contact. */
  readonly #kinds: string[] = [];
  readonly #joint: number[] = [];
  /** Place in CAMEO -> kind. */
  readonly #kindOf: number[] = [];
  readonly #finder = createContactFinder(this.#joint);
  #length = 0;
  #contact: Uint32Array = new Uint32Array(FIRST_REPORTS);
  #relation: Uint32Array = new Uint32Array(FIRST_REPORTS);
  #row: Uint32Array = new Uint32Array(FIRST_REPORTS);
  #origin: Uint32Array;

  constructor(hasOrigins: boolean) {
    this.#hasOrigins = hasOrigins;
    this.#origin = new Uint32Array(hasOrigins ? FIRST_REPORTS : 0);
  }

  add(event: CameoEvent, day: number, source: number, target: number): void {
    if (this.#length === this.#contact.length) this.#grow();
    const kind = this.#kindOf[event.place] ?? this.#numberKind(event);
    const isHost = event.sides === "host";
    const sender = isHost ? target : source;
    const contact = this.#finder.contactOf(day, kind, sender, isHost ? source : target);
    this.#contact[this.#length++] = contact;
  }

  tell(relation: number, row: number): void {
    this.#relation[this.#length - 1] = relation;
    this.#row[this.#length - 1] = row;
  }

  tellOrigin(row: ScannedRow, cell: number): void {
    const start = cell < 0 ? 0 : trimStart(row, cell);
    const end = cell < 0 ? 0 : trimEnd(row, cell);
    this.#origin[this.#length - 1] = this.#origins.numberOf(row.bytes, start, end);
  }

  #numberKind(event: CameoEvent): number {
    let number = this.#kinds.indexOf(event.kind);
    if (number < 0) {
      number = this.#kinds.push(event.kind) - 1;
      this.#joint.push(event.sides === "both" ? 1 : 0);
    }
    this.#kindOf[event.place] = number;
    return number;
  }

  #grow(): void {
    const size = 2 * this.#length;
    this.#contact = grown(this.#contact, size);
    this.#relation = grown(this.#relation, size);
    this.#row = grown(this.#row, size);
    if (this.#hasOrigins) this.#origin = grown(this.#origin, size);
  }

  finish(): FinishedReports {
    const { contacts, placeOf } = this.#finder.finish();
    const named = this.#contact.subarray(0, this.#length);
    const contactOf = placeOf === null ? named : pick(placeOf, named);
    const reportOffsets = offsetsOf(contactOf, contacts.length);
    const order = inOrderOf(contactOf, reportOffsets);
    return {
      columns: {
        ...{ ...contacts, reportOffsets, reportRow: pick(this.#row, order) },
        reportOrigin: this.#hasOrigins ? pick(this.#origin, order) : null,
        ...{ kinds: this.#kinds, origins: this.#origins.texts() },
      },
      reportRelation: pick(this.#relation, order),
      ownKinds: EVENT_KINDS.filter(({ id }) => this.#kinds.includes(id)),
    };
  }
}

/** Where the reports of each contact begin among those in the order of contacts, and the end. */
function offsetsOf(contactOf: Uint32Array, contacts: number): Uint32Array {
  const offsets = new Uint32Array(contacts + 1);
  for (let report = 0; report < contactOf.length; report++) offsets[contactOf[report]! + 1]! += 1;
  for (let contact = 0; contact < contacts; contact++) offsets[contact + 1]! += offsets[contact]!;
  return offsets;
}

/** Reports in the order of contacts, those of one contact in the order of the table. */
function inOrderOf(contactOf: Uint32Array, offsets: Uint32Array): Uint32Array {
  const next = offsets.slice();
  const order = new Uint32Array(contactOf.length);
  for (let report = 0; report < order.length; report++) {
    order[next[contactOf[report]!]!++] = report;
  }
  return order;
}

/** The values at some places. */
function pick(values: Uint32Array, places: Uint32Array): Uint32Array {
  const picked = new Uint32Array(places.length);
  for (let at = 0; at < places.length; at++) picked[at] = values[places[at]!]!;
  return picked;
}
