import type { Actor } from "../../model/dataset.ts";

/** Whether an actor's name ends in its party in brackets, as event tables name many: `Citizen (Russia)`. It need not be said again. */
export function namesItsParty({ name }: Actor, party: Actor): boolean {
  return [party.name, party.short, ...party.aliases].some(
    (each) => each !== "" && name.endsWith(`(${each})`),
  );
}
