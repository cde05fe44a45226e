import { findCycles } from "../check-links.ts";
import type { DataSet } from "../dataset.ts";

/** Who represents whom, and who belongs to what: the two sorts of links that lead upward. */
export type LinkSort = "representations" | "memberships";

/** A link upward, from who represents or belongs to what is represented or belonged to. */
interface Upward {
  readonly lower: string;
  readonly upper: string;
}

const VERBS: Readonly<Record<LinkSort, string>> = {
  representations: "represents",
  memberships: "belongs to",
};

/** The links of a data set upward, of one sort, in their order. */
export function upwardLinks(dataset: DataSet, sort: LinkSort): readonly Upward[] {
  return sort === "representations"
    ? dataset.representations.map(({ actor, party }) => ({ lower: actor, upper: party }))
    : dataset.memberships.map(({ member, group }) => ({ lower: member, upper: group }));
}

/**
 * The cycle that a link would close: its actors from the lower end round to the lower end again, by a shortest way; `[a, a]` for a link from
 * an actor to itself; null where it closes none. Linear in the links.
 */
export function cycleOf(
  links: readonly Upward[],
  { lower, upper }: Upward,
): readonly string[] | null {
  const uppers = new Map<string, string[]>();
  for (const link of links) {
    const known = uppers.get(link.lower);
    if (known) known.push(link.upper);
    else uppers.set(link.lower, [link.upper]);
  }
  const cameFrom = new Map([[upper, lower]]);
  // A map goes on to what is added while it is gone through.
  for (const at of cameFrom.keys()) {
    if (at === lower) return wayTo(cameFrom, { lower, upper });
    for (const next of uppers.get(at) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, at);
  }
  return null;
}

function wayTo(cameFrom: ReadonlyMap<string, string>, { lower, upper }: Upward): readonly string[] {
  const back = [lower];
  for (let at = lower; at !== upper;) {
    at = cameFrom.get(at) ?? upper;
    back.push(at);
  }
  return [...back, lower].reverse();
}

/** So many steps of a cycle are named. */
const MOST_STEPS = 6;

/** `A represents B, B represents A`: a cycle in words. */
export function sayCycle(
  sort: LinkSort,
  cycle: readonly string[],
  nameOf: (id: string) => string = (id) => id,
): string {
  const steps = cycle
    .slice(1)
    .map((upper, index) => `${nameOf(cycle[index]!)} ${VERBS[sort]} ${nameOf(upper)}`);
  const more = steps.length > MOST_STEPS ? [`… (${steps.length - MOST_STEPS} more)`] : [];
  return [...steps.slice(0, MOST_STEPS), ...more].join(", ");
}

/** A cycle that one data set has and another had not, in words; null where there is none. */
export function newCycle(before: DataSet, after: DataSet): string | null {
  for (const sort of ["representations", "memberships"] as const) {
    const known = findCycles(upwardLinks(before, sort)).length;
    const found = findCycles(upwardLinks(after, sort));
    const [last] = found.slice(-1);
    if (found.length <= known || last === undefined) continue;
    return sayCycle(sort, [...last.path, last.path[0]!]);
  }
  return null;
}
