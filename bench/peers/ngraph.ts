import type { LayoutPeer } from "./layout-peer.ts";
import { loadPackage } from "./load-package.ts";

interface Graph {
  addNode(id: number): void;
  addLink(from: number, to: number): void;
}

interface Layout {
  step(): boolean;
  getNodePosition(id: number): { readonly x: number; readonly y: number };
}

/** ngraph.forcelayout with its default settings. */
export async function ngraphLayout(): Promise<LayoutPeer> {
  const { default: createGraph } = await loadPackage<{ default: () => Graph }>("ngraph.graph");
  const { default: createLayout } = await loadPackage<{ default: (graph: Graph) => Layout }>(
    "ngraph.forcelayout",
  );
  return {
    name: "ngraph.forcelayout",
    start({ contacts, source, target }) {
      const graph = createGraph();
      for (let actor = 0; actor < contacts.length; actor++) graph.addNode(actor);
      source.forEach((from, link) => graph.addLink(from, target[link]!));
      const layout = createLayout(graph);
      return {
        tick: () => void layout.step(),
        places: () => {
          const at = Array.from(contacts, (_, actor) => layout.getNodePosition(actor));
          return { x: at.map(({ x }) => x), y: at.map(({ y }) => y) };
        },
      };
    },
  };
}
