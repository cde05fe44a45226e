/**
 * Contacts of an event table, each from a sender to a target on one day, as columns in the order of days, then of first reports.
 * A contact is told by one report or several: rows of the table that say the same.
 */
export interface EventColumns {
  /** Contacts. */
  readonly length: number;
  /** Day numbers, ascending. */
  readonly day: Int32Array;
  /** Index in `DataSet.actors`. */
  readonly sender: Uint32Array;
  /** Index in `DataSet.actors`; the sender's own for a contact of one actor. */
  readonly target: Uint32Array;
  /** Index into `kinds`. */
  readonly kind: Uint16Array;
  /** Kind ids, standard ones or the data set's own. Each once. */
  readonly kinds: readonly string[];
  /** Index into `relations`. */
  readonly relation: Uint16Array;
  /** Names of events as the table has them, and sets of them where the reports of one contact differ. Each once. */
  readonly relations: readonly string[];
  /** `length + 1` ascending: contact i is told by reports `reportOffsets[i]` to `reportOffsets[i + 1]`, in the order of the table. */
  readonly reportOffsets: Uint32Array;
  /** Report -> line of the table as an editor shows it, from 1. */
  readonly reportRow: Uint32Array;
  /** Report -> index into `origins`; null where the table names no origins. */
  readonly reportOrigin: Uint32Array | null;
  /** Publishers or addresses, as the table has them; may hold the empty text. Each once. */
  readonly origins: readonly string[];
}
