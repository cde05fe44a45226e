import { createChance } from "../chance.ts";
import type { LayoutPeer } from "./layout-peer.ts";
import { loadPackage } from "./load-package.ts";

interface Graph {
  addNode(id: number, attributes: object): void;
  addEdge(from: number, to: number): void;
}

interface Helpers {
  graphToByteArrays(
    graph: Graph,
    weight: () => number,
  ): { readonly nodes: Float32Array; readonly edges: Float32Array };
}

interface ForceAtlas2 {
  inferSettings(order: number): object;
}

type Iterate = (settings: object, nodes: Float32Array, edges: Float32Array) => void;

/** Numbers that the package keeps for each node. */
const NODE_SIZE = 10;

/** graphology-layout-forceatlas2 with Barnes and Hut's approximation, by the loop that its own worker runs. */
export async function forceAtlas2Layout(): Promise<LayoutPeer> {
  const name = "graphology-layout-forceatlas2";
  const { default: graphology } = await loadPackage<{ default: { Graph: new () => Graph } }>(
    "graphology",
  );
  const { default: atlas } = await loadPackage<{ default: ForceAtlas2 }>(name);
  const { default: iterate } = await loadPackage<{ default: Iterate }>(`${name}/iterate.js`);
  const { default: helpers } = await loadPackage<{ default: Helpers }>(`${name}/helpers.js`);
  const { default: defaults } = await loadPackage<{ default: object }>(`${name}/defaults.js`);
  return {
    name: "ForceAtlas2, Barnes-Hut",
    start({ contacts, source, target }) {
      const chance = createChance(3);
      const graph = new graphology.Graph();
      contacts.forEach((_, actor) => graph.addNode(actor, { x: chance(), y: chance() }));
      source.forEach((from, link) => graph.addEdge(from, target[link]!));
      const { nodes, edges } = helpers.graphToByteArrays(graph, () => 1);
      const inferred = atlas.inferSettings(contacts.length);
      const settings = { ...defaults, ...inferred, barnesHutOptimize: true };
      const column = (place: number) =>
        Array.from(contacts, (_, actor) => nodes[NODE_SIZE * actor + place]!);
      return {
        tick: () => iterate(settings, nodes, edges),
        places: () => ({ x: column(0), y: column(1) }),
      };
    },
  };
}
