import type { ReadOptions, ReadResult } from "../read-result.ts";
import { dataSetOfSheet } from "../sheet/data-set-of-sheet.ts";
import { NO_CHOICES } from "../sheet/sheet-understanding.ts";
import { readSheetText } from "./read-sheet-text.ts";

/** The data set in a table file of any kind, understood as far as it goes without asking, and as `options.choices` says. */
export function readSheet(file: string, bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const choices = { ...NO_CHOICES, ...options.choices };
  return dataSetOfSheet(readSheetText(file, bytes, choices), { choices }, options);
}
