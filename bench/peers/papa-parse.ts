import { loadPackage } from "./load-package.ts";
import type { RowReader } from "./row-reader.ts";

interface PapaOptions {
  readonly delimiter: string;
  readonly step?: (result: { readonly data: readonly string[] }) => void;
}

interface Papa {
  parse(text: string, options: PapaOptions): { readonly data: readonly (readonly string[])[] };
}

/** Papa Parse twice: a row at a time, and all rows in one answer. */
export async function papaReaders(): Promise<readonly RowReader[]> {
  const { default: papa } = await loadPackage<{ default: Papa }>("papaparse");
  return [
    {
      name: "Papa Parse, step",
      read: (text, delimiter, take) =>
        void papa.parse(text, { delimiter, step: ({ data }) => take(data) }),
    },
    {
      name: "Papa Parse, rows",
      read: (text, delimiter, take) => papa.parse(text, { delimiter }).data.forEach(take),
    },
  ];
}
