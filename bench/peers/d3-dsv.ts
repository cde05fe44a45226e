import { loadPackage } from "./load-package.ts";
import type { RowReader } from "./row-reader.ts";

interface Dsv {
  readonly dsvFormat: (separator: string) => {
    parseRows(text: string): readonly (readonly string[])[];
  };
}

/** All rows in one answer. */
export async function dsvReader(): Promise<RowReader> {
  const { dsvFormat } = await loadPackage<Dsv>("d3-dsv");
  return {
    name: "d3-dsv, rows",
    read: (text, separator, take) => dsvFormat(separator).parseRows(text).forEach(take),
  };
}
