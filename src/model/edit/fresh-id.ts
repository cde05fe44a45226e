/** An id in the usual form of those in the file: lower case, words joined by hyphens, no accents. Empty where there are no letters or digits. */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, LONGEST)
    .replace(/^-|-$/g, "");
}

/** Characters: enough for a date, a kind and two names. */
const LONGEST = 64;

/** The slug of a text, with a number behind it where that id is taken. */
export function freshId(
  text: string,
  isTaken: (id: string) => boolean,
  without = "record",
): string {
  const slug = slugOf(text) || without;
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number++) {
    const id = `${slug}-${String(number)}`;
    if (!isTaken(id)) return id;
  }
}
