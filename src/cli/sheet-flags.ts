import { ENCODINGS } from "../formats/sheet-text/encodings.ts";
import { SHEET_ROLES } from "../formats/sheet/sheet-understanding.ts";
import type { SheetChoices, SheetRole } from "../formats/sheet/sheet-understanding.ts";
import { UsageError } from "./command.ts";
import type { Given, Options } from "./command.ts";
import { oneOf } from "./one-of.ts";

const text = { type: "string", multiple: true } as const;

export const SHEET_OPTIONS: Options = {
  "date-order": text,
  encoding: text,
  separator: text,
  "header-row": text,
  role: text,
  answer: text,
};

export const SHEET_HELP = `
Of a table of any kind, where what is found by itself is not what is meant:
  --date-order O   day-first or month-first, for columns of dates that do not show it
  --encoding E     ${ENCODINGS.join(", ")}
  --separator C    the character between cells; tab for a tab
  --header-row N   the line with the names of the columns; 0 for none
  --role COLUMN=R  what a column holds; again for more: ${SHEET_ROLES.join(", ")}, or none
  --answer Q=A     the answer to a question, both as demarche table names them; again for more
`.trim();

/** What the flags decide about a table. @throws UsageError for a value that cannot be meant */
export function readSheetChoices(given: Given): Partial<SheetChoices> {
  const order = given.text("date-order");
  const encoding = given.text("encoding");
  return {
    dateOrder:
      order === null ? null : oneOf("date-order", order, ["day-first", "month-first"] as const),
    encoding: encoding === null ? null : readEncoding(encoding),
    separator: readSeparator(given.text("separator")),
    headerRow: readHeaderRow(given.text("header-row")),
    roles: given.texts("role").map(readRole),
    answers: given.texts("answer").map(readAnswer),
  };
}

function readEncoding(written: string): string {
  const known = ENCODINGS.find((label) => label.toLowerCase() === written.toLowerCase());
  return known ?? oneOf("encoding", written, ENCODINGS);
}

function readSeparator(written: string | null): string | null {
  if (written === null || written.length === 1) return written;
  if (written === "tab" || written === "\\t") return "\t";
  throw new UsageError(`Expected one character or tab for --separator, found “${written}”.`);
}

function readHeaderRow(written: string | null): number | null {
  if (written === null) return null;
  if (/^\d{1,6}$/.test(written)) return Number(written);
  throw new UsageError(`Expected the number of a line for --header-row, found “${written}”.`);
}

function readRole(written: string): readonly [string, SheetRole | null] {
  const at = written.lastIndexOf("=");
  if (at < 1) throw new UsageError(`Expected COLUMN=ROLE for --role, found “${written}”.`);
  const role = oneOf("role", written.slice(at + 1), [...SHEET_ROLES, "none" as const]);
  return [written.slice(0, at), role === "none" ? null : role];
}

function readAnswer(written: string): readonly [string, string] {
  const at = written.lastIndexOf("=");
  if (at < 1) throw new UsageError(`Expected QUESTION=ANSWER for --answer, found “${written}”.`);
  return [written.slice(0, at), written.slice(at + 1)];
}
