import type { Actor, DataSet } from "../../model/dataset.ts";
import { cycleOf, sayCycle, upwardLinks, type LinkSort } from "../../model/edit/cycles.ts";
import type { ActorDraft, ActorFaults, PostDraft } from "./actor-draft.ts";
import { rowFaults, type Faults } from "./faults.ts";
import { dateFault } from "./optional-date.ts";

/** What is wrong with the rows that say whom an actor represents and what it belongs to. */
export function faultsOfActor(draft: ActorDraft, actor: Actor, dataset: DataSet): ActorFaults {
  const faultsIn = (sort: LinkSort, posts: readonly PostDraft[]) => {
    const cycleFault = cycleFaults(sort, { actor, dataset, name: draft.name.trim() });
    return rowFaults(posts, (post) => faultsOfPost(post, cycleFault(post)));
  };
  return {
    offices: faultsIn("representations", draft.offices),
    memberships: faultsIn("memberships", draft.memberships),
  };
}

function faultsOfPost({ other, from, to }: PostDraft, cycle: string | null): Faults<PostDraft> {
  const missing =
    other === null
      ? "Expected an actor in each row, found none. Name one, or remove the row."
      : null;
  return {
    ...faultIn("other", missing ?? cycle),
    ...faultIn("from", dateFault(from)),
    ...faultIn("to", dateFault(to)),
  };
}

function faultIn(field: keyof PostDraft, fault: string | null | undefined): Faults<PostDraft> {
  return fault === null || fault === undefined ? {} : { [field]: fault };
}

interface Named {
  readonly actor: Actor;
  readonly dataset: DataSet;
  /** As it is typed now. */
  readonly name: string;
}

/**
 * Answers which cycle a row would close, in words; null where it closes none, or was there before: an older fault must not keep anybody
 * from changing a name.
 */
function cycleFaults(
  sort: LinkSort,
  { actor, dataset, name }: Named,
): (post: PostDraft) => string | null {
  const all = upwardLinks(dataset, sort);
  // What the form shows of the actor itself takes the place of what is there.
  const links = all.filter(({ lower }) => lower !== actor.id);
  const names = new Map(dataset.actors.map((one) => [one.id, one.name]));
  names.set(actor.id, name || actor.id);
  return ({ at, other }) => {
    if (other === null || (at !== null && all[at]?.upper === other.id)) return null;
    const cycle = cycleOf(links, { lower: actor.id, upper: other.id });
    if (cycle === null) return null;
    const words = sayCycle(sort, cycle, (id) => names.get(id) ?? id);
    return `Expected an actor that does not lead back to this one, found a cycle: ${words}. Choose another.`;
  };
}
