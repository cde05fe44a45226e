import type { LevelColumns } from "./network.ts";

const ranked = new WeakMap<LevelColumns, Uint32Array>();

/**
 * Actor index -> 1 for the `top` of `actors` actors that have the most contacts at the level over all time; of equal ones those of lower
 * index. The first call for a level is linear in the contacts, with the actors sorted; later ones in the actors.
 */
export function mostContacts(columns: LevelColumns, actors: number, top: number): Uint8Array {
  let order = ranked.get(columns);
  if (order === undefined) ranked.set(columns, (order = rank(columns, actors)));
  const among = new Uint8Array(actors);
  const end = Math.min(top, actors);
  for (let place = 0; place < end; place++) among[order[place]!] = 1;
  return among;
}

/** Actor indices, those of the most contacts first. */
function rank({ actors: all }: LevelColumns, actors: number): Uint32Array {
  const contacts = new Uint32Array(actors);
  for (let k = 0; k < all.length; k++) contacts[all[k]!]!++;
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
