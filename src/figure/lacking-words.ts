/** So many characters are named. */
const NAMED = 8;

/** What is wrong with a figure whose texts hold characters that the shipped face lacks, and what to do. */
export function sayLackingCharacters(lacking: readonly string[]): string {
  const named = lacking.slice(0, NAMED).join(" ");
  const more = lacking.length > NAMED ? ` and ${lacking.length - NAMED} more` : "";
  return `The shipped font lacks ${named}${more}: boxes stand for them in print. Give these actors a short form in letters it has.`;
}
