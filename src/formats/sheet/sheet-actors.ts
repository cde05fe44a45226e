import type { Actor } from "../../model/dataset.ts";
import { actorKindOfName } from "./actor-guesses.ts";
import type { SheetContact } from "./sheet-rows.ts";
import type { ActorMerge } from "./sheet-understanding.ts";
import { createSlugs } from "../slugs.ts";

/** The actors that a sheet names. */
export interface SheetActors {
  /** The id of the actor of a name; a new one for a new name. */
  readonly idOf: (name: string) => string;
  /** By first appearance. */
  readonly all: () => readonly Actor[];
}

/** Actors by name, each with a kind as far as name and column tell; other spellings that were merged into one are its aliases. */
export function createSheetActors(
  rows: readonly SheetContact[],
  merges: readonly ActorMerge[],
): SheetActors {
  const spellings = new Map(merges.map(({ names, into }) => [into, names]));
  const people = new Set(rows.flatMap((row) => row.people));
  const ids = new Map<string, string>();
  const slugs = createSlugs("actor");
  const actors: Actor[] = [];
  const aliasesOf = (name: string) => (spellings.get(name) ?? []).filter((other) => other !== name);
  return {
    idOf(name) {
      const known = ids.get(name);
      if (known !== undefined) return known;
      const id = slugs.of(name);
      ids.set(name, id);
      const kind = actorKindOfName(name, people.has(name));
      actors.push({ id, name, short: "", kind, aliases: aliasesOf(name) });
      return id;
    },
    all: () => actors,
  };
}
