import type { DataSet, TableName } from "../dataset.ts";
import { problemAt, quoted, type Problem } from "../problem.ts";
import type { EditResult, IdTable } from "./edit.ts";

export function done(dataset: DataSet, problems: readonly Problem[] = []): EditResult {
  return { dataset, problems };
}

/** What a refusal or notice is about. */
interface About {
  readonly code: string;
  readonly text: string;
  readonly column?: string;
}

/** The data set as it was, and why. */
export function refused(
  dataset: DataSet,
  table: TableName | "dataset",
  { code, text, column = "id" }: About,
  message: string,
): EditResult {
  const place = { file: table, row: 0, column };
  return { dataset, problems: [problemAt(place, { severity: "error", code, text, message })] };
}

/** Something that went along with an edit. */
export function went(
  severity: "warning" | "notice",
  table: TableName,
  { code, text, column = "id" }: About,
  message: string,
): Problem {
  return problemAt({ file: table, row: 0, column }, { severity, code, text, message });
}

export function unknownId(dataset: DataSet, table: IdTable, id: string): EditResult {
  return refused(
    dataset,
    table,
    { code: "record-missing", text: id },
    `Expected the id of one of the ${table}, found ${quoted(id)}. It may have been removed or renamed meanwhile.`,
  );
}

/** Refuses to remove what is mentioned; `words` say where. */
export function stillMentioned(
  dataset: DataSet,
  table: TableName | "dataset",
  { id, name, words }: { readonly id: string; readonly name: string; readonly words: string },
): EditResult {
  return refused(
    dataset,
    table,
    { code: "still-mentioned", text: id },
    `Expected nothing that mentions ${quoted(name)}, found ${words}. Change these first, or take it out of them too.`,
  );
}

/** Refuses to put something in the place of another that is not there, or is the same. */
export function noReplacement(
  dataset: DataSet,
  table: TableName | "dataset",
  { id, noun }: { readonly id: string; readonly noun: string },
): EditResult {
  return refused(
    dataset,
    table,
    { code: "replacement-missing", text: id },
    `Expected another ${noun} of this data set to put in its place, found ${id === "" ? "none" : quoted(id)}. Choose one.`,
  );
}
