/** What spreadsheets take for the beginning of a formula, in its usual and its full-width form. */
const LEADS = "[=+\\-@\\t\\r\\n\\0\\uff1d\\uff0b\\uff0d\\uff20]";
const NEEDS_GUARD = new RegExp(`^'*${LEADS}`);
const HAS_GUARD = new RegExp(`^'+${LEADS}`);
/** As a spreadsheet would write it back. A year before 1 with its zeros (-0044) is none. */
const NUMBER = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * A cell that no spreadsheet takes for a formula: with `'` before a text that begins like one (OWASP, CSV Injection). Numbers are left alone.
 * {@link unguardedCell} takes exactly that one `'` off again.
 */
export function guardedCell(cell: string): string {
  return NEEDS_GUARD.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The cell without the `'` that stands before what looks like a formula; any other cell as it is. */
export function unguardedCell(cell: string): string {
  return HAS_GUARD.test(cell) ? cell.slice(1) : cell;
}
