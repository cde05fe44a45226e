import { findTieOf } from "../../network/find-tie.ts";
import type { Snapshot } from "../../network/network.ts";
import type { MarkSet } from "../../paint/svg-live.ts";
import { strongest } from "../../scene/strongest.ts";
import type { Hit } from "./hit-test.ts";
import type { Selection } from "../../address/choices.ts";
import type { Hover } from "../../state/state.ts";

/** Whether an actor belongs to a tie of the snapshot's level. Linear in its members. */
export function isMember({ network, filter }: Snapshot, tie: number, actor: number): boolean {
  const { memberOffsets, members } = network.levels[filter.level].tie;
  for (let at = memberOffsets[tie]!; at < memberOffsets[tie + 1]!; at++) {
    if (members[at] === actor) return true;
  }
  return false;
}

/** What stands out around actors: of one, its ties in view and their other members; of several, the ties in view that hold two of them or more. */
export function aroundActors(snapshot: Snapshot, centres: readonly number[]): MarkSet {
  const { network, filter, tieContacts } = snapshot;
  const { length, memberOffsets, members } = network.levels[filter.level].tie;
  const wanted = new Set(centres);
  const least = Math.min(2, wanted.size);
  const [actors, ties] = [new Set(centres), new Set<number>()];
  for (let tie = 0; tie < length; tie++) {
    if (tieContacts[tie] === 0) continue;
    const [start, end] = [memberOffsets[tie]!, memberOffsets[tie + 1]!];
    let held = 0;
    for (let at = start; at < end; at++) if (wanted.has(members[at]!)) held++;
    if (held < least) continue;
    ties.add(tie);
    for (let at = start; at < end; at++) actors.add(members[at]!);
  }
  return { actors, ties };
}

/** Of a crowd so many ties stand out at once; more would be as thick as the crowd. */
const MOST_LIT = 40;

/** The part of a set that is shown where there is a crowd: its strongest ties with their members, and the actors at its centre. */
export function strongestOf(
  { network, filter, tieContacts }: Snapshot,
  { ties }: MarkSet,
  centre: MarkSet,
): MarkSet {
  const { memberOffsets, members } = network.levels[filter.level].tie;
  const indices = Uint32Array.from(ties).sort();
  const strong = strongest({ indices, strength: tieContacts, cost: null }, MOST_LIT);
  const actors = new Set(centre.actors);
  for (const tie of strong) {
    for (let at = memberOffsets[tie]!; at < memberOffsets[tie + 1]!; at++) actors.add(members[at]!);
  }
  return { actors, ties: new Set(strong) };
}

/** A tie and its members. */
export function aroundTie({ network, filter }: Snapshot, tie: number): MarkSet {
  const { memberOffsets, members } = network.levels[filter.level].tie;
  const own = members.subarray(memberOffsets[tie], memberOffsets[tie + 1]);
  return { actors: new Set(own), ties: new Set([tie]) };
}

/** The actors of a contact and the ties it makes at the snapshot's level; null where it is not in view. */
export function aroundContact(snapshot: Snapshot, id: string): MarkSet | null {
  const { network, filter } = snapshot;
  const { record } = network.contacts;
  const index = snapshot.contacts.find((i) => network.dataset.contacts.at(record[i]!).id === id);
  if (index === undefined) return null;
  const { actorOffsets, actors, tieOffsets, ties } = network.levels[filter.level];
  return {
    actors: new Set(actors.subarray(actorOffsets[index], actorOffsets[index + 1])),
    ties: new Set(ties.subarray(tieOffsets[index], tieOffsets[index + 1])),
  };
}

/** A mark and what belongs to it; null where it is not in view. */
export function aroundHit(snapshot: Snapshot, hit: Hit): MarkSet | null {
  const { actorContacts, tieContacts } = snapshot;
  const contacts = hit.of === "actor" ? actorContacts[hit.actor] : tieContacts[hit.tie];
  if (contacts === undefined || contacts === 0) return null;
  return hit.of === "actor" ? aroundActors(snapshot, [hit.actor]) : aroundTie(snapshot, hit.tie);
}

/** What lights up when a name, a tie or a contact is pointed at anywhere on the page; null where that is nothing in view. */
export function aroundHover(snapshot: Snapshot, hover: Hover): MarkSet | null {
  if (hover.of === "contact") return aroundContact(snapshot, hover.id);
  if (hover.of === "tie") return aroundHit(snapshot, hover);
  const actor = snapshot.network.actorIndex.get(hover.id);
  return actor === undefined ? null : aroundHit(snapshot, { of: "actor", actor });
}

/** The marks of a selection itself, and what stands out around them. */
export function aroundSelection(
  snapshot: Snapshot,
  selection: Selection,
): { readonly selected: MarkSet; readonly around: MarkSet } | null {
  const { network, filter } = snapshot;
  switch (selection.of) {
    case "actors": {
      const actors = selection.ids.flatMap((id) => network.actorIndex.get(id) ?? []);
      const inView = actors.filter((actor) => snapshot.actorContacts[actor] !== 0);
      if (inView.length === 0) return null;
      const selected = { actors: new Set(inView), ties: new Set<number>() };
      return { selected, around: aroundActors(snapshot, inView) };
    }
    case "tie": {
      const tie = findTieOf(network, network.levels[filter.level], selection.actors);
      if (tie < 0 || snapshot.tieContacts[tie] === 0) return null;
      const selected = { actors: new Set<number>(), ties: new Set([tie]) };
      return { selected, around: aroundTie(snapshot, tie) };
    }
    case "contact": {
      const around = aroundContact(snapshot, selection.id);
      return around && { selected: { actors: new Set(), ties: around.ties }, around };
    }
  }
}
