import { FAMILY_CODES, type Family } from "../model/kinds.ts";
import type { ActorKind } from "../model/dataset.ts";
import { bendsFor, spokeBend, tieBend, type Bends } from "./bends.ts";
import { tenth, type End } from "./curve.ts";
import { textWidth } from "./font-metrics.ts";
import { actorRadius, hubRadius, markScale, type MarkScale } from "./mark-sizes.ts";
import { isPlace } from "./obstacle-field.ts";
import type {
  ActorMark,
  Curve,
  HubMark,
  Rectangle,
  Scene,
  SceneRequest,
  StrandMark,
} from "./scene.ts";
import { addStrands, type Bundle } from "./strands.ts";
import { toneOn } from "./tones.ts";

/** The marks of what is in view. */
export type Diagram = Pick<Scene, "actors" | "hubs" | "strands">;

/** Whatever the marks of one scene are made from. */
interface Drawing {
  readonly request: SceneRequest;
  readonly transform: Scene["transform"];
  readonly scale: MarkScale;
  readonly plot: Rectangle;
  /** Actor index -> its shape on the drawing; undefined where it is not in view or has no place. */
  readonly ends: readonly (End | undefined)[];
  readonly bends: Bends;
}

/**
 * Actors, hubs and strands of what is in view, as far as they touch `plot`. Actors in the order of `dataset.actors`, hubs and strands in that
 * of ties. An actor or tie without a place is left out. Linear in actors and ties.
 */
export function drawDiagram(
  request: SceneRequest,
  transform: Scene["transform"],
  plot: Rectangle,
): Diagram {
  const { network, filter } = request.snapshot;
  const scale = markScale(network, filter.level, transform.scale);
  const ends = actorEnds(request, transform, scale);
  const bends = bendsFor(request.positions, network);
  const drawing: Drawing = { request, transform, scale, plot, ends, bends };
  return { actors: actorMarks(drawing), ...tieMarks(drawing) };
}

function actorEnds(
  { snapshot, positions }: SceneRequest,
  { scale, dx, dy }: Scene["transform"],
  sizes: MarkScale,
): (End | undefined)[] {
  const { actors } = snapshot.network.dataset;
  const ends = new Array<End | undefined>(actors.length);
  for (let actor = 0; actor < actors.length; actor++) {
    const contacts = snapshot.actorContacts[actor]!;
    if (contacts === 0) continue;
    const x = positions.actors[2 * actor]! * scale + dx;
    const y = positions.actors[2 * actor + 1]! * scale + dy;
    if (!isPlace(x, y)) continue;
    const { kind } = actors[actor]!;
    ends[actor] = { kind, x, y, r: actorRadius(contacts, kind, sizes) };
  }
  return ends;
}

function actorMarks({ request, ends, plot }: Drawing): ActorMark[] {
  const { network, filter, actorContacts } = request.snapshot;
  const day = Math.min(filter.window.to, network.span.to);
  const marks: ActorMark[] = [];
  ends.forEach((end, actor) => {
    if (end === undefined || !touches(plot, end.x, end.y, end.r)) return;
    const { id, kind } = network.dataset.actors[actor]!;
    const contacts = actorContacts[actor]!;
    marks.push({
      actor,
      id,
      kind,
      tone: toneOn(network, actor, day),
      x: tenth(end.x),
      y: tenth(end.y),
      r: tenth(end.r),
      contacts,
      count: countInside(contacts, kind, end.r),
      pinned: request.pins.has(id),
    });
  });
  return marks;
}

const COUNT_SIZES = [15, 13, 12, 11, 10] as const;
/** Height of a figure as a share of the size of its type. */
const FIGURE_HEIGHT = 0.714;

/** The number inside a shape, as large as it fits with a margin; null where it would be smaller than 10 px. */
export function countInside(contacts: number, kind: ActorKind, r: number): ActorMark["count"] {
  const text = String(contacts);
  for (const sizePx of COUNT_SIZES) {
    const half = textWidth(text, sizePx, 600) / 2 + 2;
    const height = (FIGURE_HEIGHT * sizePx) / 2 + 1;
    if (holds(kind, r, half, height) && sizePx <= 0.95 * r + 3) return { text, sizePx };
  }
  return null;
}

function holds(kind: ActorKind, r: number, halfWidth: number, halfHeight: number): boolean {
  switch (kind) {
    case "organization":
      return Math.max(halfWidth, halfHeight) <= r - 2;
    case "group":
      return halfWidth + halfHeight <= r;
    case "state":
    case "person":
      return halfWidth * halfWidth + halfHeight * halfHeight <= r * r;
  }
}

function tieMarks(drawing: Drawing): Pick<Diagram, "hubs" | "strands"> {
  const { tieContacts, network, filter } = drawing.request.snapshot;
  const { memberOffsets } = network.levels[filter.level].tie;
  const hubs: HubMark[] = [];
  const strands: StrandMark[] = [];
  for (let tie = 0; tie < tieContacts.length; tie++) {
    if (tieContacts[tie] === 0) continue;
    if (memberOffsets[tie + 1]! - memberOffsets[tie]! === 2) addTieOfTwo(drawing, tie, strands);
    else addHub(drawing, tie, hubs, strands);
  }
  return { hubs, strands: strands.filter(({ curve }) => reaches(drawing.plot, curve)) };
}

/** Whether the curve may be seen in the plot: it never leaves the triangle of its points. */
function reaches(plot: Rectangle, [x0, y0, cx, cy, x1, y1]: Curve): boolean {
  return (
    Math.max(x0, cx, x1) > plot.x &&
    Math.min(x0, cx, x1) < plot.x + plot.width &&
    Math.max(y0, cy, y1) > plot.y &&
    Math.min(y0, cy, y1) < plot.y + plot.height
  );
}

function addTieOfTwo(drawing: Drawing, tie: number, into: StrandMark[]): void {
  const { memberOffsets, members } = drawing.bends.ties;
  const start = drawing.ends[members[memberOffsets[tie]!]!];
  const end = drawing.ends[members[memberOffsets[tie]! + 1]!];
  if (start === undefined || end === undefined || !mayTouch(drawing.plot, start, end)) return;
  const bend = tieBend(drawing.bends, tie);
  addStrands(bundleOf(drawing, tie, { start, end, bend, suffix: "" }), drawing.scale, into);
}

type Course = Pick<Bundle, "start" | "end" | "bend" | "suffix">;

function bundleOf({ request }: Drawing, tie: number, course: Course): Bundle {
  const { strandContacts, strandForward, strandBackward } = request.snapshot;
  const from = tie * FAMILY_CODES.length;
  const to = from + FAMILY_CODES.length;
  return {
    tie,
    ...course,
    contacts: strandContacts.subarray(from, to),
    forward: strandForward.subarray(from, to),
    backward: strandBackward.subarray(from, to),
  };
}

function addHub(drawing: Drawing, tie: number, hubs: HubMark[], strands: StrandMark[]): void {
  const { request, transform, scale, ends, bends, plot } = drawing;
  const { network, tieContacts } = request.snapshot;
  const contacts = tieContacts[tie]!;
  const x = request.positions.hubs[2 * tie]! * transform.scale + transform.dx;
  const y = request.positions.hubs[2 * tie + 1]! * transform.scale + transform.dy;
  if (!isPlace(x, y)) return;
  const start: End = { kind: "hub", x, y, r: hubRadius(contacts, scale) };
  const family = busiestFamily(drawing, tie);
  if (touches(plot, x, y, start.r)) {
    hubs.push({ tie, x: tenth(x), y: tenth(y), r: tenth(start.r), family, contacts });
  }
  const { memberOffsets, members } = bends.ties;
  for (let place = memberOffsets[tie]!; place < memberOffsets[tie + 1]!; place++) {
    const end = ends[members[place]!];
    if (end === undefined || !mayTouch(plot, start, end)) continue;
    const suffix = `.${network.dataset.actors[members[place]!]!.id}`;
    const course = { start, end, bend: spokeBend(bends, tie, place), suffix };
    addStrands(bundleOf(drawing, tie, course), scale, strands);
  }
}

/** Of equally frequent ones the first in the order of families. */
function busiestFamily({ request }: Drawing, tie: number): Family {
  const { strandContacts } = request.snapshot;
  let best = 0;
  for (let code = 1; code < FAMILY_CODES.length; code++) {
    const at = tie * FAMILY_CODES.length;
    if (strandContacts[at + code]! > strandContacts[at + best]!) best = code;
  }
  return FAMILY_CODES[best]!;
}

function touches(plot: Rectangle, x: number, y: number, r: number): boolean {
  return (
    x + r > plot.x && x - r < plot.x + plot.width && y + r > plot.y && y - r < plot.y + plot.height
  );
}

/** Whether a line between the two, bowed at most by a third of its length, can come near the plot. */
function mayTouch(plot: Rectangle, start: End, end: End): boolean {
  const bow = (Math.abs(end.x - start.x) + Math.abs(end.y - start.y)) / 3 + 20;
  const left = Math.min(start.x, end.x) - bow;
  const right = Math.max(start.x, end.x) + bow;
  const top = Math.min(start.y, end.y) - bow;
  const bottom = Math.max(start.y, end.y) + bow;
  return (
    right > plot.x && left < plot.x + plot.width && bottom > plot.y && top < plot.y + plot.height
  );
}
