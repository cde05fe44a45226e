import { ACTOR_KINDS } from "../model/dataset.ts";
import type { Filter, Network } from "./network.ts";

/**
 * The one form of all filters that ask the same of a network in the same words: lists without repeats in listing order, kinds or actor kinds
 * that are all let through as null, and so a top of no fewer actors than there are. Names that the network does not know come last, by code unit. Topics stay a list, since a contact without
 * a topic passes only where there is none.
 */
export function canonicalFilter(filter: Filter, network: Network): Filter {
  const kinds = listed(
    filter.kinds,
    network.kinds.map(({ id }) => id),
  );
  const actorKinds = listed(filter.actorKinds, ACTOR_KINDS);
  const { top } = filter;
  return {
    ...filter,
    kinds: kinds?.length === network.kinds.length ? null : kinds,
    topics: listed(filter.topics, network.topics),
    actorKinds: actorKinds?.length === ACTOR_KINDS.length ? null : actorKinds,
    top: top === null || top >= network.dataset.actors.length ? null : top,
  };
}

function listed<Name extends string>(
  chosen: readonly Name[] | null,
  all: readonly Name[],
): readonly Name[] | null {
  if (chosen === null) return null;
  const names = new Set(chosen);
  const known = all.filter((name) => names.delete(name));
  return [...known, ...[...names].sort()];
}
