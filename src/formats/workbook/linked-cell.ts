import { addressKey } from "../sheet/address-key.ts";
import type { CellLink } from "../sheet/link-columns.ts";
import { itemsIn, sourcesInCell } from "../sheet/sources-in-cell.ts";
import { placeOfReference } from "./cell-reference.ts";
import type { CellPlace } from "./cell-reference.ts";

/** A cell behind whose text a spreadsheet keeps addresses. */
export interface LinkedCell extends CellPlace {
  /** At least one; no address is empty, holds a blank, or stands in the cell's text. */
  readonly links: readonly CellLink[];
}

/** What the formula of a cell says of a link. */
export type FormulaLink =
  | { readonly address: string }
  /** The address is worked out from other cells. */
  | "worked out"
  | null;

/**
 * The link of a formula `HYPERLINK("https://…","TASS")`, with or without what OpenDocument writes before it. An address that the formula
 * works out is not known. Linear.
 */
export function linkOfFormula(formula: string): FormulaLink {
  const bare = bareFormula(formula);
  const literal = /^HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,;)]/i.exec(bare)?.[1];
  if (literal !== undefined) return { address: literal.replaceAll('""', '"') };
  return /(?<![\w.])HYPERLINK\s*\(/i.test(bare.replace(/"[^"]*"/g, '""')) ? "worked out" : null;
}

/** A cell as a formula names it, from another one unless it is fixed. */
export interface NamedCell extends CellPlace {
  readonly isLineFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** The one cell of the same sheet from which a formula `HYPERLINK(E2,"TASS")` takes its address; null where it is no such formula. Linear. */
export function cellOfLink(formula: string): NamedCell | null {
  const [, fixedColumn, letters = "", fixedLine, digits = ""] =
    LONE_CELL.exec(bareFormula(formula)) ?? [];
  const place = placeOfReference(letters + digits);
  if (place === null) return null;
  return { ...place, isLineFixed: fixedLine === "$", isColumnFixed: fixedColumn === "$" };
}

/** Without what OpenDocument writes before it. */
function bareFormula(formula: string): string {
  return formula.trim().replace(/^(?:\w+:)?=\s*/, "");
}

/** In OpenDocument with brackets and a dot before it. */
const LONE_CELL = /^HYPERLINK\(\s*(?:\[\.)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})\]?\s*[,;)]/i;

/** An address as it can stand among others between blanks; empty where there is none, or one that leads to a place in the same workbook. */
export function addressOutside(written: string): string {
  const address = written.trim();
  if (address.startsWith("#")) return "";
  return address.replace(/[\s<>]/g, (mark) => encodeURIComponent(mark));
}

/** The links that lead out of the workbook, each address once. */
export function outside(written: readonly CellLink[]): readonly CellLink[] {
  const known = new Set<string>();
  return written.flatMap(({ url: given, word }) => {
    const url = addressOutside(given);
    if (url === "" || known.has(url)) return [];
    known.add(url);
    return [{ url, word }];
  });
}

/** The links without their words where they are behind all of a text, or one behind each name of it in order. */
export function withoutPlainWords(text: string, links: readonly CellLink[]): readonly CellLink[] {
  const isAll = links.length === 1 && links[0]!.word === text.trim();
  if (!isAll) {
    const names = itemsIn(text);
    if (names.length !== links.length || names.some((name, i) => name !== links[i]!.word)) {
      return links;
    }
  }
  return links.map(({ url }) => ({ url, word: "" }));
}

/**
 * Tells which links a cell's text does not tell by itself, as it is read where a row was read: an address without its scheme tells none. It
 * remembers how addresses are compared, as the same ones come again and again, and looks at so much text in all: an address said twice is no
 * loss. The same array where the text tells none.
 */
export function createLinksNotIn(): (
  text: string,
  links: readonly CellLink[],
) => readonly CellLink[] {
  const keys = new Map<string, string>();
  let room = MOST_LOOKED_AT;
  const keptKey = ({ url }: CellLink): string => {
    const known = keys.get(url);
    if (known !== undefined) return known;
    const key = addressKey(url);
    keys.set(url, key);
    return key;
  };
  return (text, links) => {
    room -= Math.min(text.length, LOOKED_AT);
    if (room < 0) return links;
    const told = addressesIn(text);
    if (told.size === 0) return links;
    const others = links.filter((link) => !told.has(keptKey(link)));
    return others.length === links.length ? links : others;
  };
}

/** Of a longer text only the beginning is looked at. UTF-16 units. */
const LOOKED_AT = 2000;

/** Of the texts of one sheet. UTF-16 units. */
const MOST_LOOKED_AT = 4_000_000;

/** Keys of the addresses that a text tells: of pages with their scheme, of people without. */
function addressesIn(text: string): ReadonlySet<string> {
  const start = text.slice(0, LOOKED_AT);
  const keys = new Set<string>();
  if (start.includes("://")) {
    for (const { url } of sourcesInCell(start, "publisher")) {
      if (/^https?:/i.test(url)) keys.add(addressKey(url));
    }
  }
  if (start.includes("@")) {
    for (const word of start.split(/[\s<>"|;,()[\]]+/)) {
      if (word.includes("@")) keys.add(addressKey(`mailto:${word.replace(/^mailto:/i, "")}`));
    }
  }
  return keys;
}
