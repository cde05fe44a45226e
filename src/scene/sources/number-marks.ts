import type { Drawn } from "../compose-scene.ts";
import { along, tenth } from "../curve.ts";
import { SUBSTITUTE_SLACK, textWidth } from "../font-metrics.ts";
import type { Box } from "../label-room.ts";
import type { Rectangle, StrandMark, TextMark } from "../scene.ts";
import { sayNumbers } from "./number-sources.ts";

/** 7 points, and no larger: the numbers are the least of what is in a figure. */
const SIZE_PX = 9.5;
/** Longer ones would cover what they are about. */
const WIDEST_PX = 84;
/** Where along a tie its numbers may stand, the best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73] as const;

/** The numbers by the ties that have room for them, and the ties that have none. */
export interface NumberMarks {
  readonly marks: readonly TextMark[];
  readonly unmarked: readonly number[];
}

/** Puts the numbers of each tie on its middle strand, or beside its hub; what is shown takes its place in the room. Ties as in `ofTie`. */
export function markNumbers(
  { strands, hubs, plot, room }: Drawn,
  ofTie: ReadonlyMap<number, readonly number[]>,
): NumberMarks {
  const marks: TextMark[] = [];
  const unmarked: number[] = [];
  const strandsOf = strandsByTie(strands);
  const hubOf = new Map(hubs.map((hub) => [hub.tie, hub]));
  for (const [tie, numbers] of ofTie) {
    const own = strandsOf.get(tie);
    const hub = hubOf.get(tie);
    if (own === undefined && hub === undefined) continue;
    const text = sayNumbers(numbers);
    const spots = hub === undefined ? spotsOn(own!) : spotsBeside(hub, text);
    const free = spots.find((spot) => isFree(boxOf(text, spot)));
    if (free === undefined || widthOf(text) > WIDEST_PX) {
      unmarked.push(tie);
      continue;
    }
    room.takeText(boxOf(text, free));
    marks.push(markAt(text, free));
  }
  return { marks, unmarked };

  function isFree(box: Box): boolean {
    return isWithin(plot, box) && !room.isTaken(box);
  }
}

function strandsByTie(strands: readonly StrandMark[]): ReadonlyMap<number, readonly StrandMark[]> {
  const byTie = new Map<number, StrandMark[]>();
  for (const strand of strands) {
    const own = byTie.get(strand.tie);
    if (own === undefined) byTie.set(strand.tie, [strand]);
    else own.push(strand);
  }
  return byTie;
}

/** The middle of the text. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

function spotsOn(strands: readonly StrandMark[]): readonly Spot[] {
  const { curve } = strands[Math.floor(strands.length / 2)]!;
  return PLACES.map((t) => ({ x: along(curve, t, 0), y: along(curve, t, 1) }));
}

function spotsBeside(
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
  text: string,
): readonly Spot[] {
  const aside = r + 2 + widthOf(text) / 2;
  const above = r + 1 + SIZE_PX / 2;
  return [
    { x: x + aside, y },
    { x: x - aside, y },
    { x, y: y + above },
    { x, y: y - above },
  ];
}

function widthOf(text: string): number {
  return textWidth(text, SIZE_PX, 400) * SUBSTITUTE_SLACK;
}

function boxOf(text: string, { x, y }: Spot): Box {
  const half = widthOf(text) / 2 + 1;
  // From the baseline, which lies lower than the middle, as far as a comma reaches.
  return { x0: x - half, y0: y - 0.42 * SIZE_PX, x1: x + half, y1: y + 0.58 * SIZE_PX };
}

function isWithin({ x, y, width, height }: Rectangle, box: Box): boolean {
  return box.x0 >= x + 3 && box.y0 >= y && box.x1 <= x + width - 3 && box.y1 <= y + height;
}

function markAt(text: string, { x, y }: Spot): TextMark {
  const style = { anchor: "middle", sizePx: SIZE_PX, weight: 400, tone: "ink" } as const;
  return { text, x: tenth(x), y: tenth(y + 0.357 * SIZE_PX), ...style };
}
