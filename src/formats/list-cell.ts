/**
 * The values of a cell that holds several. A backslash before the separator or before another backslash makes it part of the value;
 * anywhere else a backslash is an ordinary character. Values are neither trimmed nor left out when empty.
 */
export function splitList(text: string, separator: string): string[] {
  if (!text.includes("\\")) return text.split(separator);
  const values: string[] = [];
  let value = "";
  for (let at = 0; at < text.length; at++) {
    const next = text[at + 1];
    if (text[at] === "\\" && (next === separator || next === "\\")) {
      value += next;
      at++;
    } else if (text[at] === separator) {
      values.push(value);
      value = "";
    } else value += text[at] ?? "";
  }
  return [...values, value];
}

/** The cell of several values; {@link splitList} reads it back equal, unless it is the empty list (an empty cell). */
export function joinList(values: readonly string[], separator: string): string {
  return values
    .map((value) => value.replaceAll("\\", "\\\\").replaceAll(separator, `\\${separator}`))
    .join(separator);
}
