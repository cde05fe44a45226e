import { hostOf } from "./address-key.ts";
import type { GridRow } from "./grid.ts";
import { linksIn } from "./link-columns.ts";
import { sourcesOfLinkedCell } from "./linked-sources.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import type { SheetRole } from "./sheet-understanding.ts";
import { joined, NO_SOURCE, sourcesInCell } from "./sources-in-cell.ts";
import type { NamedSource } from "./sources-in-cell.ts";

/** Where a row says that it was read. */
export interface SheetSource extends NamedSource {
  /** The column that tells its address, else its name; of links that of their words. */
  readonly column: number;
}

/** The sources that a row names, in the order of its columns, each once. Linear. */
export function sourcesOfRow(row: GridRow, plan: SheetPlan): readonly SheetSource[] {
  const told = (role: SheetRole) =>
    (plan.columnsOf.get(role) ?? []).flatMap((column) => sourcesInColumn(row, column, plan));
  const named = told("publisher");
  const addresses = told("url");
  const items = [...named, ...(named.length > 0 ? addresses.map(withoutHost) : addresses)];
  const titles = plan.columnsOf.get("title") ?? [];
  const title = titles.map((column) => row.cells[column]?.trim() ?? "").join("; ");
  const none: SheetSource = { ...NO_SOURCE, column: titles[0] ?? 0 };
  const [first = none, ...others] = joined(withoutRepeats(items));
  const known = new Map(
    [{ ...first, title }, ...others].map((source) => [textsOf(source).join("\0"), source]),
  );
  return [...known.values()].filter((source) => textsOf(source).some((text) => text !== ""));
}

function textsOf({ url, publisher, title }: NamedSource): readonly string[] {
  return [url, publisher, title];
}

/** A host is the name of an address only where no other column names a publisher. */
function withoutHost(source: SheetSource): SheetSource {
  const { publisher, url } = source;
  return publisher !== "" && publisher.toLowerCase() === hostOf(url)
    ? { ...source, publisher: "" }
    : source;
}

/** Without addresses that stand a second time beside a name. */
function withoutRepeats(items: readonly SheetSource[]): readonly SheetSource[] {
  const named = new Set(items.flatMap(({ url, publisher }) => (publisher === "" ? [] : [url])));
  return items.filter(({ url, publisher }) => publisher !== "" || !named.has(url));
}

/** What a cell names, with the links behind its words; those behind words that name no source stand alone. */
function sourcesInColumn(
  row: GridRow,
  column: number,
  { columns, linkColumns, addedColumns }: SheetPlan,
): readonly SheetSource[] {
  const roleOf = (at: number) => columns[at]?.role ?? null;
  const of = (own: number) => (source: NamedSource) => ({ ...source, column: own });
  if (linkColumns.has(column)) {
    if (NAMING.has(roleOf(column - 1))) return [];
    const links = linksIn(row.cells[column] ?? "").map(({ url }) => ({ ...NO_SOURCE, url }));
    return links.map(of(addedColumns.has(column) ? column - 1 : column));
  }
  const cell = row.cells[column]?.trim() ?? "";
  const isLinked = linkColumns.has(column + 1) && roleOf(column + 1) === "url";
  const links = isLinked ? linksIn(row.cells[column + 1] ?? "") : [];
  if (links.length === 0) {
    const role = roleOf(column) === "url" ? "url" : "publisher";
    return sourcesInCell(cell, role).map(of(column));
  }
  const isTheirs = !addedColumns.has(column + 1);
  return sourcesOfLinkedCell(cell, links).map((source) =>
    of(isTheirs && source.url !== "" ? column + 1 : column)(source),
  );
}

const NAMING: ReadonlySet<SheetRole | null> = new Set<SheetRole>(["publisher", "url"]);
