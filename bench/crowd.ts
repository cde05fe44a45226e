import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { performance } from "node:perf_hooks";
import { arrangingBackbone } from "../src/layout/arrange.ts";
import { createBoard } from "../src/layout/board.ts";
import { spreadCrowd } from "../src/layout/forces.ts";
import type { LayoutGraph } from "../src/layout/graph.ts";
import { neighboursOf } from "../src/layout/neighbours.ts";
import { createRandom } from "../src/layout/random.ts";
import { madeUpGraph } from "./made-up-graph.ts";
import { neighbourhoodKept, type Places, stressOf } from "./nearness.ts";
import type { SizeName } from "./options.ts";
import type { Result } from "./result.ts";

/** What is told of one run: how long it took, a tick of it, and what the picture is worth. */
interface Run {
  readonly ms: number;
  readonly tick: number;
  readonly places: Places;
}

/** The forces on a made-up graph, beside d3-force's default ticks where wanted; one run each. */
export function crowdBench(size: SizeName, peers: boolean): readonly Result[] {
  const graph = madeUpGraph(size);
  const ours = spreadOf(graph);
  const theirs = peers ? simulationOf(graph) : null;
  const neighbours = neighboursOf(graph.contacts.length, graph.source, graph.target);
  const row = (what: string, unit: Result["unit"], of: (run: Run) => number): Result => ({
    ...{ on: size, what, unit, median: of(ours), p95: null, max: null, runs: 1, target: null },
    peer: theirs && { name: "d3-force, 300 ticks", median: of(theirs) },
  });
  const first = firstPlaces(graph);
  return [
    row("forces, a tick", "ms", ({ tick }) => tick),
    row("forces until settled", "ms", ({ ms }) => ms),
    { ...row("first places", "ms", () => first), peer: null },
    { ...row("whole layout", "ms", () => wholeLayout(graph)), peer: null },
    row("stress", "share", ({ places }) => stressOf(places, neighbours)),
    row("neighbourhood kept", "share", ({ places }) => neighbourhoodKept(places, neighbours)),
  ];
}

/** Warm after one run. */
function spreadOf(graph: LayoutGraph): Run {
  const run = (): Run => {
    const board = createBoard(graph);
    const begin = performance.now();
    const steps = spreadCrowd(board, createRandom(8));
    steps.next();
    const start = performance.now();
    let ticks = 0;
    while (steps.next().done !== true) ticks += 1;
    const end = performance.now();
    const stretch = board.frame.halfWidth / board.frame.halfHeight;
    const places = { x: board.x.map((x) => x / stretch), y: board.y };
    return { ms: end - begin, tick: (end - start) / ticks, places };
  };
  run();
  return run();
}

function firstPlaces(graph: LayoutGraph): number {
  const begin = performance.now();
  const step = arrangingBackbone(graph).next();
  if (step.done !== true) step.value();
  return performance.now() - begin;
}

function wholeLayout(graph: LayoutGraph): number {
  const begin = performance.now();
  const steps = arrangingBackbone(graph);
  while (steps.next().done !== true);
  return performance.now() - begin;
}

const D3_TICKS = 300;

interface Body extends SimulationNodeDatum {
  readonly x: number;
  readonly y: number;
}

function simulationOf({ contacts, source, target }: LayoutGraph): Run {
  const nodes: SimulationNodeDatum[] = Array.from(contacts, () => ({}));
  const links = Array.from(source, (from, link) => ({ source: from, target: target[link]! }));
  const begin = performance.now();
  forceSimulation(nodes)
    .force("link", forceLink(links))
    .force("charge", forceManyBody())
    .force("x", forceX())
    .force("y", forceY())
    .stop()
    .tick(D3_TICKS);
  const ms = performance.now() - begin;
  const bodies = nodes as Body[]; // The simulation has given them places.
  const places = { x: bodies.map(({ x }) => x), y: bodies.map(({ y }) => y) };
  return { ms, tick: ms / D3_TICKS, places };
}
