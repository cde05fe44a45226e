import { performance } from "node:perf_hooks";
import { arrangingBackbone } from "../src/layout/arrange.ts";
import { createBoard } from "../src/layout/board.ts";
import { spreadCrowd } from "../src/layout/forces.ts";
import type { LayoutGraph } from "../src/layout/graph.ts";
import { neighboursOf } from "../src/layout/neighbours.ts";
import { createRandom } from "../src/layout/random.ts";
import { neighbourhoodKept, type Places, stressOf } from "./nearness.ts";
import type { LayoutPeer } from "./peers/layout-peer.ts";
import { ONCE, type Result } from "./result.ts";

/** What is told of one run: how long it took, a tick of it, and what the picture is worth. */
interface Run {
  readonly ms: number;
  readonly tick: number;
  readonly places: Places;
}

/** What a run of a package took; places where it came to its end. */
interface PeerRun extends Omit<Run, "places"> {
  readonly name: string;
  readonly places: Places | null;
}

/** The forces on a graph, beside packages; one run each. */
export function crowdBench(
  on: string,
  graph: LayoutGraph,
  peers: readonly LayoutPeer[],
): readonly Result[] {
  const ours = spreadOf(graph);
  const neighbours = neighboursOf(graph.contacts.length, graph.source, graph.target);
  const picture = (places: Places): readonly Judged[] => [
    { what: "stress", unit: "share", value: stressOf(places, neighbours) },
    { what: "neighbourhood kept", unit: "kept", value: neighbourhoodKept(places, neighbours) },
  ];
  const own: readonly Judged[] = [...clocked(ours), ...picture(ours.places)];
  const row = ({ what, unit, value }: Judged): Result => ({
    ...{ ...ONCE, on, what, unit, median: value, peer: null },
  });
  const rows: Result[] = own.map(row);
  for (const peer of peers) {
    const run = runOf(peer, graph);
    const theirs = [...clocked(run), ...(run.places === null ? [] : picture(run.places))];
    for (const { what, value } of theirs) {
      const beside = own.find((each) => each.what === what)!;
      rows.push({ ...row(beside), peer: { name: run.name, median: value } });
    }
  }
  return [
    ...rows,
    row({ what: "first places", unit: "ms", value: firstPlaces(graph) }),
    row({ what: "whole layout", unit: "ms", value: wholeLayout(graph) }),
  ];
}

interface Judged {
  readonly what: string;
  readonly unit: Result["unit"];
  readonly value: number;
}

function clocked({ tick, ms }: Omit<Run, "places">): readonly Judged[] {
  return [
    { what: "forces, a tick", unit: "ms", value: tick },
    { what: "forces until settled", unit: "ms", value: ms },
  ];
}

/** The fastest of three runs after one to warm up: a run has few ticks, and what is compiled or collected in it weighs much. */
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
  return [run(), run(), run()].reduce((best, next) => (next.ms < best.ms ? next : best));
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

/** The default ticks of d3-force. */
const TICKS = 300;

/** A peer that takes longer is stopped and the rest reckoned. Milliseconds; at least three ticks are run. */
const MOST_MS = 150_000;

/** A run of a package; where it was stopped its name says so, and the picture is not judged. */
function runOf({ name, start }: LayoutPeer, graph: LayoutGraph): PeerRun {
  const begin = performance.now();
  const { tick, places } = start(graph);
  const first = performance.now();
  let ticks = 0;
  while (ticks < TICKS && (ticks < 3 || performance.now() - first < MOST_MS)) {
    tick();
    ticks += 1;
  }
  const each = (performance.now() - first) / ticks;
  const isWhole = ticks === TICKS;
  return {
    name: `${name}, ${TICKS} ticks${isWhole ? "" : ` (reckoned from ${ticks})`}`,
    ms: first - begin + TICKS * each,
    tick: each,
    places: isWhole ? places() : null,
  };
}
