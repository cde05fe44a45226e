import { dayFromCivil, type Day } from "../../model/day.ts";

/** The reader's own day now, against which days in the future are noticed. */
export function today(): Day {
  const now = new Date();
  return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
