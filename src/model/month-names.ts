/** English month names, January first. */
export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The three-letter name of month 1 to 12. */
export function shortMonth(month: number): string {
  return (MONTH_NAMES[month - 1] ?? "").slice(0, 3);
}
