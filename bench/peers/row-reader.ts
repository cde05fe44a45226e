/** A reader of tables that gives their rows as texts. */
export interface RowReader {
  readonly name: string;
  /** Calls `take` with each row of a text, the header among them or not. */
  readonly read: (
    text: string,
    separator: string,
    take: (cells: readonly string[]) => void,
  ) => void;
}
