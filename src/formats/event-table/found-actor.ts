import type { ActorKind } from "../../model/dataset.ts";
import { nameKey } from "./countries.ts";
import type { Country } from "./countries.ts";
import type { Organization } from "./organizations.ts";

/** What others can speak for in an event table. */
export type Party = Country | Organization;

/** An actor as a table names it. */
export interface FoundActor {
  readonly name: string;
  /** The name's {@link nameKey}, of many thousands made once, of which its id is made; of one that is named by its role without that. */
  readonly key: string;
  /** Empty where there is none. */
  readonly short: string;
  /** As the table writes it, in the order met; empty where it writes the name alone. */
  readonly spellings: readonly string[];
  /** Whose it is, or which it is. */
  readonly party: Party | null;
  readonly isParty: boolean;
  readonly kind: ActorKind;
}

/** The spellings of what a table writes as it is named: one list for all, since there are many. */
export const AS_NAMED: readonly string[] = [];

/** A country or an organisation as an actor of its own. */
export function partyItself(party: Party, spellings: readonly string[] = AS_NAMED): FoundActor {
  const { name } = party;
  const itself = { name, key: nameKey(name), spellings, party, isParty: true } as const;
  return "short" in party
    ? { ...itself, short: party.short, kind: "organization" }
    : { ...itself, short: "", kind: "state" };
}
