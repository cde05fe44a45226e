/** The letters of a column by its number, from 0: A, Z, AA. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column, from 0, in a reference such as `AB12`; -1 where there is none. */
export function columnOfReference(reference: string): number {
  let index = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 32) - 97;
    if (letter < 0 || letter > 25) break;
    index = index * 26 + letter + 1;
    if (index > 16_384) return -1;
  }
  return index - 1;
}
