/**
 * Up to three of the candidates that a misspelt word may have meant, nearest first (equally near: in the order given). A candidate is
 * near when it takes at most one edit for each three characters to get there (but at least one). Case and diacritics are not counted.
 * Cost: candidates × length²; candidates of a very different length are passed over.
 */
export function nearestWords(word: string, candidates: Iterable<string>): string[] {
  const wanted = plain(word).slice(0, LONGEST);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near: { readonly candidate: string; readonly edits: number }[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit + 2) continue;
    if (differsInNumberOnly(word, candidate)) continue;
    const edits = editDistance(wanted, plain(candidate).slice(0, LONGEST), limit);
    if (edits <= limit) near.push({ candidate, edits });
  }
  near.sort((a, b) => a.edits - b.edits);
  return [...new Set(near.map(({ candidate }) => candidate))].slice(0, 3);
}

/** `Did you mean “a”, “b” or “c”?`, or an empty text for none. */
export function didYouMean(words: readonly string[]): string {
  if (words.length === 0) return "";
  const named = words.map((word) => `“${word}”`);
  const last = named.pop() ?? "";
  return `Did you mean ${named.length > 0 ? `${named.join(", ")} or ${last}` : last}?`;
}

const LONGEST = 60;

/** `s9` is no misspelt `s1`: numbers are not mistyped letter by letter. */
function differsInNumberOnly(a: string, b: string): boolean {
  const withoutDigits = (text: string) => text.replace(/\d+/g, "0");
  return a !== b && /\d/.test(a) && withoutDigits(a) === withoutDigits(b);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * Insertions, deletions, replacements and exchanges of neighbours between two texts (optimal string alignment),
 * or more than `limit` as soon as that is certain.
 */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, at(before, j - 2) + 1);
      }
      next.push(edits);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
