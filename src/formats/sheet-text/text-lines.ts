import { nextPlaces } from "./next-place.ts";

/** The lines of a text, which LF, CR and CRLF end alike. Asked in ascending order; linear for all lines together. */
export interface TextLines {
  /** The end of the line that holds a position, before its break. */
  endOf(at: number): number;
  /** Where the line behind a line end begins; the text's length + 1 behind the last one that no break ends. */
  behind(end: number): number;
}

export function textLines(text: string): TextLines {
  const lf = nextPlaces(text, "\n");
  const cr = nextPlaces(text, "\r");
  return {
    endOf: (at) => Math.min(lf(at), cr(at)),
    behind: (end) => (text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1),
  };
}
