import { FAMILY_CODES, type Family } from "../model/kinds.ts";
import { actorMarks } from "./actor-marks.ts";
import { bendsFor, spokeBend, tieBend, type Bends } from "./bends.ts";
import { tenth, type End } from "./curve.ts";
import { meanScale } from "./frame.ts";
import { actorRadius, hubRadius, markScale, type MarkScale } from "./mark-sizes.ts";
import { isPlace } from "./obstacle-field.ts";
import { mayTouch, reaches, touches } from "./plot.ts";
import type { HubMark, Rectangle, Scene, SceneRequest, StrandMark } from "./scene.ts";
import { addStrands, type Bundle } from "./strands.ts";

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
  const scale = markScale(network, filter.level, meanScale(transform));
  const ends = actorEnds(request, transform, scale);
  const bends = bendsFor(request.positions, network);
  const drawing: Drawing = { request, transform, scale, plot, ends, bends };
  return { actors: actorMarks(request, ends, plot), ...tieMarks(drawing) };
}

function actorEnds(
  { snapshot, positions }: SceneRequest,
  { scaleX, scaleY, dx, dy }: Scene["transform"],
  sizes: MarkScale,
): (End | undefined)[] {
  const { actors } = snapshot.network.dataset;
  const ends = new Array<End | undefined>(actors.length);
  for (let actor = 0; actor < actors.length; actor++) {
    const contacts = snapshot.actorContacts[actor]!;
    if (contacts === 0) continue;
    const x = positions.actors[2 * actor]! * scaleX + dx;
    const y = positions.actors[2 * actor + 1]! * scaleY + dy;
    if (!isPlace(x, y)) continue;
    const { kind } = actors[actor]!;
    ends[actor] = { kind, x, y, r: actorRadius(contacts, kind, sizes) };
  }
  return ends;
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

function addTieOfTwo(drawing: Drawing, tie: number, into: StrandMark[]): void {
  const { memberOffsets, members } = drawing.bends.ties;
  const start = drawing.ends[members[memberOffsets[tie]!]!];
  const end = drawing.ends[members[memberOffsets[tie]! + 1]!];
  if (start === undefined || end === undefined || !mayTouch(drawing.plot, start, end)) return;
  const bend = tieBend(drawing.bends, tie);
  addStrands(bundleOf(drawing, tie, { start, end, bend, suffix: "" }), drawing.scale, into);
}

type Course = Pick<Bundle, "start" | "end" | "bend" | "suffix">;

function bundleOf({ request, transform }: Drawing, tie: number, course: Course): Bundle {
  const { strandContacts, strandForward, strandBackward } = request.snapshot;
  const from = tie * FAMILY_CODES.length;
  const to = from + FAMILY_CODES.length;
  return {
    tie,
    ...course,
    aspect: transform.scaleX / transform.scaleY,
    contacts: strandContacts.subarray(from, to),
    forward: strandForward.subarray(from, to),
    backward: strandBackward.subarray(from, to),
  };
}

function addHub(drawing: Drawing, tie: number, hubs: HubMark[], strands: StrandMark[]): void {
  const { request, transform, scale, ends, bends, plot } = drawing;
  const { network, tieContacts } = request.snapshot;
  const contacts = tieContacts[tie]!;
  const x = request.positions.hubs[2 * tie]! * transform.scaleX + transform.dx;
  const y = request.positions.hubs[2 * tie + 1]! * transform.scaleY + transform.dy;
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
