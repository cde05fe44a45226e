import type { Edit, IdTable } from "./edit.ts";

/** The ids that an edit gives way to others, by table: what was selected or pinned under the one is so under the other. */
export type MovedIds = Readonly<Partial<Record<IdTable, ReadonlyMap<string, string>>>>;

export function movedIds(edit: Edit): MovedIds {
  switch (edit.do) {
    case "merge-actors":
      return { actors: new Map(edit.others.map((id) => [id, edit.into])) };
    case "rename":
      return { [edit.table]: new Map([[edit.from, edit.to]]) };
    case "all":
      return edit.edits.map(movedIds).reduce<MovedIds>(joined, {});
    default:
      return {};
  }
}

function joined(before: MovedIds, after: MovedIds): MovedIds {
  const tables = ["actors", "contacts", "sources", "events"] as const;
  return Object.fromEntries(tables.map((table) => [table, chained(before[table], after[table])]));
}

function chained(
  first: ReadonlyMap<string, string> = new Map(),
  then: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  return new Map([...then, ...[...first].map(([from, to]) => [from, then.get(to) ?? to] as const)]);
}
