/** Engines search in time proportional to text times word in the worst case; for words up to here that is no harm. */
const SHORT = 64;

/**
 * Tells whether a text has the word in it, in time linear in the text whatever both are.
 * Long words: D. E. Knuth, J. H. Morris, V. R. Pratt, "Fast pattern matching in strings", 1977.
 */
export function createWordFinder(word: string): (text: string) => boolean {
  if (word.length <= SHORT) return (text) => text.includes(word);
  const borders = bordersOf(word);
  return (text) => {
    let matched = 0;
    for (let i = 0; i < text.length; i++) {
      matched = extended(word, borders, matched, text.charCodeAt(i));
      if (matched === word.length) return true;
    }
    return false;
  };
}

/** For each length of a prefix of the word: the length of the longest shorter prefix that it ends with. */
function bordersOf(word: string): Uint32Array {
  const borders = new Uint32Array(word.length + 1);
  for (let i = 1; i < word.length; i++) {
    borders[i + 1] = extended(word, borders, borders[i]!, word.charCodeAt(i));
  }
  return borders;
}

/** How much of the word is matched after one more code unit, where `matched` (less than all) was before it. */
function extended(word: string, borders: Uint32Array, matched: number, unit: number): number {
  let length = matched;
  while (length > 0 && word.charCodeAt(length) !== unit) length = borders[length]!;
  return word.charCodeAt(length) === unit ? length + 1 : 0;
}
