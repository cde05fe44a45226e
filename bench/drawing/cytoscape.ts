import cytoscape from "cytoscape";
import { offerGraph } from "./graph-page.ts";

/** cytoscape.js on its canvas, with its cheapest lines and everything drawn while it moves. */
await offerGraph((root, { points, from, to, colour }) => {
  const position = (places: Float64Array, actor: number) => ({
    x: places[2 * actor]!,
    y: places[2 * actor + 1]!,
  });
  const nodes = Array.from({ length: points.length / 2 }, (_, actor) => ({
    data: { id: String(actor), index: actor },
    position: position(points, actor),
  }));
  const edges = colour.map((color, line) => ({
    data: { source: String(from[line]), target: String(to[line]), color },
  }));
  const graph = cytoscape({
    container: root,
    elements: { nodes, edges },
    layout: { name: "preset", fit: false },
    style: [
      { selector: "node", style: { width: 4, height: 4, "background-color": "#26313f" } },
      {
        selector: "edge",
        style: {
          ...{ width: 1, "line-color": "data(color)", "line-opacity": 0.2 },
          "curve-style": "haystack",
        },
      },
    ],
    ...{ zoom: 1, pan: { x: 0, y: 0 } },
  });
  let pictures = 0;
  graph.on("render", () => pictures++);
  return {
    pictures: () => pictures,
    look: (x, y, zoom) => graph.viewport({ zoom, pan: { x, y } }),
    place: (places) =>
      graph.batch(() => {
        graph.nodes().positions((node) => position(places, node.data("index")));
      }),
  };
});
