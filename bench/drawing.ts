import { basename } from "node:path";
import { summarise } from "./clock.ts";
import { drivePainter, PATIENCE_MS, scriptingWhilePanning, type Drawn } from "./drive-painter.ts";
import { DRAWING_SIZES } from "./drawing/drawing-set.ts";
import type { Options } from "./options.ts";
import { servePainters } from "./painter-pages.ts";
import { ONCE, type Result } from "./result.ts";

const PLAIN_PAINTERS = ["plain-svg", "plain-canvas"];
const PEER_PAINTERS = ["sigma", "force-graph", "cytoscape"];

/**
 * The whole picture in Chromium without a GPU, beside a page of SVG elements, one of a canvas and those of packages: panning, zooming, moving
 * actors, first picture. Every page draws the same actors at the same places and takes the same way. What each cost is told as it comes.
 */
export async function drawingBench(
  root: string,
  { sizes, peers, data }: Options,
): Promise<readonly Result[]> {
  const names = ["ours", ...PLAIN_PAINTERS, ...(peers ? PEER_PAINTERS : [])];
  const served = await servePainters(root, names);
  const sets = data === null ? sizes.filter((size) => size in DRAWING_SIZES) : [data];
  const results: Result[] = [];
  try {
    for (const set of sets) {
      const address = (name: string) => `${served.url}${name}/bench/drawing/index.html`;
      const on = basename(set);
      const drawn = new Map<string, Drawn>();
      for (const name of names) {
        const painted = await drivePainter(address(name), set);
        process.stderr.write(`drawing ${on}, ${name}: ${toldBriefly(painted)}\n`);
        drawn.set(name, painted);
      }
      results.push(...compared(on, drawn));
      const scripting = await scriptingWhilePanning(address("ours"), set);
      const what = "scripting a frame while panning";
      if (scripting !== null) {
        results.push({ on, what, unit: "ms", peer: null, ...summarise(scripting) });
      }
    }
    return results;
  } finally {
    await served.close();
  }
}

const STOPPED = `stopped after ${PATIENCE_MS / 1000} s`;

/** What is compared, by the name of its result. */
const ASPECTS: Readonly<Record<string, (drawn: Drawn) => Measured | null>> = {
  "frame while panning": ({ pan }) => pan && summarise(pan.frames),
  "frame while zooming": ({ zoom }) => zoom && summarise(zoom.frames),
  "frame while moving": ({ move }) => move && summarise(move.frames),
  "first picture of a loaded set": ({ firstPictureMs }) =>
    firstPictureMs === null ? null : { ...ONCE, median: firstPictureMs },
};

type Measured = Pick<Result, "median" | "p95" | "max" | "runs">;

function toldBriefly(drawn: Drawn): string {
  const told = Object.entries(ASPECTS).map(([what, of]) => {
    const measured = of(drawn);
    if (measured === null) return `${what} ${STOPPED}`;
    const wholeMs = perPictureOf(what, drawn);
    const whole = wholeMs === null ? "" : ` (a whole picture ${wholeMs.toFixed(1)} ms)`;
    return `${what} ${measured.median.toFixed(1)} ms${whole}`;
  });
  return told.join(", ");
}

/** Ours beside each of the others, and beside the best of them. */
function compared(on: string, drawn: ReadonlyMap<string, Drawn>): readonly Result[] {
  const { ours, ...others } = Object.fromEntries(drawn);
  return Object.entries(ASPECTS).flatMap(([what, of]) => {
    const measured = ours && of(ours);
    if (!measured) throw new Error(`Expected our own picture of ${on}, found it ${STOPPED}.`);
    const row = { on, unit: "ms" } as const;
    const peers = Object.entries(others).map(([name, other]) =>
      besideWhom(name, of(other), perPictureOf(what, other)),
    );
    const best = bestOf(peers);
    const theBest = { ...best, name: `the best, ${best.name}` };
    const rows = [...peers, theBest].map((peer) => ({ ...row, what, ...measured, peer }));
    const crowdMs = perPictureOf(what, ours);
    if (crowdMs === null) return rows;
    const anew = what.replace("frame", "crowd drawn anew");
    return [...rows, { ...row, what: anew, ...ONCE, median: crowdMs, peer: theBest }];
  });
}

type Peer = NonNullable<Result["peer"]>;

/** A package that paints in fewer frames than there are takes as long as from one of its pictures to the next. */
function besideWhom(name: string, measured: Measured | null, perPictureMs: number | null): Peer {
  if (measured === null) return { name: `${name}, ${STOPPED}`, median: null };
  return { name, median: Math.max(measured.median, perPictureMs ?? 0) };
}

function bestOf(peers: readonly Peer[]): Peer {
  const cost = ({ median }: Peer) => median ?? Infinity;
  return peers.reduce((least, each) => (cost(each) < cost(least) ? each : least));
}

function perPictureOf(what: string, { pan, zoom, move }: Drawn): number | null {
  if (what === "frame while panning") return pan?.perPicture ?? null;
  if (what === "frame while zooming") return zoom?.perPicture ?? null;
  return what === "frame while moving" ? (move?.perPicture ?? null) : null;
}
