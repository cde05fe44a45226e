/** Whether two plain values, as JSON has them, say the same. The order of keys does not count; a key without a value is none. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [ofA, ofB] = [definedEntries(a), definedEntries(b)];
  return (
    ofA.size === ofB.size &&
    [...ofA].every(([key, value]) => ofB.has(key) && sameValue(value, ofB.get(key)))
  );
}

function definedEntries(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, inside]) => inside !== undefined));
}
