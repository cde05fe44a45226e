import { NO_TIE, type LayoutGraph } from "./graph.ts";
import { LABEL_GAP, LABEL_HEIGHT } from "./shape.ts";

/** The rectangle, centred on the origin, in which shapes and names are placed. */
export interface Frame {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/**
 * A graph made ready for moving its nodes about. The box of a node is the rectangle around its shape and its name.
 * `x`, `y` are overwritten in place; everything else stays.
 */
export interface Board {
  readonly graph: LayoutGraph;
  readonly frame: Frame;
  readonly nodeCount: number;
  readonly actorCount: number;
  /** Centre of the shape. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Half size of the box, and how far its centre lies under that of the shape. */
  readonly boxHalfWidth: Float64Array;
  readonly boxHalfHeight: Float64Array;
  readonly boxDrop: Float64Array;
  /** Where the node is tethered, when it is. */
  readonly anchorX: Float64Array;
  readonly anchorY: Float64Array;
  /** 1 where the reader holds the node in place. */
  readonly held: Uint8Array;
  /** Link -> how strongly it is to be short, and the length under which it is too short. */
  readonly pull: Float64Array;
  readonly rest: Float64Array;
  /** Node n has links `linkIds[linkOffsets[n] .. linkOffsets[n + 1]]`. */
  readonly linkOffsets: Uint32Array;
  readonly linkIds: Uint32Array;
}

const ASPECT = 1.5;
/** Share of the frame that boxes with a margin of 12 on every side may fill. */
const FILL = 0.5;
const MARGIN = 12;
const LEAST_WIDTH = 1152;

/** A board with all nodes at the origin. */
export function createBoard(graph: LayoutGraph): Board {
  const nodeCount = graph.contacts.length;
  const boxHalfWidth = new Float64Array(nodeCount);
  const boxHalfHeight = new Float64Array(nodeCount);
  const boxDrop = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const radius = graph.radius[node]!;
    const label = node < graph.actors.length ? LABEL_GAP + LABEL_HEIGHT : 0;
    boxHalfWidth[node] = Math.max(radius, graph.labelHalf[node]!);
    boxHalfHeight[node] = radius + label / 2;
    boxDrop[node] = label / 2;
  }
  return {
    graph,
    frame: frameFor(boxHalfWidth, boxHalfHeight),
    nodeCount,
    actorCount: graph.actors.length,
    x: new Float64Array(nodeCount),
    y: new Float64Array(nodeCount),
    boxHalfWidth,
    boxHalfHeight,
    boxDrop,
    anchorX: new Float64Array(nodeCount),
    anchorY: new Float64Array(nodeCount),
    held: new Uint8Array(nodeCount),
    ...springs(graph),
    ...incidence(graph, nodeCount),
  };
}

function frameFor(boxHalfWidth: Float64Array, boxHalfHeight: Float64Array): Frame {
  let area = 0;
  boxHalfWidth.forEach((half, node) => {
    area += 4 * (half + MARGIN) * (boxHalfHeight[node]! + MARGIN);
  });
  const width = Math.max(LEAST_WIDTH, Math.sqrt((area / FILL) * ASPECT));
  return { halfWidth: width / 2, halfHeight: width / ASPECT / 2 };
}

function springs(graph: LayoutGraph): Pick<Board, "pull" | "rest"> {
  const spokes = new Uint32Array(graph.contacts.length);
  graph.source.forEach((node) => (spokes[node]! += 1));
  const linkCount = graph.source.length;
  const pull = new Float64Array(linkCount);
  const rest = new Float64Array(linkCount);
  for (let link = 0; link < linkCount; link++) {
    const from = graph.source[link]!;
    const to = graph.target[link]!;
    const strength = Math.sqrt(1 + graph.weight[link]!);
    const isSpoke = from >= graph.actors.length;
    pull[link] =
      graph.tie[link] === NO_TIE ? 0.6 : isSpoke ? (1.5 * strength) / spokes[from]! : strength;
    rest[link] = graph.radius[from]! + graph.radius[to]! + (isSpoke ? 30 : 50);
  }
  return { pull, rest };
}

function incidence(graph: LayoutGraph, nodeCount: number): Pick<Board, "linkOffsets" | "linkIds"> {
  const linkOffsets = new Uint32Array(nodeCount + 1);
  for (const ends of [graph.source, graph.target]) {
    for (const node of ends) linkOffsets[node + 1]! += 1;
  }
  for (let node = 0; node < nodeCount; node++) linkOffsets[node + 1]! += linkOffsets[node]!;
  const next = linkOffsets.slice(0, nodeCount);
  const linkIds = new Uint32Array(2 * graph.source.length);
  graph.source.forEach((from, link) => {
    linkIds[next[from]!++] = link;
    linkIds[next[graph.target[link]!]!++] = link;
  });
  return { linkOffsets, linkIds };
}
