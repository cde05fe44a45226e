import { isCrowd } from "./bodies.ts";
import { type LayoutGraph, NO_TIE } from "./graph.ts";

/** Links a node, over which a graph is dense: of the links of everyone with everyone most cross wherever they stand. */
const DENSE = 3;

/** So few links are searched for one and all: that is soon done. */
const FEW = 200;

/**
 * The links that a picture is searched for come first: all ties and spokes, and in a dense graph of many the strongest, {@link DENSE} a node.
 * A search among all of them would take many times as long, to keep apart what cannot be.
 */
export function strongestFirst(graph: LayoutGraph): {
  readonly graph: LayoutGraph;
  readonly searched: number;
  /** Ties and spokes behind those. */
  readonly passedOver: number;
} {
  const ties = graph.tie.filter((tie) => tie !== NO_TIE).length;
  const nodes = graph.contacts.length;
  // There is no search in a crowd.
  if (ties <= Math.max(FEW, DENSE * nodes) || isCrowd(nodes)) {
    return { graph, searched: ties, passedOver: 0 };
  }
  const { source, target, tie, weight } = graph;
  const order = Uint32Array.from(tie, (_, link) => link).sort(
    (a, b) => weight[b]! - weight[a]! || a - b,
  );
  const inOrder = (column: Uint32Array) => order.map((link) => column[link]!);
  return {
    graph: {
      ...graph,
      ...{ source: inOrder(source), target: inOrder(target) },
      ...{ tie: inOrder(tie), weight: inOrder(weight) },
    },
    searched: DENSE * nodes,
    passedOver: ties - DENSE * nodes,
  };
}
