import type { SheetReading } from "./apart/sheet-messages.ts";

/** Why a table has no contact that could be opened, and what to do; empty where it has one. */
export function whyNothingToOpen({ columns, understanding }: SheetReading): string {
  const { counts, questions } = understanding;
  if (counts.kept > 0) return "";
  if (columns.length === 0) return "There is nothing to open on this sheet.";
  if (counts.rows === 0) {
    return "There is nothing to open: the table has no row under the names of its columns.";
  }
  const isAsked = questions.some((question) => question.answer === null && !question.default);
  return isAsked
    ? "No row can be opened until the question above is answered."
    : "No row can be opened: each is set aside, for the reasons above.";
}
