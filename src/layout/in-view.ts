import { type LayoutGraph, NO_TIE, shapeRadii } from "./graph.ts";
import { scopeOf } from "./positions.ts";

/** Which contacts are in view, as a snapshot counts them. */
export interface InView {
  /** Tie index -> contacts in view. */
  readonly tieContacts: Uint32Array;
  /** Actor index -> contacts in view. */
  readonly actorContacts: Uint32Array;
}

/** The part of a graph that is in view, with the weights and expected sizes it has there. Keeps the order of nodes and links. */
export function graphInView(graph: LayoutGraph, inView: InView): LayoutGraph {
  const { actorContacts, tieContacts } = inView;
  const actors = graph.actors.filter((actor) => actorContacts[actor]! > 0);
  const hubs = graph.hubs.filter((tie) => tieContacts[tie]! > 0);
  const newNode = new Int32Array(graph.contacts.length).fill(-1);
  const labelHalf = new Float64Array(actors.length + hubs.length);
  const contacts = new Uint32Array(actors.length + hubs.length);
  let next = 0;
  for (let node = 0; node < graph.contacts.length; node++) {
    const count = nodeContacts(graph, inView, node);
    if (count === 0) continue;
    labelHalf[next] = graph.labelHalf[node]!;
    contacts[next] = count;
    newNode[node] = next;
    next += 1;
  }
  const radius = shapeRadii(contacts, actors.length, graph.mostContacts);
  const { actorTotal, tieTotal, mostContacts } = graph;
  const links = linksInView(graph, inView, newNode);
  const nodes = { actors, hubs, contacts, radius, labelHalf };
  return { ...scopeOf(graph), actorTotal, tieTotal, mostContacts, ...nodes, ...links };
}

function nodeContacts(graph: LayoutGraph, inView: InView, node: number): number {
  const hub = node - graph.actors.length;
  return hub < 0
    ? inView.actorContacts[graph.actors[node]!]!
    : inView.tieContacts[graph.hubs[hub]!]!;
}

function linksInView(
  graph: LayoutGraph,
  { tieContacts }: InView,
  newNode: Int32Array,
): Pick<LayoutGraph, "source" | "target" | "tie" | "weight"> {
  const kept = graph.tie
    .map((_, link) => link)
    .filter((link) => {
      const tie = graph.tie[link]!;
      return tie === NO_TIE
        ? newNode[graph.source[link]!]! >= 0 && newNode[graph.target[link]!]! >= 0
        : tieContacts[tie]! > 0;
    });
  const tie = kept.map((link) => graph.tie[link]!);
  return {
    source: kept.map((link) => newNode[graph.source[link]!]!),
    target: kept.map((link) => newNode[graph.target[link]!]!),
    tie,
    weight: tie.map((index) => (index === NO_TIE ? 0 : tieContacts[index]!)),
  };
}
