import type { Actor, Representation } from "../../model/dataset.ts";
import { createSlugs } from "../slugs.ts";
import { areCapitals, cleanName } from "./clean-names.ts";
import { partyItself } from "./found-actor.ts";
import type { FoundActor, Party } from "./found-actor.ts";

/**
 * Actors with ids, in the order given, then the countries and organisations that some represent and none is; and the representations of them.
 * Names are made clean, with what was written as an alias. Ids are the names in kebab case, numbered where they would be the same.
 */
export function buildActors(found: readonly FoundActor[]): {
  readonly actors: readonly Actor[];
  readonly representations: readonly Representation[];
} {
  const parties = new Map<Party, FoundActor>();
  for (const actor of found) {
    const { party, isParty, name } = actor;
    if (party === null || !isParty) continue;
    if (!parties.has(party) || name === party.name) parties.set(party, actor);
  }
  const all = [...found];
  for (const { party } of found) {
    if (party === null || parties.has(party)) continue;
    const itself = partyItself(party);
    parties.set(party, itself);
    all.push(itself);
  }
  const ids = new Map<FoundActor, string>();
  const slugs = createSlugs("actor");
  for (const actor of all) ids.set(actor, slugs.of(actor.name, actor.key));
  // Names of parties are those of our lists, whatever the table's are.
  const inCapitals = areCapitals(found.flatMap(({ name, isParty }) => (isParty ? [] : [name])));
  const idOf = (actor: FoundActor) => ids.get(actor)!;
  return {
    actors: all.map((actor) => actorOf(actor, idOf(actor), inCapitals)),
    representations: all.flatMap((actor) =>
      actor.party === null || actor.isParty
        ? []
        : [{ actor: idOf(actor), party: idOf(parties.get(actor.party)!), ...EVER }],
    ),
  };
}

const EVER = { role: "", from: null, to: null } as const;

function actorOf(
  { name, short, spellings, kind }: FoundActor,
  id: string,
  inCapitals: boolean,
): Actor {
  const clean = cleanName(name, inCapitals);
  const written = spellings.length > 0 ? spellings : clean === name ? spellings : [name];
  const aliases = written.filter((each) => each !== clean && each !== short);
  return { id, name: clean, short, aliases, kind };
}
