/**
 * Where a character next stands in a text: for a position, its first place there or behind, the text's length where there is none. Asked in
 * ascending order it is linear for all positions together, also where the text holds none; a step back costs the length of the step.
 */
export function nextPlaces(text: string, character: string): (from: number) => number {
  // Between the two there is none, and at the second there is one, or the text ends.
  let clearFrom = 0;
  let next = -1;
  return (from) => {
    if (from >= clearFrom && from <= next) return next;
    if (from < clearFrom) {
      const between = text.slice(from, clearFrom).indexOf(character);
      if (between >= 0) next = from + between;
    } else {
      const found = text.indexOf(character, from);
      next = found < 0 ? text.length : found;
    }
    clearFrom = from;
    return next;
  };
}
