import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Force,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { LayoutPeer } from "./layout-peer.ts";
import { loadPackage } from "./load-package.ts";

type ManyBody = Force<SimulationNodeDatum, SimulationLinkDatum<SimulationNodeDatum>>;

interface Body extends SimulationNodeDatum {
  readonly x: number;
  readonly y: number;
}

/** d3-force's simulation with its default strengths, and the same with the many-body force of d3-force-reuse. */
export async function d3Layouts(): Promise<readonly LayoutPeer[]> {
  const { forceManyBodyReuse } = await loadPackage<{ forceManyBodyReuse: () => ManyBody }>(
    "d3-force-reuse",
  );
  return [
    simulation("d3-force 3", forceManyBody),
    simulation("d3-force-reuse", forceManyBodyReuse),
  ];
}

function simulation(name: string, manyBody: () => ManyBody): LayoutPeer {
  return {
    name,
    start({ contacts, source, target }) {
      const nodes: SimulationNodeDatum[] = Array.from(contacts, () => ({}));
      const links = Array.from(source, (from, link) => ({ source: from, target: target[link]! }));
      const running = forceSimulation(nodes)
        .force("link", forceLink(links))
        .force("charge", manyBody())
        .force("x", forceX())
        .force("y", forceY())
        .stop();
      return {
        tick: () => void running.tick(),
        places: () => {
          const bodies = nodes as Body[]; // The simulation has given them places.
          return { x: bodies.map(({ x }) => x), y: bodies.map(({ y }) => y) };
        },
      };
    },
  };
}
