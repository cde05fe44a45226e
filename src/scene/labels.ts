import type { Point } from "../layout/positions.ts";
import type { Network } from "../network/network.ts";
import { allTimeCounts } from "../network/all-time-counts.ts";
import { tenth } from "./curve.ts";
import { SUBSTITUTE_SLACK, textWidth } from "./font-metrics.ts";
import { clipText, figureLine } from "./label-text.ts";
import { leadNames, type LeaderPlace, type LedName } from "./leaders.ts";
import { pinReach } from "./mark-sizes.ts";
import type { ActorMark, DiagramMarks, LabelMark, Rectangle, SceneRequest } from "./scene.ts";
import { ASCENT, boxAt, DESCENT, isWithin } from "./text-box.ts";
import type { TypeSizes } from "./type-sizes.ts";

/** An actor of at least this half height has its name in larger, bolder type. */
const PROMINENT_RADIUS = 13;
/** Between a shape and its name. */
const GAP_PX = 3;
const WIDEST_PX = 190;
/**
 * So many names, the first in the order in which they choose, may stand away from their shapes. They are whom a picture is about; leaders of more
 * would cross the middle of it so often that none could be followed.
 */
const MOST_LED = 6;

interface Name {
  readonly text: string;
  /** With slack for a wider substitute face. */
  readonly widthPx: number;
}

/** By size of type, which goes with one weight. */
type Names = Map<number, (Name | undefined)[]>;

const known = new WeakMap<Network, Names>();

/**
 * A name for each actor drawn, in the order of `actors`. Those wanted choose their place first, then the busiest, then those with more contacts
 * over all time, then the order of the file: under the shape, above, right, left, then around it. The first few who find every place taken or
 * outside the plot get one further away, with a leader, before lesser names choose; any other is not shown. What is shown takes its place in
 * `room`. Cost: n log n, and that of {@link leadNames} for the few.
 */
export function drawLabels(
  request: SceneRequest,
  diagram: Pick<DiagramMarks, "actors" | "hubs">,
  place: NamePlace,
): LabelMark[] {
  const { network } = request.snapshot;
  const { actors } = diagram;
  const order = orderOfNames(request, actors);
  const labels = actors.map((): LabelMark | null => null);
  const choose = (index: number): void => {
    labels[index] = placeName(actors[index]!, network, place);
  };
  const first = foremost(order, (index) => isInPlot(actors[index]!, place.plot));
  first.forEach(choose);
  const { ledArea, plot, room, type } = place;
  if (ledArea !== null) {
    const missing = first.filter((at) => labels[at] === null && isInPlot(actors[at]!, plot));
    const names = missing.map((at) => settingsOf(actors[at]!, network, type));
    const led = leadNames(names, { names: ledArea, room, diagram });
    led.forEach((label, at) => (labels[missing[at]!] = label));
  }
  order.slice(first.length).forEach(choose);
  return labels.map((label, index) => label ?? hiddenName(actors[index]!, network, place));
}

/** Indices of actors in the order in which their names choose. */
function orderOfNames(
  { snapshot, wanted }: SceneRequest,
  actors: readonly ActorMark[],
): readonly number[] {
  const { network, filter } = snapshot;
  const ranks = new Map(wanted?.actors.map((actor, rank) => [actor, rank]));
  const rankOf = ({ actor }: ActorMark) => ranks.get(actor) ?? ranks.size;
  const allTime = allTimeCounts(network, filter.level).actors;
  const order = actors.map((_, index) => index);
  return order.sort((i, j) => {
    const [one, other] = [actors[i]!, actors[j]!];
    const first = rankOf(one) - rankOf(other);
    return (
      first || other.contacts - one.contacts || allTime[other.actor]! - allTime[one.actor]! || i - j
    );
  });
}

/** The beginning of the order up to the last of those seen that may have leaders. */
function foremost(order: readonly number[], isSeen: (index: number) => boolean): readonly number[] {
  const last = order.filter(isSeen)[MOST_LED - 1];
  return last === undefined ? order : order.slice(0, order.indexOf(last) + 1);
}

/** A leader from a shape that the edge cuts would begin nowhere. */
function isInPlot({ x, y, r }: ActorMark, plot: Rectangle): boolean {
  return isWithin(plot, { x0: x - r, y0: y - r, x1: x + r, y1: y + r });
}

/** Where names may stand, in which type, and what is taken. */
interface NamePlace extends Pick<LeaderPlace, "room"> {
  readonly plot: Rectangle;
  /** Where those with leaders may, null where there are none. */
  readonly ledArea: Rectangle | null;
  readonly type: TypeSizes;
}

/** The name by the shape; null where every place is taken. */
function placeName(
  actor: ActorMark,
  network: Network,
  { plot, type, room }: NamePlace,
): LabelMark | null {
  const styles = stylesOf(type, actor.r >= PROMINENT_RADIUS);
  for (const style of styles) {
    const { text, widthPx } = nameOf(network, actor.actor, style);
    for (const spot of SPOTS) {
      const at = spotAt(spot, actor, style.sizePx);
      const box = boxAt(at, spot.anchor, widthPx, style.sizePx);
      if (!isWithin(plot, box) || room.isTaken(box)) continue;
      room.takeText(box);
      const { anchor } = spot;
      const mark = { actor: actor.actor, text, ...style, ...rounded(at), anchor };
      return { ...mark, leader: null, shown: true };
    }
  }
  return null;
}

function settingsOf(actor: ActorMark, network: Network, type: TypeSizes): LedName {
  const styles = stylesOf(type, actor.r >= PROMINENT_RADIUS);
  const settings = styles.map((style) => ({ ...style, ...nameOf(network, actor.actor, style) }));
  return { actor, settings };
}

/** The name under the shape whatever lies there. */
function hiddenName(actor: ActorMark, network: Network, { type }: NamePlace): LabelMark {
  const style = stylesOf(type, actor.r >= PROMINENT_RADIUS)[0]!;
  const { text } = nameOf(network, actor.actor, style);
  const at = rounded(spotAt(SPOTS[0], actor, style.sizePx));
  const mark = { actor: actor.actor, text, ...style, ...at, anchor: "middle" } as const;
  return { ...mark, leader: null, shown: false };
}

type Style = Pick<LabelMark, "sizePx" | "weight">;

/** A prominent name is set smaller rather than left out. */
function stylesOf({ namePx, prominentPx }: TypeSizes, isProminent: boolean): readonly Style[] {
  const usual: Style = { sizePx: namePx, weight: 400 };
  return isProminent ? [{ sizePx: prominentPx, weight: 600 }, usual] : [usual];
}

interface Spot {
  readonly anchor: LabelMark["anchor"];
  /** The point of the shape that the name stands by, from its middle in its half heights. */
  readonly across: number;
  /** From 0.6 on the name is below the point, from -0.6 on above it, else beside it. */
  readonly down: number;
}

const SPOTS = [
  { anchor: "middle", across: 0, down: 1 },
  { anchor: "middle", across: 0, down: -1 },
  { anchor: "start", across: 1, down: 0 },
  { anchor: "end", across: -1, down: 0 },
  { anchor: "start", across: 0.71, down: 0.71 },
  { anchor: "end", across: -0.71, down: 0.71 },
  { anchor: "start", across: 0.71, down: -0.71 },
  { anchor: "end", across: -0.71, down: -0.71 },
  { anchor: "start", across: 0.9, down: 0.45 },
  { anchor: "end", across: -0.9, down: 0.45 },
  { anchor: "start", across: 0.9, down: -0.45 },
  { anchor: "end", across: -0.9, down: -0.45 },
  { anchor: "start", across: -0.5, down: 1 },
  { anchor: "end", across: 0.5, down: 1 },
  { anchor: "start", across: -0.5, down: -1 },
  { anchor: "end", across: 0.5, down: -1 },
] as const satisfies readonly Spot[];

function spotAt({ across, down }: Spot, actor: ActorMark, sizePx: number): Point {
  const r = actor.pinned ? pinReach(actor) : actor.r;
  const x = actor.x + across * (r + GAP_PX + 1);
  const y = actor.y + down * (r + GAP_PX);
  if (down >= 0.6) return { x, y: y + ASCENT * sizePx };
  return { x, y: down <= -0.6 ? y - DESCENT * sizePx : y + 0.3 * sizePx };
}

function rounded({ x, y }: Point): Point {
  return { x: tenth(x), y: tenth(y) };
}

function nameOf(network: Network, actor: number, style: Style): Name {
  let names = known.get(network);
  if (names === undefined) known.set(network, (names = new Map<number, (Name | undefined)[]>()));
  let ofSize = names.get(style.sizePx);
  if (ofSize === undefined) names.set(style.sizePx, (ofSize = []));
  return (ofSize[actor] ??= measured(network, actor, style));
}

function measured(network: Network, actor: number, { sizePx, weight }: Style): Name {
  const { id, name, short } = network.dataset.actors[actor]!;
  const line = figureLine(short) || figureLine(name) || figureLine(id);
  const text = clipText(line, WIDEST_PX, sizePx, weight);
  return { text, widthPx: textWidth(text, sizePx, weight) * SUBSTITUTE_SLACK + 2 };
}
