import type { Network } from "../network/network.ts";
import { readablePart } from "../network/readable-part.ts";
import { isCrowd } from "./bodies.ts";
import { layoutGraph, type LayoutGraph } from "./graph.ts";

/**
 * The graph of the view with which a data set opens, as far as it has few enough nodes to be laid out in one go; null for a crowd, and where
 * nobody has a contact.
 */
export function openingGraph(network: Network): LayoutGraph | null {
  const { level } = network.dataset.opening;
  const { top } = readablePart(network, level);
  const graph = layoutGraph(network, { level, top });
  return graph.actors.length === 0 || isCrowd(graph.contacts.length) ? null : graph;
}
