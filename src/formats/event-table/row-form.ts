/** What stands between cells (a byte), and whether cells may be quoted. */
export interface RowForm {
  readonly separator: number;
  readonly quotes: boolean;
}

const TAB = 9;
export const LF = 10;
export const CR = 13;
export const QUOTE = 34;
const COMMA = 44;
const SEMICOLON = 59;

/** The form of a table by its first line; null where that is empty. */
export function formOf(line: Uint8Array): RowForm | null {
  if (line.length === 0 || (line.length === 1 && line[0] === CR)) return null;
  if (line.includes(TAB)) return { separator: TAB, quotes: false };
  const count = (byte: number) => line.reduce((sum, other) => sum + (other === byte ? 1 : 0), 0);
  return { separator: count(SEMICOLON) > count(COMMA) ? SEMICOLON : COMMA, quotes: true };
}
