/** Blanks, control characters, zero-width and direction marks, no-break spaces, soft hyphens: what nobody sees at the ends of a word. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]/u;

/** The text without invisible characters at its ends. Linear, unlike a pattern anchored at the end. */
export function trimInvisible(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && INVISIBLE.test(text[start] ?? "")) start++;
  while (end > start && INVISIBLE.test(text[end - 1] ?? "")) end--;
  return text.slice(start, end);
}
