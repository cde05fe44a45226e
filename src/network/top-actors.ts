import type { Level } from "../model/dataset.ts";
import { allTimeCounts } from "./all-time-counts.ts";
import type { Network } from "./network.ts";
import { perLevel } from "./per-level.ts";

const ranked = perLevel(rank);

/**
 * Actor index -> 1 for the `top` actors that have the most contacts at the level over all time; of equal ones those of lower
 * index. The first call for a level is linear in the contacts, with the actors sorted; later ones in the actors.
 */
export function mostContacts(network: Network, level: Level, top: number): Uint8Array {
  const order = ranked.of(network, level);
  const among = new Uint8Array(order.length);
  const end = Math.min(top, order.length);
  for (let place = 0; place < end; place++) among[order[place]!] = 1;
  return among;
}

/** Actor indices, those of the most contacts first. */
function rank(network: Network, level: Level): Uint32Array {
  const contacts = allTimeCounts(network, level).actors;
  const actors = contacts.length;
  // One number an actor: more contacts are less, then a lower index is. Exact, both being below 2 ** 26.
  const keys = new Float64Array(actors);
  for (let actor = 0; actor < actors; actor++) keys[actor] = actor - contacts[actor]! * actors;
  keys.sort();
  const order = new Uint32Array(actors);
  for (let place = 0; place < actors; place++) {
    order[place] = keys[place]! - Math.floor(keys[place]! / actors) * actors;
  }
  return order;
}
