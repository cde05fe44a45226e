/** How a text separates and quotes its cells. */
export interface TextDialect {
  /** One character. */
  readonly separator: string;
  readonly quote: '"' | "'";
  /** Whether a backslash before a quote inside a quoted cell makes it text, beside the doubling that always does. */
  readonly backslash: boolean;
  /** Whether a blank behind each separator belongs to it. */
  readonly blankBehind: boolean;
}

export const SEPARATORS = [",", ";", "\t", "|"] as const;

/** RFC 4180. */
export const PLAIN_DIALECT: TextDialect = {
  separator: ",",
  quote: '"',
  backslash: false,
  blankBehind: false,
};
