import type { EdtfDate } from "../../model/edtf.ts";
import { parseTypedDate } from "../../model/typed-date.ts";

/** A date as it is typed where there need be none: null for none, or what keeps it from being one. */
export function optionalDate(
  text: string,
): { readonly date: EdtfDate | null } | { readonly fault: string } {
  if (text.trim() === "") return { date: null };
  const reading = parseTypedDate(text);
  return reading.ok ? { date: reading.date } : { fault: reading.problem.message };
}

/** What keeps it from being one, in a sentence. */
export function dateFault(text: string): string | undefined {
  const reading = optionalDate(text);
  return "fault" in reading ? reading.fault : undefined;
}

/** The date; null where there is none, or none that can be meant. */
export function dateOf(text: string): EdtfDate | null {
  const reading = optionalDate(text);
  return "date" in reading ? reading.date : null;
}
