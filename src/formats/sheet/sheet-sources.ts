import type { GridRow } from "./grid.ts";
import { linksIn } from "./link-columns.ts";
import { roleOfName, wordKey } from "./role-names.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import type { SheetRole } from "./sheet-understanding.ts";

/** Where a row says that it was read. At least one text is not empty. */
export interface SheetSource {
  readonly url: string;
  readonly publisher: string;
  readonly title: string;
}

/** The sources that a row names, in the order of its columns, each once. Linear. */
export function sourcesOfRow(row: GridRow, plan: SheetPlan): readonly SheetSource[] {
  const items = (["publisher", "url"] as const).flatMap((role) =>
    (plan.columnsOf.get(role) ?? []).flatMap((column) => sourcesInColumn(row, column, plan)),
  );
  const titles = plan.columnsOf.get("title") ?? [];
  const title = titles.map((column) => row.cells[column]?.trim() ?? "").join("; ");
  const [first = NONE, ...others] = joined(items);
  const all = [{ ...first, title }, ...others];
  const known = new Map(all.map((source) => [Object.values(source).join("\0"), source]));
  return [...known.values()].filter((source) => Object.values(source).some((text) => text !== ""));
}

/** What a cell names, with the links behind its words; those behind words that name no source stand alone. */
function sourcesInColumn(
  row: GridRow,
  column: number,
  { columns, linkColumns }: SheetPlan,
): readonly SheetSource[] {
  const roleOf = (at: number) => columns[at]?.role ?? null;
  const linksOf = (at: number) => sourcesOfLinks(row.cells[at] ?? "");
  if (linkColumns.has(column)) return NAMING.has(roleOf(column - 1)) ? [] : linksOf(column);
  const cell = row.cells[column]?.trim() ?? "";
  const isLinked = linkColumns.has(column + 1) && roleOf(column + 1) === "url";
  const links = isLinked ? linksOf(column + 1) : [];
  if (links.length === 0)
    return sourcesInCell(cell, roleOf(column) === "url" ? "url" : "publisher");
  // Behind a link a word is a name, also in a column of addresses.
  return isPointer(cell) ? links : joined([...sourcesInCell(cell, "publisher"), ...links]);
}

const NAMING: ReadonlySet<SheetRole | null> = new Set<SheetRole>(["publisher", "url"]);

function sourcesOfLinks(cell: string): readonly SheetSource[] {
  return linksIn(cell).map((url) => ({ ...NONE, url }));
}

/** Whether words say that there is a source behind them, and not which: `link 2`, `Quelle`, `здесь`. */
function isPointer(cell: string): boolean {
  const key = wordKey(cell);
  if (POINTERS.has(key)) return true;
  if (!/^\p{L}+ ?\d{0,2}$/u.test(key)) return false;
  const role = roleOfName(key);
  return role === "url" || role === "publisher" || role === "title";
}

const POINTERS: ReadonlySet<string> = new Set(
  "here|click here|see here|open|read|read more|more|see|view|www|hier|ici|voir|lire|здесь|тут|подробнее|aqui|ver|burada|burdan|bura|այստեղ|տես".split(
    "|",
  ),
);

const NONE: SheetSource = { url: "", publisher: "", title: "" };

/** Names without an address and addresses without a name are one source each where they are as many, or where one name has them all. */
function joined(items: readonly SheetSource[]): readonly SheetSource[] {
  const names = items.filter(({ url }) => url === "");
  const addresses = items.filter(({ publisher }) => publisher === "");
  const [only] = names;
  if (only === undefined || addresses.length === 0) return items;
  if (names.length > 1 && names.length !== addresses.length) return items;
  const rest = items.filter(({ url, publisher }) => url !== "" && publisher !== "");
  const pairs = addresses.map((address, i) => ({
    ...address,
    publisher: (names[i] ?? only).publisher,
  }));
  return [...pairs, ...rest];
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s"<>|]+/gi;

/** The sources in one cell: addresses, each with the words beside it, and names of publishers between `;`, `|` and line breaks. */
function sourcesInCell(cell: string, role: "publisher" | "url"): readonly SheetSource[] {
  return itemsIn(cell).flatMap((item) => {
    const found = item.match(ADDRESS) ?? [];
    if (found.length === 0) return [withoutAddress(item, role)];
    const words = item.split(ADDRESS).map(bareWords);
    return found.map((written, i) => {
      const isLast = i === found.length - 1;
      const behind = isLast ? (words[i + 1] ?? "") : "";
      return { ...NONE, url: bareAddress(written), publisher: words[i] || behind };
    });
  });
}

/** A semicolon inside an address is part of it unless another one begins behind it. */
function itemsIn(cell: string): readonly string[] {
  return cell
    .replace(/[;,](?=(?:https?:\/\/|www\.))/gi, "\n")
    .split(/;\s+|;$|\||[\r\n]+|;(?!\S{0,200}[=/])/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function withoutAddress(item: string, role: "publisher" | "url"): SheetSource {
  const isAddress = role === "url" ? !/\s/.test(item) : HOST_AND_PATH.test(item);
  return isAddress ? { ...NONE, url: item } : { ...NONE, publisher: item };
}

/** `elysee.fr/a`, without `https://`. */
const HOST_AND_PATH = /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\/\S+$/;

/** Words beside an address, without what separates them from it. */
function bareWords(text: string): string {
  return text.replace(/^[\s:,;()[\]–—-]+|[\s:,;()[\]–—-]{1,50}$/g, "");
}

/** An address without the marks of the sentence around it. */
function bareAddress(written: string): string {
  const url = written.replace(/[.,;:!?]{1,20}$/, "");
  return /[)\]]$/.test(url) && !/[([]/.test(url) ? url.slice(0, -1) : url;
}
