import { loadPackage } from "./load-package.ts";
import type { RowReader } from "./row-reader.ts";

interface Udsv {
  readonly inferSchema: (text: string, options: { readonly col: string }) => unknown;
  readonly initParser: (schema: unknown) => {
    stringArrs(text: string): readonly (readonly string[])[];
  };
}

/** All rows in one answer. */
export async function udsvReader(): Promise<RowReader> {
  const { inferSchema, initParser } = await loadPackage<Udsv>("udsv");
  return {
    name: "uDSV, rows",
    read: (text, col, take) =>
      initParser(inferSchema(text, { col })).stringArrs(text).forEach(take),
  };
}
