import { error, findIn, warning } from "./check.ts";
import type { Check, CheckContext } from "./check.ts";
import type { Actor } from "./dataset.ts";
import { placeOf } from "./origins.ts";
import { quoted } from "./problem.ts";
import { numbered } from "./records.ts";

const TABLES_WITH_IDS = ["actors", "contacts", "sources", "events"] as const;

/**
 * Ids that differ only in case, Unicode form or marks between words: surely one thing written twice.
 * Both are kept; the error names both rows.
 */
export const checkNearIds: Check = (context) => {
  for (const table of TABLES_WITH_IDS) {
    const first = new Map<string, number>();
    for (const [index, record] of numbered<{ readonly id: string }>(context.dataset[table])) {
      if ("placeholder" in record) continue;
      const key = idKey(record.id);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      else {
        const other = context.dataset[table].at(earlier)?.id ?? "";
        findIn(
          context,
          [table, index, "id"],
          error(
            "id-nearly-repeated",
            record.id,
            `Expected ids that differ in more than case or accents' encoding, found ${quoted(record.id)} here and ${quoted(other)}${rowOf(context, table, earlier)}. Use one id for one thing, or make them plainly different.`,
          ),
        );
      }
    }
  }
};

/** Names and aliases that lead to more than one actor: what only a name is known of cannot be told apart. */
export const checkNames: Check = (context) => {
  const first = new Map<string, number>();
  for (const [index, actor] of context.dataset.actors.entries()) {
    if (actor.placeholder) continue;
    for (const [key, { column, name }] of namesOf(actor)) {
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, index);
        continue;
      }
      const other = context.dataset.actors[earlier]?.id ?? "";
      findIn(
        context,
        ["actors", index, column],
        warning(
          "name-ambiguous",
          name,
          `Expected names and aliases that mean one actor, found ${quoted(name)} for ${quoted(actor.id)} and for ${quoted(other)}${rowOf(context, "actors", earlier)}. Change one, or make them one actor.`,
        ),
      );
    }
  }
};

/** Each name and alias of an actor once. */
function namesOf(actor: Actor): Map<string, { readonly column: string; readonly name: string }> {
  const names = new Map<string, { readonly column: string; readonly name: string }>();
  names.set(nameKey(actor.name), { column: "name", name: actor.name });
  for (const name of actor.aliases) {
    if (!names.has(nameKey(name))) names.set(nameKey(name), { column: "aliases", name });
  }
  return names;
}

function rowOf(
  context: CheckContext,
  table: (typeof TABLES_WITH_IDS)[number],
  index: number,
): string {
  const { row } = placeOf(context.origins, table, index, "id");
  return row > 0 ? ` in row ${String(row)}` : "";
}

function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** What most ids are, and their own keys. */
const PLAIN_ID = /^[a-z\d]+(?:-[a-z\d]+)*$/;

function idKey(id: string): string {
  if (PLAIN_ID.test(id)) return id;
  return nameKey(id).replace(/[\s_-]+/g, "-");
}
