import { error, findIn, warning } from "./check.ts";
import type { Check, CheckContext } from "./check.ts";
import { placeOf } from "./origins.ts";
import { quoted } from "./problem.ts";
import { officeSpan } from "./representation.ts";

/** A representation or membership as an edge upward. */
interface Link {
  readonly lower: string;
  readonly upper: string;
}

/** The two tables of links, with the column that names the upper end. */
const LINK_TABLES = [
  { table: "representations", column: "party", verb: "represents" },
  { table: "memberships", column: "group", verb: "is a member of" },
] as const;

type LinkTable = (typeof LINK_TABLES)[number];

function linksOf({ dataset }: CheckContext, { table }: LinkTable): readonly Link[] {
  return table === "representations"
    ? dataset.representations.map(({ actor, party }) => ({ lower: actor, upper: party }))
    : dataset.memberships.map(({ member, group }) => ({ lower: member, upper: group }));
}

/** Intervals of offices and memberships that end before they begin. */
export const checkIntervals: Check = (context) => {
  for (const { table } of LINK_TABLES) {
    for (const [index, record] of context.dataset[table].entries()) {
      const { from, to } = officeSpan(record);
      if (from <= to) continue;
      const written = `${record.from?.written ?? ""}/${record.to?.written ?? ""}`;
      findIn(
        context,
        [table, index, "to"],
        error(
          "interval-reversed",
          written,
          `Expected an interval whose end is not before its start, found ${quoted(written)}. Exchange from and to, or correct the one that is wrong.`,
        ),
      );
    }
  }
};

/** The same office or membership stated twice. */
export const checkRepeatedLinks: Check = (context) => {
  for (const { table, column } of LINK_TABLES) {
    const first = new Map<string, number>();
    for (const [index, record] of context.dataset[table].entries()) {
      const { role, from, to } = record;
      const ends = "party" in record ? [record.actor, record.party] : [record.member, record.group];
      const key = JSON.stringify([...ends, role, from?.written, to?.written]);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      else {
        const { row } = placeOf(context.origins, table, earlier, column);
        findIn(
          context,
          [table, index, column],
          warning(
            "row-repeated",
            ends.join(" – "),
            `Expected each row once, found the same ${row > 0 ? `as in row ${String(row)}` : "twice"}. Delete one.`,
          ),
        );
      }
    }
  }
};

/** Actors that represent, or are members of, themselves, directly or through others. Each cycle is named once, where it closes. */
export const checkCycles: Check = (context) => {
  for (const linkTable of LINK_TABLES) {
    const links = linksOf(context, linkTable);
    const { table, column, verb } = linkTable;
    for (const { closing, path } of findCycles(links)) {
      const first = path[0] ?? "";
      const cycle = [...path, first].join(" → ");
      const message =
        path.length === 1
          ? `Expected two different actors, found that ${quoted(first)} ${verb} itself; it stands for itself. Delete the row or name the other actor.`
          : `Expected ${table} that lead upward to an end, found the cycle ${cycle.length > 200 ? `${cycle.slice(0, 199)}…` : cycle}${table === "representations" ? "; in it all count for the actor listed first" : ""}. Delete or correct one of its rows.`;
      const code = path.length === 1 ? "self-link" : "cycle";
      findIn(context, [table, closing, column], error(code, cycle, message));
    }
  }
};

interface Cycle {
  /** Index of the link that closes it. */
  readonly closing: number;
  /** Its actors, each once, from the one where the closing link ends. */
  readonly path: readonly string[];
}

/**
 * One cycle for each link that leads back to an actor on the way to it, by a depth-first walk without recursion.
 * Every cycle contains at least one such link; cost linear in the links (and in the lengths of the cycles).
 */
export function findCycles(links: readonly Link[]): Cycle[] {
  const outgoing = new Map<string, number[]>();
  for (const [index, { lower }] of links.entries()) {
    const from = outgoing.get(lower);
    if (from) from.push(index);
    else outgoing.set(lower, [index]);
  }
  const cycles: Cycle[] = [];
  const seen = new Set<string>();
  for (const start of outgoing.keys()) {
    if (!seen.has(start)) walk({ links, outgoing, seen, cycles }, start);
  }
  return cycles;
}

interface Walk {
  readonly links: readonly Link[];
  /** Actor -> indices of the links that leave it. */
  readonly outgoing: ReadonlyMap<string, readonly number[]>;
  readonly seen: Set<string>;
  readonly cycles: Cycle[];
}

function walk({ links, outgoing, seen, cycles }: Walk, start: string): void {
  const path: { readonly actor: string; next: number }[] = [{ actor: start, next: 0 }];
  const onPath = new Set([start]);
  seen.add(start);
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const closing = outgoing.get(step.actor)?.[step.next++];
    const upper = closing === undefined ? undefined : links[closing]?.upper;
    if (closing === undefined || upper === undefined) {
      onPath.delete(step.actor);
      path.pop();
    } else if (onPath.has(upper)) {
      const begin = path.findIndex(({ actor }) => actor === upper);
      cycles.push({ closing, path: path.slice(begin).map(({ actor }) => actor) });
    } else if (!seen.has(upper)) {
      seen.add(upper);
      onPath.add(upper);
      path.push({ actor: upper, next: 0 });
    }
  }
}
