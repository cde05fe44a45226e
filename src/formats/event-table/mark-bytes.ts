import { LF, QUOTE, type RowForm } from "./row-form.ts";

/** A bit in each of four bytes: the lowest, and the top one. */
const EACH = 0x01010101;
const TOP_BITS = 0x80808080 | 0;
const LFS = Math.imul(LF, EACH);
const QUOTES = Math.imul(QUOTE, EACH);

/**
 * Writes to `marks` where a separator, a quote or an LF may be between two places, in order, and answers how many there are: a byte behind such a one
 * may be marked too, and up to three before the first place and behind the last. `marks` has room for as many as there are bytes.
 * Four bytes are looked at together: what equals one is zero in their exclusive or, and to subtract 1 borrows into the top bit of a zero (Alan
 * Mycroft's test). The first byte is the lowest, as on every machine that has a browser. To mark first and cut rows after is the order of simdjson
 * (Langdale and Lemire, 2019).
 */
export function markBytes(
  words: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
  { separator, quotes }: RowForm,
  marks: Int32Array,
): number {
  const separators = Math.imul(separator, EACH);
  const others = quotes ? QUOTES : LFS;
  const end = (to + 3) >> 2;
  let marked = 0;
  for (let word = from >> 2; word < end; word++) {
    const bytes = words[word]!;
    const a = bytes ^ separators;
    const b = bytes ^ others;
    const c = bytes ^ LFS;
    let found = (((a - EACH) & ~a) | ((b - EACH) & ~b) | ((c - EACH) & ~c)) & TOP_BITS;
    while (found !== 0) {
      marks[marked++] = (word << 2) + ((31 - Math.clz32(found & -found)) >> 3);
      found &= found - 1;
    }
  }
  return marked;
}
