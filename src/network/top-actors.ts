import type { LevelColumns } from "./network.ts";

/**
 * Actor index -> 1 for the `top` of `actors` actors that have the most contacts at the level over all time; of equal ones those of lower
 * index. Linear in contacts, with the actors sorted.
 */
export function mostContacts(columns: LevelColumns, actors: number, top: number): Uint8Array {
  const contacts = new Uint32Array(actors);
  for (let k = 0; k < columns.actors.length; k++) contacts[columns.actors[k]!]!++;
  const ranked = Array.from(contacts.keys()).sort((a, b) => contacts[b]! - contacts[a]!);
  const among = new Uint8Array(actors);
  for (const actor of ranked.slice(0, top)) among[actor] = 1;
  return among;
}
