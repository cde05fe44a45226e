import type { DataSet, TableName } from "../dataset.ts";
import { problemAt, type Problem } from "../problem.ts";
import type { EditResult } from "./edit.ts";

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

/** `3 contacts (a, b and c)`: how many, and the first of them by id. */
export function listed(ids: readonly string[], noun: string): string {
  const shown = ids.slice(0, 3).join(", ");
  const more = ids.length > 3 ? ", …" : "";
  return `${String(ids.length)} ${noun}${ids.length === 1 ? "" : "s"} (${shown}${more})`;
}
