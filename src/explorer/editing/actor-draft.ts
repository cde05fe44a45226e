import type { Actor, ActorKind, DataSet, Membership, Representation } from "../../model/dataset.ts";
import type { Choice } from "./contact-draft.ts";
import type { RowFaults } from "./faults.ts";

/** A representation or membership as it is typed. */
export interface PostDraft {
  /** Its place in the data set; null for a new one. */
  readonly at: number | null;
  readonly other: Choice | null;
  readonly role: string;
  readonly from: string;
  readonly to: string;
}

export interface ActorDraft {
  readonly name: string;
  readonly short: string;
  readonly kind: ActorKind;
  /** One a line. */
  readonly aliases: string;
  readonly offices: readonly PostDraft[];
  readonly memberships: readonly PostDraft[];
}

export const EMPTY_POST: PostDraft = { at: null, other: null, role: "", from: "", to: "" };

export function draftOfActor(actor: Actor, dataset: DataSet): ActorDraft {
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const post = (
    id: string,
    at: number,
    { role, from, to }: Representation | Membership,
  ): PostDraft => ({
    ...{ at, other: { id, label: names.get(id) ?? id }, role },
    ...{ from: from?.written ?? "", to: to?.written ?? "" },
  });
  return {
    ...{
      name: actor.name,
      short: actor.short,
      kind: actor.kind,
      aliases: actor.aliases.join("\n"),
    },
    offices: dataset.representations.flatMap((office, at) =>
      office.actor === actor.id ? [post(office.party, at, office)] : [],
    ),
    memberships: dataset.memberships.flatMap((one, at) =>
      one.member === actor.id ? [post(one.group, at, one)] : [],
    ),
  };
}

/** What is wrong with the rows of an actor. */
export interface ActorFaults {
  readonly offices?: RowFaults<PostDraft> | undefined;
  readonly memberships?: RowFaults<PostDraft> | undefined;
}
