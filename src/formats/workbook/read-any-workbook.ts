import type { ReadOptions, ReadResult } from "../read-result.ts";
import { refusing } from "../unreadable.ts";
import { dataSetOfWorkbook } from "./data-set-of-workbook.ts";
import type { ReadEvents } from "./data-set-of-workbook.ts";
import { openWorkbook } from "./open-workbook.ts";

/** The data set in a workbook of any kind, or its refusal as a problem. */
export function readAnyWorkbook(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
  readEvents: ReadEvents,
): Promise<ReadResult> {
  return refusing(file, async () =>
    dataSetOfWorkbook(file, await openWorkbook(file, bytes), options, readEvents),
  );
}
