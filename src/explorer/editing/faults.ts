/** What is wrong with each field of a draft, in a sentence. */
export type Faults<Draft> = Readonly<Partial<Record<keyof Draft, string>>>;

/** What is wrong with each row of a list, by its place; undefined for one that is sound. */
export type RowFaults<Row> = readonly (Faults<Row> | undefined)[];

/** The faults of rows, or nothing where every row is sound. */
export function rowFaults<Row>(rows: readonly Row[], faultsOf: (row: Row) => Faults<Row>) {
  const faults = rows.map(faultsOf).map((found) => (isSound(found) ? undefined : found));
  return faults.every((found) => found === undefined) ? undefined : faults;
}

/** Whether nothing is wrong. */
export function isSound(faults: object): boolean {
  return Object.values(faults).every((fault) => fault === undefined);
}
