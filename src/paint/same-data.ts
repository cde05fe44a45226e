/** Whether two pieces of plain data hold the same. Records of one sort have the same keys, so the keys of the first decide. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((each, at) => sameData(each, b[at]))
    );
  }
  // Not an array, so a record; reading it by key needs its type.
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in one) if (!sameData(one[key], other[key])) return false;
  return true;
}
