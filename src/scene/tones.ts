import type { ActorKind } from "../model/dataset.ts";
import type { Day } from "../model/day.ts";
import { createPartyResolver, type PartyResolver } from "../model/representation.ts";
import type { Network } from "../network/network.ts";

const resolvers = new WeakMap<Network, PartyResolver>();

/** The tone of an actor's shape: its own kind, or for a person the kind of the party represented on that day. */
export function toneOn(network: Network, actor: number, day: Day): ActorKind {
  const { actors } = network.dataset;
  const { kind } = actors[actor]!;
  if (kind !== "person") return kind;
  let resolver = resolvers.get(network);
  if (resolver === undefined) {
    resolver = createPartyResolver(network.dataset);
    resolvers.set(network, resolver);
  }
  return actors[resolver.partyOf(actor, day)]!.kind;
}
