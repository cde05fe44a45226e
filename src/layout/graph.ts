import type { DataSet } from "../model/dataset.ts";
import type { LevelColumns, Network, Snapshot } from "../network/network.ts";
import { mostContacts } from "../network/top-actors.ts";
import { allTimeCounts } from "../network/all-time-counts.ts";
import { scopeOf, type LayoutScope } from "./positions.ts";
import { HUB_RADIUS, labelHalfWidth, shapeRadius } from "./shape.ts";

/** The `tie` of a link that stands for a representation. */
export const NO_TIE = 4294967295;

/**
 * What is to be laid out, as plain columns that can be handed to a worker. Nodes are actors first, in the order of `dataset.actors`,
 * then hubs, in the order of their ties.
 */
export interface LayoutGraph extends LayoutScope {
  /** Lengths of the arrays in Positions, in points. */
  readonly actorTotal: number;
  readonly tieTotal: number;
  /** Contacts of the busiest actor over all time. */
  readonly mostContacts: number;
  /** Node -> actor index; the first `actors.length` nodes. */
  readonly actors: Uint32Array;
  /** Node `actors.length + h` -> tie index of hub h. */
  readonly hubs: Uint32Array;
  /** Node -> contacts. */
  readonly contacts: Uint32Array;
  /** Node -> expected half height of the shape, in layout units. */
  readonly radius: Float64Array;
  /** Node -> expected half width of the name under it; 0 for hubs. */
  readonly labelHalf: Float64Array;
  /** Link -> node. A tie of two is one link, a hub one link to each member; after these each representation is one. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Link -> tie index, or NO_TIE for a representation. */
  readonly tie: Uint32Array;
  /** Link -> contacts; 0 for a representation. */
  readonly weight: Uint32Array;
}

/** The graph of everything that occurs in a scope over all time. Cost: linear in contacts and ties. */
export function layoutGraph(network: Network, scope: LayoutScope): LayoutGraph {
  const columns = network.levels[scope.level];
  const { actorContacts, tieContacts } = countContacts(network, scope);
  const nodes = graphNodes(network.dataset, columns, actorContacts, tieContacts);
  return {
    ...scopeOf(scope),
    actorTotal: actorContacts.length,
    tieTotal: tieContacts.length,
    ...nodes,
    ...graphLinks(network, columns, tieContacts, nodes),
  };
}

/** Contacts of each actor and tie over all time; with a top only those among the busiest actors, as a filter lets them through. */
function countContacts(
  network: Network,
  { level, top }: LayoutScope,
): Pick<Snapshot, "actorContacts" | "tieContacts"> {
  const counts = allTimeCounts(network, level);
  if (top === null) return { actorContacts: counts.actors, tieContacts: counts.ties };
  const { actorOffsets, actors, tieOffsets, ties } = network.levels[level];
  const among = mostContacts(network, level, top);
  const actorContacts = new Uint32Array(counts.actors.length);
  const tieContacts = new Uint32Array(counts.ties.length);
  for (let i = 0; i < network.contacts.length; i++) {
    const first = actorOffsets[i]!;
    const end = actorOffsets[i + 1]!;
    let isAmong = 1;
    for (let k = first; k < end; k++) isAmong &= among[actors[k]!]!;
    if (isAmong === 0) continue;
    for (let k = first; k < end; k++) actorContacts[actors[k]!]! += 1;
    for (let k = tieOffsets[i]!; k < tieOffsets[i + 1]!; k++) tieContacts[ties[k]!]! += 1;
  }
  return { actorContacts, tieContacts };
}

type Nodes = Pick<
  LayoutGraph,
  "mostContacts" | "actors" | "hubs" | "contacts" | "radius" | "labelHalf"
>;
type Links = Pick<LayoutGraph, "source" | "target" | "tie" | "weight">;

function graphNodes(
  dataset: DataSet,
  columns: LevelColumns,
  actorContacts: Uint32Array,
  tieContacts: Uint32Array,
): Nodes {
  const actors = indicesWhere(actorContacts.length, (actor) => actorContacts[actor]! > 0);
  const hubs = indicesWhere(
    tieContacts.length,
    (tie) => tieContacts[tie]! > 0 && memberCount(columns, tie) > 2,
  );
  const contacts = new Uint32Array(actors.length + hubs.length);
  const labelHalf = new Float64Array(contacts.length);
  actors.forEach((actor, node) => {
    const { short, name } = dataset.actors[actor]!;
    contacts[node] = actorContacts[actor]!;
    labelHalf[node] = labelHalfWidth(short === "" ? name : short);
  });
  hubs.forEach((tie, hub) => {
    contacts[actors.length + hub] = tieContacts[tie]!;
  });
  const mostContacts = actorContacts.reduce((most, count) => Math.max(most, count), 0);
  const radius = shapeRadii(contacts, actors.length, mostContacts);
  return { mostContacts, actors, hubs, contacts, radius, labelHalf };
}

/**
 * Expected half heights: of the first `actorCount` nodes by their contacts, measured against the busiest actor over all time so that a
 * size always means the same count; of the others as hubs.
 */
export function shapeRadii(
  contacts: Uint32Array,
  actorCount: number,
  mostContacts: number,
): Float64Array {
  return Float64Array.from(contacts, (count, node) =>
    node < actorCount ? shapeRadius(count, mostContacts) : HUB_RADIUS,
  );
}

function graphLinks(
  network: Network,
  columns: LevelColumns,
  tieContacts: Uint32Array,
  nodes: Nodes,
): Links {
  const nodeOfActor = new Map<number, number>();
  nodes.actors.forEach((actor, node) => nodeOfActor.set(actor, node));
  const source: number[] = [];
  const target: number[] = [];
  const tie: number[] = [];
  const weight: number[] = [];
  const add = (from: number, to: number, tieIndex: number, contacts: number): void => {
    source.push(from);
    target.push(to);
    tie.push(tieIndex);
    weight.push(contacts);
  };

  let hub = nodes.actors.length;
  for (let t = 0; t < columns.tie.length; t++) {
    if (tieContacts[t] === 0) continue;
    const members = tieMembers(columns, t);
    const first = nodeOfActor.get(members[0]!)!;
    if (members.length === 2) add(first, nodeOfActor.get(members[1]!)!, t, tieContacts[t]!);
    else {
      for (const member of members) add(hub, nodeOfActor.get(member)!, t, tieContacts[t]!);
      hub += 1;
    }
  }
  for (const [person, party] of representationPairs(network, nodeOfActor)) {
    add(person, party, NO_TIE, 0);
  }
  return {
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    tie: Uint32Array.from(tie),
    weight: Uint32Array.from(weight),
  };
}

/**
 * Pairs of nodes that belong side by side because one represents the other. Where the party itself has no place,
 * those who represent it are held to the first of them.
 */
function representationPairs(
  network: Network,
  nodeOfActor: ReadonlyMap<number, number>,
): [number, number][] {
  const anchors = new Map<string, number>();
  const seen = new Set<string>();
  const pairs: [number, number][] = [];
  for (const { actor, party } of network.dataset.representations) {
    const node = nodeOfActor.get(network.actorIndex.get(actor) ?? -1);
    if (node === undefined || seen.has(`${actor} ${party}`)) continue;
    seen.add(`${actor} ${party}`);
    const partyNode = nodeOfActor.get(network.actorIndex.get(party) ?? -1);
    const anchor = partyNode ?? anchors.get(party);
    if (anchor === undefined) anchors.set(party, node);
    else if (anchor !== node) pairs.push([node, anchor]);
  }
  return pairs;
}

function tieMembers(columns: LevelColumns, tie: number): Uint32Array {
  const { memberOffsets, members } = columns.tie;
  return members.subarray(memberOffsets[tie], memberOffsets[tie + 1]);
}

function memberCount(columns: LevelColumns, tie: number): number {
  return columns.tie.memberOffsets[tie + 1]! - columns.tie.memberOffsets[tie]!;
}

function indicesWhere(length: number, test: (index: number) => boolean): Uint32Array {
  const found: number[] = [];
  for (let index = 0; index < length; index++) if (test(index)) found.push(index);
  return Uint32Array.from(found);
}
