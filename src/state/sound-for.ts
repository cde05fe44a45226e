import type { MovedIds } from "../model/edit/moved-ids.ts";
import type { Filter, Network } from "../network/network.ts";
import type { Choices, Selection } from "../address/choices.ts";
import { soundSelection } from "../address/sound.ts";

/** The choices as far as they mean something in a network: what is gone is left out, what has another id is found under that. */
export function soundFor(choices: Choices, network: Network, moved: MovedIds = {}): Choices {
  const actor = (id: string): string | null => {
    const now = moved.actors?.get(id) ?? id;
    return network.actorIndex.has(now) ? now : null;
  };
  const pins = [...choices.pins].flatMap(([id, at]) => {
    const now = actor(id);
    return now === null ? [] : [[now, at] as const];
  });
  return {
    ...choices,
    filter: filterFor(choices.filter, network, actor),
    pins: new Map(pins),
    selection: soundSelection(selectionFor(choices.selection, network, { actor, moved })),
  };
}

function filterFor(filter: Filter, network: Network, actor: (id: string) => string | null): Filter {
  const kinds = new Set(network.kinds.map(({ id }) => id));
  const topics = new Set(network.topics);
  return {
    ...filter,
    kinds: filter.kinds?.filter((id) => kinds.has(id)) ?? null,
    topics: someOf(filter.topics?.filter((topic) => topics.has(topic)) ?? null),
    focus: filter.focus === null ? null : actor(filter.focus),
  };
}

/** A choice of topics of which none is left is none. */
function someOf(topics: readonly string[] | null): readonly string[] | null {
  return topics?.length === 0 ? null : topics;
}

interface Finding {
  readonly actor: (id: string) => string | null;
  readonly moved: MovedIds;
}

function selectionFor(
  selection: Selection | null,
  { dataset }: Network,
  { actor, moved }: Finding,
): Selection | null {
  if (selection === null) return null;
  if (selection.of === "contact") {
    const id = moved.contacts?.get(selection.id) ?? selection.id;
    return dataset.contacts.indexOf(id) < 0 ? null : { of: "contact", id };
  }
  const known = (ids: readonly string[]) => ids.map(actor).filter((id) => id !== null);
  return selection.of === "tie"
    ? { of: "tie", actors: known(selection.actors) }
    : { of: "actors", ids: known(selection.ids) };
}
