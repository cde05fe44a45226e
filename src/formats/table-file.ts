import { isEventRow, isEventTable } from "./event-table/is-event-table.ts";
import { formatOfFile } from "./registry.ts";
import type { Progress } from "./progress.ts";
import { noGrid } from "./sheet/grid.ts";
import type { TextGrid } from "./sheet/grid.ts";
import type { SheetChoices } from "./sheet/sheet-understanding.ts";
import { readSheetText } from "./sheet-text/read-sheet-text.ts";
import { refusal, Unreadable } from "./unreadable.ts";

/** What tells one grid of a file from another. */
export type GridChoices = Pick<SheetChoices, "sheet" | "encoding" | "separator" | "headerRow">;

/** A file that holds tables of somebody's own: a text, or a workbook of which one sheet at a time is looked at. */
export interface TableFile {
  /** Of a workbook, in its order; empty for a text. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** The sheet that the choices mean; empty for a text. */
  readonly sheetFor: (choices: GridChoices) => string;
  /** The table as the choices have it read; without columns where there is none, with why among its problems. */
  readonly grid: (choices: GridChoices, progress?: Progress) => TextGrid;
}

/**
 * The tables in a file, the one in a zip included; null where it is a data set of ours or a table of events, which need no understanding.
 * What is damaged is a file whose grid says so.
 */
export async function openTableFile(name: string, bytes: Uint8Array): Promise<TableFile | null> {
  try {
    const form = formatOfFile(name)?.id;
    if (form === "zip") return await openInZip(name, bytes);
    if (form === "xlsx" || form === "ods") return await openWorkbook(name, bytes);
    if (form !== "table" || isEventTable(bytes)) return null;
    return oneTable((choices, progress) => readSheetText(name, bytes, choices, progress));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return oneTable(() => noGrid(name, [refusal(name, error)]));
  }
}

function oneTable(grid: TableFile["grid"]): TableFile {
  return { sheets: [], sheetFor: () => "", grid };
}

async function openInZip(file: string, bytes: Uint8Array): Promise<TableFile | null> {
  const { chooseInZip, openedZip } = await import("./zip/read-zip.ts");
  const zip = openedZip(bytes);
  const chosen = chooseInZip(zip);
  if ("contacts" in chosen) return null;
  return await openTableFile(`${file}/${chosen.only}`, zip.unpack(chosen.only));
}

async function openWorkbook(file: string, bytes: Uint8Array): Promise<TableFile | null> {
  const { chooseSheet, gridInWorkbook, isDataSet } =
    await import("./workbook/data-set-of-workbook.ts");
  const { openWorkbook: openAny } = await import("./workbook/open-workbook.ts");
  const workbook = await openAny(file, bytes);
  const { sheets } = workbook;
  const first = chooseSheet(sheets, undefined);
  if (isDataSet(sheets) || isEventRow(first?.rows[0]?.cells ?? [])) return null;
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheetFor: ({ sheet }) => sheet ?? first?.name ?? "",
    grid({ sheet, headerRow }) {
      try {
        const grid = gridInWorkbook(file, workbook, {
          headerRow,
          ...(sheet !== null && { sheet }),
        });
        return { ...grid, encoding: "", encodingIsGuess: false, separator: "" };
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        return noGrid(file, [refusal(file, error)]);
      }
    },
  };
}
