import { backbone, eased, free } from "./arrange.ts";
import { layoutGraph } from "./graph.ts";
import { heldActors, steadyPositions } from "./pins.ts";
import type { LayoutRequest, Positions } from "./positions.ts";

/**
 * The positions that follow from a request: always the same for the same request. `known` is the backbone of the request's network
 * and scope where the caller has it already; it saves most of the time and changes nothing else.
 */
export function layoutFor(request: LayoutRequest, known?: Positions): Positions {
  const { network, stability, pins } = request;
  if (stability === "steady" && known !== undefined) return steadyPositions(network, known, pins);
  const graph = layoutGraph(network, request);
  const held = heldActors(network, pins);
  if (stability === "free") return free(graph, request, held);
  const start = steadyPositions(network, known ?? backbone(graph), pins);
  return stability === "steady" ? start : eased(graph, { start, inView: request, held });
}
