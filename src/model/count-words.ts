/** A count with commas between thousands: `1,234,567`. The same in every locale. */
export function sayCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1 row`, `2,000 rows`: a count with its noun. */
export function counted(count: number, noun: string): string {
  return `${sayCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
