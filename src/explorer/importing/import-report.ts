import type { DataSet } from "../../model/dataset.ts";
import type { SheetChoices } from "../../formats/sheet/sheet-understanding.ts";
import { counted } from "../../model/count-words.ts";
import type { Origin } from "../../state/origin.ts";
import type { SheetReading } from "./apart/sheet-messages.ts";
import type { SheetDataSet } from "./sheet-client.ts";
import { ENCODING_NAMES, SEPARATOR_NAMES } from "./words.ts";

/** What came of a table: what was kept, what was not, and what was taken for granted. */
export interface ImportReport {
  /** Of the data set that it is about, by identity: the table's own, or the one to which it was added. */
  readonly origin: Origin;
  readonly file: string;
  readonly rows: number;
  readonly kept: number;
  readonly setAside: number;
  /** A CSV file; null where nothing was set aside. */
  readonly setAsideFile: Blob | null;
  /** One sentence each. */
  readonly assumed: readonly string[];
}

export function reportOf(
  { file, origin, added }: Pick<ImportReport, "file" | "origin"> & { readonly added: string },
  reading: SheetReading,
  sheet: SheetDataSet,
): ImportReport {
  const { rows, kept, setAsideTotal, setAsideFile, opened } = sheet;
  const assumed = [
    ...(added === "" ? [] : [added]),
    ...created(opened.dataset.actors),
    ...assumptions(reading),
    ...merged(reading.understanding.choices),
  ];
  return { file, origin, rows, kept, setAside: setAsideTotal, setAsideFile, assumed };
}

function created(actors: DataSet["actors"]): readonly string[] {
  return actors.length === 0 ? [] : [`${counted(actors.length, "actor")} made from names.`];
}

function assumptions({ encoding, separator, headerRow, understanding, skipped }: SheetReading) {
  const said = [];
  if (encoding !== "") {
    const cells = SEPARATOR_NAMES.get(separator) ?? separator;
    said.push(
      `Text read as ${ENCODING_NAMES.get(encoding) ?? encoding}, cells set apart by ${cells}.`,
    );
  }
  said.push(headerRow === 0 ? "No header row." : `Header in row ${String(headerRow)}.`);
  if (understanding.dateOrder !== null) {
    const [first, then] =
      understanding.dateOrder === "day-first" ? ["day", "month"] : ["month", "day"];
    said.push(`Dates read with the ${first} before the ${then}.`);
  }
  if (skipped.length > 0) {
    const lines = skipped
      .map(({ line }) => String(line))
      .slice(0, 10)
      .join(", ");
    said.push(`${counted(skipped.length, "line")} outside the table left out: ${lines}.`);
  }
  return said;
}

function merged({ merges }: SheetChoices): readonly string[] {
  return merges.map(
    ({ names, into }) => `${names.filter((name) => name !== into).join(", ")} taken as ${into}.`,
  );
}
