/** An entry and its content as they are stored; undefined where there is none. */
export interface StoredPair {
  readonly entry: unknown;
  readonly content: unknown;
}

/** What is to become of a stored pair, and what to tell whoever asked. */
export interface Change<Answer> {
  readonly answer: Answer;
  /** Nothing is written without it. A content of `undefined` leaves the stored one. */
  readonly put?: StoredPair;
  readonly remove?: true;
}

/** Where entries are kept. Every method rejects with what the storage says went wrong. */
export interface Store {
  readonly entries: () => Promise<readonly (readonly [key: string, entry: unknown])[]>;
  readonly read: (key: string) => Promise<StoredPair>;
  /**
   * Reads and changes one pair in one transaction that nothing comes between. `decide` gets what is stored and the next order of changes; it
   * must be quick and have no effects. Resolves once what it decided is on the disk.
   */
  readonly change: <Answer>(
    key: string,
    decide: (stored: StoredPair, order: number) => Change<Answer>,
  ) => Promise<Answer>;
  readonly close: () => void;
}
