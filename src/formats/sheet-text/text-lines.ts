/** The lines of a text, which LF, CR and CRLF end alike. Asked in ascending order; linear for all lines together. */
export interface TextLines {
  /** The end of the line that holds a position, before its break. */
  endOf(at: number): number;
  /** Where the line behind a line end begins; the text's length + 1 behind the last one that no break ends. */
  behind(end: number): number;
}

export function textLines(text: string): TextLines {
  let lf = -1;
  let cr = -1;
  let askedFrom = 0;
  const next = (known: number, mark: string, at: number): number => {
    if (known >= at && askedFrom <= at) return known;
    const found = text.indexOf(mark, at);
    return found < 0 ? text.length : found;
  };
  return {
    endOf(at) {
      lf = next(lf, "\n", at);
      cr = next(cr, "\r", at);
      askedFrom = at;
      return Math.min(lf, cr);
    },
    behind: (end) => (text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1),
  };
}
