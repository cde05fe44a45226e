import Graph from "graphology";
import Sigma from "sigma";
import { offerGraph } from "./graph-page.ts";
import { HEIGHT, WIDTH } from "./plain-set.ts";

/** Sigma with its own renderers of nodes and edges; its y axis points up. */
await offerGraph((root, { points, from, to, colour }) => {
  const graph = new Graph();
  const at = (places: Float64Array, actor: number) => ({
    x: places[2 * actor]!,
    y: HEIGHT - places[2 * actor + 1]!,
  });
  for (let actor = 0; actor < points.length / 2; actor++) {
    graph.addNode(String(actor), { ...at(points, actor), size: 2, color: "#26313f" });
  }
  colour.forEach((color, line) =>
    graph.addEdge(String(from[line]), String(to[line]), { size: 1, color: `${color}33` }),
  );
  const sigma = new Sigma(graph, root, { renderLabels: false, stagePadding: 0 });
  let pictures = 0;
  sigma.on("afterRender", () => pictures++);
  sigma.setCustomBBox({ x: [0, WIDTH], y: [0, HEIGHT] });
  sigma.refresh();
  const camera = sigma.getCamera();
  const origin = sigma.viewportToFramedGraph({ x: 0, y: 0 });
  const unit = sigma.viewportToFramedGraph({ x: 1, y: 1 });
  return {
    pictures: () => pictures,
    // Its camera looks at the middle of what is seen.
    look: (x, y, zoom) =>
      camera.setState({
        x: 0.5 + ((WIDTH / 2 - x) / zoom - WIDTH / 2) * (unit.x - origin.x),
        y: 0.5 + ((HEIGHT / 2 - y) / zoom - HEIGHT / 2) * (unit.y - origin.y),
        ratio: 1 / zoom,
      }),
    place: (places) =>
      graph.updateEachNodeAttributes(
        (node, attributes) => ({ ...attributes, ...at(places, Number(node)) }),
        { attributes: ["x", "y"] },
      ),
  };
});
