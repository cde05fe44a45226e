import { problemAt, quoted } from "../model/problem.ts";
import type { Problem } from "../model/problem.ts";
import type { ReadResult } from "./read-result.ts";
import { nothingRead, refusing } from "./unreadable.ts";
import { noWorkbook } from "./xlsx/read-workbook.ts";

/** A file whose name tells no form, which is not read; an old or protected workbook in words of its own. */
export function unknownForm(
  name: string,
  bytes: Uint8Array,
  ends: readonly string[],
): Promise<ReadResult> {
  return refusing(name, () => {
    if (/\.(?:xls|xlsb)$/i.test(name) || bytes[0] === 0xd0) throw noWorkbook(bytes);
    return nothingRead([formUnknown(name, ends)]);
  });
}

function formUnknown(name: string, ends: readonly string[]): Problem {
  return problemAt(
    { file: name, row: 0, column: "" },
    {
      severity: "error",
      code: "format-unknown",
      text: name,
      message: `Expected a folder of CSV files or a file that ends in ${ends.join(", ")}, found ${quoted(name)}. Save the data as one of them.`,
    },
  );
}
