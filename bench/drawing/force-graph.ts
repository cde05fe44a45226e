import ForceGraph from "force-graph";
import { offerGraph } from "./graph-page.ts";
import { HEIGHT, WIDTH } from "./plain-set.ts";

/** force-graph with places of its own and no forces. */
await offerGraph((root, { points, from, to, colour }) => {
  const nodes = Array.from({ length: points.length / 2 }, (_, id) => ({ id, x: 0, y: 0 }));
  const place = (places: Float64Array): void =>
    nodes.forEach((node, actor) => {
      node.x = places[2 * actor]!;
      node.y = places[2 * actor + 1]!;
    });
  place(points);
  const links = colour.map((color, line) => ({
    ...{ source: from[line]!, target: to[line]! },
    color: `${color}33`,
  }));
  let pictures = 0;
  // Its first frames are bare: it takes up what it is given a moment later, and then its engine stops at once.
  let isTaken = false;
  const graph = new ForceGraph(root)
    .width(WIDTH)
    .height(HEIGHT)
    .nodeRelSize(2)
    .nodeColor(() => "#26313f")
    .linkColor(({ color }) => color)
    .warmupTicks(0)
    .cooldownTicks(0)
    .autoPauseRedraw(false)
    .onEngineStop(() => (isTaken = true))
    .onRenderFramePost(() => {
      if (isTaken) pictures++;
    })
    .graphData({ nodes, links });
  for (const force of ["link", "charge", "center"]) graph.d3Force(force, null);
  const look = (x: number, y: number, zoom: number): void => {
    graph.zoom(zoom);
    graph.centerAt((WIDTH / 2 - x) / zoom, (HEIGHT / 2 - y) / zoom);
  };
  look(0, 0, 1);
  return { pictures: () => pictures, look, place };
});
