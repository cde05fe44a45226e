import { type Boxes, boxesOf } from "./boxes.ts";
import { type Frame, frameFor } from "./frame.ts";
import type { LayoutGraph } from "./graph.ts";
import { gentle, type Springs, springsOf } from "./springs.ts";
import { strongestFirst } from "./strongest-first.ts";

/** A graph made ready for moving its nodes about. The places are overwritten, by `moveNode` only; everything else stays. */
export interface Board extends Boxes, Springs, Places {
  /** That which was given, its links perhaps in another order. */
  readonly graph: LayoutGraph;
  readonly frame: Frame;
  readonly nodeCount: number;
  readonly actorCount: number;
  /** Links under this one are ties and spokes that a picture is searched for. */
  readonly searchedCount: number;
  /** So many links from there on are ties and spokes too, which a search passes over; those behind them stand for representations. */
  readonly passedOver: number;
  /** Where a node is tethered, when it is. */
  readonly anchorX: Float64Array;
  readonly anchorY: Float64Array;
  /** 1 where the reader holds the node in place. */
  readonly held: Uint8Array;
  /** Node n has links `linkIds[linkOffsets[n] .. linkOffsets[n + 1]]`, ascending; those that a search passes over are left out. */
  readonly linkOffsets: Uint32Array;
  readonly linkIds: Uint32Array;
}

interface Places {
  /** Node -> centre of its shape. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Link that is not passed over -> its middle, half of the way from source to target, and the size of that. Follow from x and y. */
  readonly middleX: Float64Array;
  readonly middleY: Float64Array;
  readonly halfX: Float64Array;
  readonly halfY: Float64Array;
  readonly spanX: Float64Array;
  readonly spanY: Float64Array;
}

/** A board with all nodes at the origin, in a frame that suits its boxes or the one given. */
export function createBoard(given: LayoutGraph, frame?: Frame): Board {
  const { graph, searched, passedOver } = strongestFirst(given);
  const nodeCount = graph.contacts.length;
  const boxes = boxesOf(graph);
  return {
    graph,
    frame: frame ?? frameFor(boxes),
    nodeCount,
    actorCount: graph.actors.length,
    searchedCount: searched,
    passedOver,
    anchorX: new Float64Array(nodeCount),
    anchorY: new Float64Array(nodeCount),
    held: new Uint8Array(nodeCount),
    ...boxes,
    ...(passedOver === 0 ? springsOf(graph) : gentle(springsOf(graph), searched)),
    ...placesAtOrigin(nodeCount, graph.source.length),
    ...incidence(graph, nodeCount, (link) => link < searched || link >= searched + passedOver),
  };
}

function placesAtOrigin(nodeCount: number, linkCount: number): Places {
  const perLink = (): Float64Array => new Float64Array(linkCount);
  return {
    x: new Float64Array(nodeCount),
    y: new Float64Array(nodeCount),
    middleX: perLink(),
    middleY: perLink(),
    halfX: perLink(),
    halfY: perLink(),
    spanX: perLink(),
    spanY: perLink(),
  };
}

function incidence(
  { source, target }: LayoutGraph,
  nodeCount: number,
  isTaken: (link: number) => boolean,
): Pick<Board, "linkOffsets" | "linkIds"> {
  const linkOffsets = new Uint32Array(nodeCount + 1);
  for (const ends of [source, target]) {
    ends.forEach((node, link) => {
      if (isTaken(link)) linkOffsets[node + 1]! += 1;
    });
  }
  for (let node = 0; node < nodeCount; node++) linkOffsets[node + 1]! += linkOffsets[node]!;
  const next = linkOffsets.slice(0, nodeCount);
  const linkIds = new Uint32Array(linkOffsets[nodeCount]!);
  source.forEach((from, link) => {
    if (!isTaken(link)) return;
    linkIds[next[from]!++] = link;
    linkIds[next[target[link]!]!++] = link;
  });
  return { linkOffsets, linkIds };
}
