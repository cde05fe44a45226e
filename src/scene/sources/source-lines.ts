import { sayDate } from "../../model/day-words.ts";
import type { Source } from "../../model/dataset.ts";
import { excerpt } from "../../model/problem.ts";
import { tenth } from "../curve.ts";
import { SUBSTITUTE_SLACK, textWidth } from "../font-metrics.ts";
import { figureLine, wrapText } from "../label-text.ts";
import type { TextMark } from "../scene.ts";
import { sayName } from "../words.ts";

/** The type of a list under a figure: 7 points, for it is long. */
const SIZE_PX = 9.5;
const LINE_PX = 12.5;
const FONT = { sizePx: SIZE_PX, weight: 400 } as const;
/** Two columns from about 160 mm on. */
const NARROWEST_COLUMN_PX = 280;
const COLUMN_GAP_PX = 18;
const NUMBER_GAP_PX = 5;
/** Of a title, in letters: the date behind it must be seen. */
const LONGEST_TITLE = 180;
/** More under a figure nobody reads; a file of its own holds all. */
export const MOST_LISTED = 100;

/** `Publisher: Title. Date. Address`, one line; what is not known is left out. */
export function saySource(source: Source | string): string {
  if (typeof source === "string") return sayName(source);
  return [sayWork(source), figureLine(source.url)].filter((part) => part !== "").join(" ");
}

function sayWork({ id, publisher, title, date }: Source): string {
  const parts = [sayName(publisher), excerpt(sayName(title), LONGEST_TITLE)];
  const named = parts.filter((part) => part !== "").join(": ");
  const said = [named, date === null ? "" : figureLine(sayDate(date))].filter(
    (part) => part !== "",
  );
  if (said.length === 0) return `${sayName(id)}.`;
  return said.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(" ");
}

/** What stands under a figure. */
export interface ListText {
  readonly sources: readonly (Source | string)[];
  /** A paragraph behind the list; empty for none. */
  readonly after: string;
}

/** The list in columns from `top` on, and the height that it takes. */
export function drawSourceLines(
  { sources, after }: ListText,
  box: { readonly left: number; readonly top: number; readonly width: number },
): { readonly lines: readonly TextMark[]; readonly heightPx: number } {
  const columns = Math.max(1, Math.floor(box.width / (NARROWEST_COLUMN_PX + COLUMN_GAP_PX)));
  const columnPx = (box.width - (columns - 1) * COLUMN_GAP_PX) / columns;
  const indent = widthOf(String(sources.length)) + NUMBER_GAP_PX;
  const entries = sources.map((source) => entryLines(source, columnPx - indent));
  const rows = rowsOfColumns(entries, columns);
  const place: Place = { ...box, top: box.top + 1.3 * LINE_PX, columnPx, indent };
  const lines = [headline(box), ...columnTexts(entries, rows, place)];
  const paragraph = after === "" ? [] : wrapText(after, box.width / SUBSTITUTE_SLACK, FONT);
  const below = place.top + (rows + (paragraph.length > 0 ? 0.5 : 0)) * LINE_PX;
  paragraph.forEach((text, row) => lines.push(mark(text, box.left, below + (row + 0.8) * LINE_PX)));
  return { lines, heightPx: below + paragraph.length * LINE_PX - box.top };
}

function headline({ left, top }: { readonly left: number; readonly top: number }): TextMark {
  return { ...mark("Sources", left, top + 0.8 * LINE_PX), weight: 600 };
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly columnPx: number;
  readonly indent: number;
}

/** The least height in lines at which the entries, none of them parted, fill no more columns than there are. */
function rowsOfColumns(entries: readonly (readonly string[])[], columns: number): number {
  const total = entries.reduce((sum, lines) => sum + lines.length, 0);
  const longest = entries.reduce((most, lines) => Math.max(most, lines.length), 0);
  let rows = Math.max(Math.ceil(total / columns), longest);
  while (countColumns(entries, rows) > columns) rows++;
  return rows;
}

function countColumns(entries: readonly (readonly string[])[], rows: number): number {
  let columns = 1;
  let row = 0;
  for (const lines of entries) {
    if (row > 0 && row + lines.length > rows) {
      columns++;
      row = 0;
    }
    row += lines.length;
  }
  return columns;
}

function columnTexts(
  entries: readonly (readonly string[])[],
  rows: number,
  { left, top, columnPx, indent }: Place,
): readonly TextMark[] {
  const texts: TextMark[] = [];
  let x = left;
  let row = 0;
  entries.forEach((lines, index) => {
    if (row > 0 && row + lines.length > rows) {
      x += columnPx + COLUMN_GAP_PX;
      row = 0;
    }
    const number = mark(String(index + 1), x + indent - NUMBER_GAP_PX, top + (row + 0.8) * LINE_PX);
    texts.push({ ...number, anchor: "end", tone: "ink" });
    for (const line of lines) texts.push(mark(line, x + indent, top + (row++ + 0.8) * LINE_PX));
  });
  return texts;
}

function mark(text: string, x: number, y: number): TextMark {
  const style = { anchor: "start", sizePx: SIZE_PX, weight: 400, tone: "muted" } as const;
  return { text, x: tenth(x), y: tenth(y), ...style };
}

function widthOf(text: string): number {
  return textWidth(text, SIZE_PX, 400) * SUBSTITUTE_SLACK;
}

/** The lines of one source; an address is broken behind its marks, for cut off it would lead nowhere. */
function entryLines(source: Source | string, width: number): readonly string[] {
  const work = typeof source === "string" ? sayName(source) : sayWork(source);
  const lines = [...wrapText(work, width / SUBSTITUTE_SLACK, FONT)];
  const url = typeof source === "string" ? "" : figureLine(source.url);
  let line = lines.pop() ?? "";
  let glue = " ";
  for (const piece of piecesOf(url, width)) {
    if (widthOf(line + glue + piece) > width) {
      lines.push(line);
      line = piece;
    } else line += glue + piece;
    glue = "";
  }
  return [...lines, line];
}

/** An address in pieces none of which is wider than a line. */
function piecesOf(url: string, width: number): readonly string[] {
  const pieces = url.match(/[^/?&=_.-]*[/?&=_.-]+|[^/?&=_.-]+$/g) ?? [];
  return pieces.flatMap((piece) => (widthOf(piece) <= width ? [piece] : cut(piece, width)));
}

function cut(piece: string, width: number): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of piece) {
    if (widthOf(part + character) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
