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
import { readCase } from "../tools/read-case.ts";
import { madeUpGraph } from "./made-up-graph.ts";
import type { Options } from "./options.ts";
import { d3Layouts } from "./peers/d3-simulation.ts";
import { forceAtlas2Layout } from "./peers/force-atlas2.ts";
import { ngraphLayout } from "./peers/ngraph.ts";
import type { Result } from "./result.ts";
import { dataSetOfFile, readTableFile } from "./table-file.ts";

/** The ticks of src/layout/forces.ts. */
const TICKS = 200;

/**
 * The backbone of the case, beside the simulation that a page takes from d3's examples, with as many ticks; then made-up graphs of the
 * sizes asked for, or the whole graph of a file, beside packages where wanted.
 */
export async function layoutBench(
  root: string,
  { sizes, peers, data }: Options,
): Promise<readonly Result[]> {
  const packages = peers
    ? [...(await d3Layouts()), await ngraphLayout(), await forceAtlas2Layout()]
    : [];
  if (data !== null) {
    const file = readTableFile(data);
    const network = buildNetwork(await dataSetOfFile(file));
    return crowdBench(file.name, layoutGraph(network, { level: "people", top: null }), packages);
  }
  const crowds = sizes
    .filter((size) => size !== "XXL")
    .flatMap((size) => crowdBench(size, madeUpGraph(size), packages));
  return [...caseBench(root), ...crowds];
}

function caseBench(root: string): readonly Result[] {
  const network = buildNetwork(readCase(root));
  return LEVELS.map((level) => {
    const graph = layoutGraph(network, { level, top: null });
    return {
      ...{ on: "case", what: `backbone, ${level}`, unit: "ms" },
      ...timeRuns(5, () => backbone(graph)),
      peer: {
        name: `d3-force, ${TICKS} ticks`,
        median: timeRuns(5, () => plainLayout(graph)).median,
      },
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
