import type { Actor } from "../../model/dataset.ts";

/**
 * Whether an actor's name ends in its party in brackets, as event tables name many, `Citizen (Russia)`, or is its party's with what it does there
 * in brackets, `Russia (military)`. It need not be said again.
 */
export function namesItsParty({ name }: Actor, party: Actor): boolean {
  return [party.name, party.short, ...party.aliases].some(
    (each) =>
      each !== "" &&
      (name.endsWith(`(${each})`) || (name.startsWith(`${each} (`) && name.endsWith(")"))),
  );
}
