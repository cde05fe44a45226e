/** A cell behind whose text a spreadsheet keeps addresses. */
export interface LinkedCell {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  /** At least one; none is empty, holds a blank, or stands in the cell's text. */
  readonly addresses: readonly string[];
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
  const bare = formula.trim().replace(/^(?:\w+:)?=\s*/, "");
  const literal = /^HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,;)]/i.exec(bare)?.[1];
  if (literal !== undefined) return { address: literal.replaceAll('""', '"') };
  return /(?<![\w.])HYPERLINK\s*\(/i.test(bare.replace(/"[^"]*"/g, '""')) ? "worked out" : null;
}

/** An address as it can stand among others between blanks; empty where there is none, or one that leads to a place in the same workbook. */
export function addressOutside(written: string): string {
  const address = written.trim();
  if (address.startsWith("#")) return "";
  return address.replace(/\s/g, (blank) => encodeURIComponent(blank));
}

/**
 * Tells which addresses a cell's text does not tell by itself. It remembers how addresses are compared, as the same ones come again and
 * again, and looks at so much text in all: an address said twice is no loss.
 */
export function createAddressesNotIn(): (
  text: string,
  addresses: readonly string[],
) => readonly string[] {
  const keys = new Map<string, string>();
  let room = MOST_LOOKED_AT;
  const keptKey = (address: string): string => {
    const known = keys.get(address);
    if (known !== undefined) return known;
    const key = keyOf(address);
    keys.set(address, key);
    return key;
  };
  return (text, addresses) => {
    room -= Math.min(text.length, LOOKED_AT);
    if (room < 0) return addresses;
    const told = addressesIn(text);
    return told.size === 0 ? addresses : addresses.filter((link) => !told.has(keptKey(link)));
  };
}

/** Of a longer text only the beginning is looked at. UTF-16 units. */
const LOOKED_AT = 2000;

/** Of the texts of one sheet. UTF-16 units. */
const MOST_LOOKED_AT = 4_000_000;

function addressesIn(text: string): ReadonlySet<string> {
  const start = text.slice(0, LOOKED_AT);
  if (!/[.:/@]/.test(start)) return NONE;
  const words = [...start.split(/[\s<>"|]+/), ...start.split(/[\s<>"|;,]+/)];
  return new Set([start, ...words].map(keyOf));
}

const NONE: ReadonlySet<string> = new Set();

/** An address for comparing: without its scheme, `www.`, marks around it and the slash at its end, its host in small letters, letters as they are read. */
function keyOf(written: string): string {
  if (written.length > LOOKED_AT) return written;
  const bare = written
    .trim()
    .replace(/^[([]/, "")
    .replace(/^(?:https?:\/\/|mailto:)/i, "")
    .replace(/^www\./i, "")
    .replace(/[.,;:!?)\]]{1,20}$/, "")
    .replace(/\/$/, "");
  return decoded(bare).replace(/^[^/?#]+/, (host) => host.toLowerCase());
}

function decoded(address: string): string {
  if (!address.includes("%")) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
