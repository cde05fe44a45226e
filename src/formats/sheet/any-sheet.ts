import { readSheetText } from "../sheet-text/read-sheet-text.ts";
import { dataSetOfSheet } from "./data-set-of-sheet.ts";
import { NO_CHOICES } from "./sheet-understanding.ts";
import type { SheetChoices } from "./sheet-understanding.ts";
import { understandSheet } from "./understand-sheet.ts";

/** What a table of somebody's own was understood as, and the data set that it makes. */
export function openSheet(text: string | Uint8Array, choices: Partial<SheetChoices> = {}) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const grid = readSheetText("talks.csv", bytes, { ...NO_CHOICES, ...choices });
  const understood = understandSheet(grid, choices);
  return { grid, understood, result: dataSetOfSheet(grid, understood) };
}

/** Its contacts in short: `2020-10-02 call: Russia, Armenia`. */
export function contactsOf(text: string | Uint8Array, choices: Partial<SheetChoices> = {}) {
  const { dataset } = openSheet(text, choices).result;
  const names = new Map(dataset?.actors.map(({ id, name }) => [id, name]));
  return Array.from(dataset?.contacts ?? [], ({ date, kind, participants }) => {
    const who = participants.map((id) => names.get(id)).join(", ");
    return `${date.written} ${kind}: ${who}`;
  });
}
