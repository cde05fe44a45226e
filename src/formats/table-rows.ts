import type { DataSet, TableName } from "../model/dataset.ts";
import { COLUMNS } from "./columns.ts";
import { joinList } from "./list-cell.ts";
import { writeRecords } from "./table-codecs.ts";
import type { WrittenRecord } from "./table-codecs.ts";

/** The rows of a table as a spreadsheet holds them: the names of its columns, unknown ones last and sorted, then a row for each record. */
export function* tableRows(table: TableName, dataset: DataSet): Generator<string[]> {
  const columns = COLUMNS[table];
  const records = [...writeRecords(table, dataset[table])];
  const unknown = unknownColumns(table, records);
  yield [...columns.map(({ name }) => name), ...unknown];
  for (const { cells, extra } of records) {
    const others = new Map(extra.map(([name, text]) => [name, text]));
    const known = columns.map(({ name, separator }, i) => {
      const cell = cells[i] ?? "";
      const text = typeof cell === "string" ? cell : joinList(cell, separator ?? ";");
      // A date that could not be read is among the extra cells.
      return text === "" ? (others.get(name) ?? "") : text;
    });
    yield [...known, ...unknown.map((name) => others.get(name) ?? "")];
  }
}

/** The columns of a table that only its extra cells name, sorted. */
function unknownColumns(table: TableName, records: readonly WrittenRecord[]): string[] {
  const names = new Set(records.flatMap(({ extra }) => extra.map(([name]) => name)));
  for (const { name } of COLUMNS[table]) names.delete(name);
  return [...names].sort();
}
