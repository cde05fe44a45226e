import { readRecords } from "./read-records.ts";
import type { TextRecord } from "./read-records.ts";
import { PLAIN_DIALECT, SEPARATORS } from "./text-dialect.ts";
import type { TextDialect } from "./text-dialect.ts";

/** How the rows of a text are written. */
export interface FoundDialect {
  readonly dialect: TextDialect;
  /** How many cells most rows have. */
  readonly width: number;
  /** Where the rows begin: behind a line that only names the separator (`sep=;`, as Excel reads it), if there is one. */
  readonly start: number;
}

/** The part that is looked at. UTF-16 units. */
const SAMPLE = 200_000;

/**
 * The separator under which most rows of the text's beginning have the same number of cells, and how cells are quoted.
 * The table decides, not its first line. Deterministic; does not grow with the text.
 *
 * @param chosen the separator, where it is known
 */
export function findDialect(text: string, chosen: string | null): FoundDialect {
  const named = /^sep=(.)[\r\n]+/i.exec(text.slice(0, 12));
  const start = named?.[0].length ?? 0;
  const body = start === 0 ? text : text.slice(start);
  const sample = body.slice(0, SAMPLE);
  const known = chosen ?? named?.[1];
  const quote = quoteIn(sample);
  const readings = (known === undefined ? SEPARATORS : [known]).map((separator) => {
    const backslash = hasBackslash(sample, separator);
    return reading(body, { ...PLAIN_DIALECT, separator, quote, backslash });
  });
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  return { dialect: best.dialect, width: best.width, start };
}

/** The first rows under a dialect. A quoted cell may run beyond the part that is looked at. */
function reading(body: string, dialect: TextDialect) {
  const rows: TextRecord[] = [];
  for (const record of readRecords(body, dialect, 0)) {
    rows.push(record);
    if (record.end > SAMPLE) break;
  }
  return { dialect: { ...dialect, blankBehind: hasBlanks(body, dialect) }, ...consistency(rows) };
}

/** Single quotes only where more cells are wrapped in them than in double ones, in one line of ten at least. */
function quoteIn(sample: string): '"' | "'" {
  const single = wrappedCells(sample, "'");
  if (single === 0) return '"';
  const lines = sample.match(/[^\r\n]+/g)?.length ?? 0;
  return single >= Math.max(2, lines / 10) && single > 2 * wrappedCells(sample, '"') ? "'" : '"';
}

function wrappedCells(sample: string, quote: '"' | "'"): number {
  const wrapped = new RegExp(
    `(?:^|[,;\\t|]) ?${quote}(?:[^${quote}\\r\\n]|${quote}${quote})*${quote}(?=[,;\\t|]|\\r|$)`,
    "gm",
  );
  return sample.match(wrapped)?.length ?? 0;
}

/** Whether `\"` stands where only an escaped quote can. */
function hasBackslash(sample: string, separator: string): boolean {
  for (let at = sample.indexOf('\\"'); at >= 0; at = sample.indexOf('\\"', at + 2)) {
    const next = sample[at + 2];
    const before = sample[at - 1];
    const isInside = next !== undefined && ![separator, "\n", "\r", '"'].includes(next);
    if (isInside && before !== separator) return true;
  }
  return false;
}

/** The number of cells that most rows have, one alone not counted unless none has more, and how far the rows agree: 0 to 1. */
function consistency(rows: readonly TextRecord[]): {
  readonly width: number;
  readonly score: number;
} {
  const counts = new Map<number, number>();
  let odd = 0;
  for (const { cells, fault } of rows) {
    if (fault !== null) odd++;
    if (cells !== null) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let width = 1;
  let most = 0;
  for (const [cells, count] of counts) {
    if (cells > 1 && (count > most || (count === most && cells > width)))
      [width, most] = [cells, count];
  }
  if (width === 1) return { width, score: 0 };
  const share = most / rows.length;
  const agreement = share * share * (1 - 1 / width);
  return { width, score: Math.max(agreement - (odd / rows.length) * 0.5, agreement * 0.1) };
}

/** Whether a blank stands behind nearly every separator that a cell follows. */
function hasBlanks(body: string, { separator }: TextDialect): boolean {
  const sample = body.slice(0, SAMPLE);
  let all = 0;
  let blank = 0;
  for (let at = sample.indexOf(separator); at >= 0; at = sample.indexOf(separator, at + 1)) {
    const next = sample[at + 1];
    if (next === undefined || next === separator || next === "\n" || next === "\r") continue;
    all++;
    if (next === " ") blank++;
  }
  return all > 3 && blank > all * 0.9;
}
