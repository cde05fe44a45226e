import { FAMILY_CODES } from "../model/kinds.ts";
import { actorMarks } from "./actor-marks.ts";
import { bendsFor, spokeBend, tieBend, type Bends } from "./bends.ts";
import type { Detail } from "./choose-detail.ts";
import { busiestFamily } from "./crowd-columns.ts";
import { tenth, type End } from "./curve.ts";
import { meanScale } from "./frame.ts";
import { actorRadius, dotRadius, hubRadius, markScale, type MarkScale } from "./mark-sizes.ts";
import { isPlace } from "./obstacle-field.ts";
import { mayTouch, reaches, touches } from "./plot.ts";
import type { DiagramMarks, HubMark, Rectangle, Scene, SceneRequest, StrandMark } from "./scene.ts";
import { addStrands, type Bundle } from "./strands.ts";

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

/** Where on a drawing the marks go, and which. */
export interface DiagramPlace {
  readonly transform: Scene["transform"];
  readonly plot: Rectangle;
  /** Null: everything. */
  readonly detail: Detail | null;
}

/**
 * Actors, hubs and strands of what is in view, as far as they touch the plot. Actors in the order of `dataset.actors`, hubs and strands in that
 * of ties. An actor or tie without a place is left out. Linear in actors and ties.
 */
export function drawDiagram(request: SceneRequest, place: DiagramPlace): DiagramMarks {
  const { network, filter } = request.snapshot;
  const { transform, plot, detail } = place;
  const { markLimits } = request;
  const scale = markScale(network, filter.level, meanScale(transform), markLimits);
  const ends = actorEnds(request, place, scale);
  const actors = actorMarks(request, ends, plot);
  if (detail !== null) addDotEnds(request, place, scale, ends);
  const bends = bendsFor(request.positions, network);
  return { actors, ...tieMarks({ request, transform, scale, plot, ends, bends }, detail) };
}

type Ends = (End | undefined)[];

function actorEnds(request: SceneRequest, place: DiagramPlace, scale: MarkScale): Ends {
  const { network, actorContacts } = request.snapshot;
  const { actors } = network.dataset;
  const ends: Ends = new Array<End | undefined>(actors.length);
  const add = (actor: number): void => {
    const { kind } = actors[actor]!;
    const r = actorRadius(actorContacts[actor]!, kind, scale);
    ends[actor] = endAt(request, place, { actor, kind, r });
  };
  if (place.detail !== null) place.detail.actors.forEach(add);
  else
    for (let actor = 0; actor < actors.length; actor++) if (actorContacts[actor]! > 0) add(actor);
  return ends;
}

/** Where ties in detail end at actors that are not: out of the plot, and where only the tie is wanted, at a dot. */
function addDotEnds(
  request: SceneRequest,
  place: DiagramPlace,
  scale: MarkScale,
  ends: Ends,
): void {
  const { network, filter, actorContacts } = request.snapshot;
  const { memberOffsets, members } = network.levels[filter.level].tie;
  for (const tie of place.detail?.ties ?? []) {
    for (let at = memberOffsets[tie]!; at < memberOffsets[tie + 1]!; at++) {
      const actor = members[at]!;
      if (ends[actor] !== undefined) continue;
      const r = dotRadius(actorContacts[actor]!, scale);
      ends[actor] = endAt(request, place, { actor, kind: "person", r });
    }
  }
}

function endAt(
  { positions }: SceneRequest,
  { transform: { scaleX, scaleY, dx, dy } }: DiagramPlace,
  { actor, kind, r }: Pick<End, "kind" | "r"> & { readonly actor: number },
): End | undefined {
  const x = positions.actors[2 * actor]! * scaleX + dx;
  const y = positions.actors[2 * actor + 1]! * scaleY + dy;
  return isPlace(x, y) ? { kind, x, y, r } : undefined;
}

function tieMarks(drawing: Drawing, detail: Detail | null): Pick<DiagramMarks, "hubs" | "strands"> {
  const { tieContacts, network, filter } = drawing.request.snapshot;
  const { memberOffsets } = network.levels[filter.level].tie;
  const hubs: HubMark[] = [];
  const strands: StrandMark[] = [];
  const add = (tie: number): void => {
    if (memberOffsets[tie + 1]! - memberOffsets[tie]! === 2) addTieOfTwo(drawing, tie, strands);
    else addHub(drawing, tie, hubs, strands);
  };
  if (detail !== null) detail.ties.forEach(add);
  else for (let tie = 0; tie < tieContacts.length; tie++) if (tieContacts[tie]! > 0) add(tie);
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
  const family = FAMILY_CODES[busiestFamily(request.snapshot, tie)]!;
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
