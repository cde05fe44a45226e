/** How many counts are of something. */
export function countAboveZero(counts: Uint32Array): number {
  let total = 0;
  for (let index = 0; index < counts.length; index++) if (counts[index]! > 0) total++;
  return total;
}
