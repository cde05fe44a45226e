import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { backbone } from "../src/layout/arrange.ts";
import { layoutGraph, type LayoutGraph } from "../src/layout/graph.ts";
import { LEVELS } from "../src/model/dataset.ts";
import { buildNetwork } from "../src/network/build-network.ts";
import { timeRuns } from "./clock.ts";
import { crowdBench } from "./crowd.ts";
import { readKarabakh } from "./karabakh.ts";
import type { Options } from "./options.ts";
import type { Result } from "./result.ts";

/** The ticks of src/layout/forces.ts. */
const TICKS = 200;

/**
 * The backbone of the case, beside the simulation that a page takes from d3's examples, with as many ticks; then made-up graphs of the
 * sizes asked for, beside d3-force where peers are.
 */
export function layoutBench(root: string, options: Options): readonly Result[] {
  return [...caseBench(root), ...options.sizes.flatMap((size) => crowdBench(size, options.peers))];
}

function caseBench(root: string): readonly Result[] {
  const network = buildNetwork(readKarabakh(root));
  return LEVELS.map((level) => {
    const graph = layoutGraph(network, { level, top: null });
    return {
      ...{ on: "case", what: `backbone, ${level}`, unit: "ms" },
      ...timeRuns(5, () => backbone(graph)),
      peer: {
        name: `d3-force, ${TICKS} ticks`,
        median: timeRuns(5, () => plainLayout(graph)).median,
      },
      target: null,
    };
  });
}

interface PlainNode extends SimulationNodeDatum {
  readonly radius: number;
}

function plainLayout(graph: LayoutGraph): readonly PlainNode[] {
  const nodes: PlainNode[] = Array.from(graph.radius, (radius) => ({ radius }));
  const links = Array.from(graph.source, (source, link) => ({
    source,
    target: graph.target[link]!,
  }));
  forceSimulation(nodes)
    .force("link", forceLink(links))
    .force("charge", forceManyBody())
    .force(
      "collide",
      forceCollide<PlainNode>(({ radius }) => radius),
    )
    .force("x", forceX())
    .force("y", forceY())
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .tick(TICKS);
  return nodes;
}
