/** A count with commas between thousands: `1,234,567`. The same in every locale. */
export function sayCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `a`, `a and b`, `a, b and c`; empty for none. */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** `1 row`, `2,000 rows`: a count with its noun. */
export function counted(count: number, noun: string): string {
  return `${sayCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
