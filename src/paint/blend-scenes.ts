import type {
  ActorMark,
  Crowd,
  Curve,
  LabelMark,
  Leader,
  Scene,
  StrandMark,
  Triangle,
} from "../scene/scene.ts";

/**
 * Scenes on the way from one to another: what both hold moves in a straight line, everything else is as in the second. `share` is 0 at the
 * first and 1 at the second, where the result is the second scene itself. Linear in marks.
 */
export function blendScenes(from: Scene, to: Scene): (share: number) => Scene {
  const actors = byKey(from.actors, ({ actor }) => actor);
  const hubs = byKey(from.hubs, ({ tie }) => tie);
  const strands = byKey(from.strands, ({ key }) => key);
  const labels = byKey(from.labels, ({ actor }) => actor);
  const memberships = byKey(from.memberships, ({ key }) => key);
  return (share) => {
    if (share >= 1) return to;
    const mix = (a: number, b: number) => a + (b - a) * share;
    return {
      ...to,
      crowd: to.crowd && movedCrowd(from.crowd, to.crowd, mix),
      actors: to.actors.map((mark) => movedActor(actors.get(mark.actor), mark, mix)),
      hubs: to.hubs.map((mark) => moved(hubs.get(mark.tie), mark, mix)),
      strands: to.strands.map((mark) => movedStrand(strands.get(mark.key), mark, mix)),
      labels: to.labels.map((mark) => movedLabel(labels.get(mark.actor), mark, mix)),
      memberships: to.memberships.map((mark) => {
        const before = memberships.get(mark.key);
        return before ? { ...mark, curve: mixTuple(before.curve, mark.curve, mix) } : mark;
      }),
    };
  };
}

function movedCrowd(from: Crowd | null, to: Crowd, mix: Mix): Crowd {
  if (from === null) return to;
  const [one, other] = [from.transform, to.transform];
  const transform = {
    scaleX: mix(one.scaleX, other.scaleX),
    scaleY: mix(one.scaleY, other.scaleY),
    dx: mix(one.dx, other.dx),
    dy: mix(one.dy, other.dy),
  };
  const isSame = from.points === to.points || from.points.length !== to.points.length;
  const points = isSame
    ? to.points
    : to.points.map((value, at) => {
        const before = from.points[at]!;
        // Not a number where there was no place.
        return before === before ? mix(before, value) : value;
      });
  return { ...to, transform, points };
}

type Mix = (from: number, to: number) => number;

function byKey<Mark, Key>(marks: readonly Mark[], keyOf: (mark: Mark) => Key): Map<Key, Mark> {
  return new Map(marks.map((mark) => [keyOf(mark), mark]));
}

function moved<Mark extends { readonly x: number; readonly y: number }>(
  from: Mark | undefined,
  to: Mark,
  mix: Mix,
): Mark {
  return from === undefined ? to : { ...to, x: mix(from.x, to.x), y: mix(from.y, to.y) };
}

function movedActor(from: ActorMark | undefined, to: ActorMark, mix: Mix): ActorMark {
  return from === undefined ? to : { ...moved(from, to, mix), r: mix(from.r, to.r) };
}

/** A name that changes sides, or gains or loses its leader, jumps: half-way between two sides it would lie on its shape. */
function movedLabel(from: LabelMark | undefined, to: LabelMark, mix: Mix): LabelMark {
  if (from === undefined || from.anchor !== to.anchor) return to;
  if (from.leader === null || to.leader === null) {
    return from.leader === to.leader ? moved(from, to, mix) : to;
  }
  if (!leadAlike(from.leader, to.leader)) return to;
  return { ...moved(from, to, mix), leader: movedLeader(from.leader, to.leader, mix) };
}

/** Whether two leaders go the same way, within 60 degrees: from one side to the other the name would cross its shape. */
function leadAlike(one: Leader, other: Leader): boolean {
  const [ax, ay] = [one.x1 - one.x0, one.y1 - one.y0];
  const [bx, by] = [other.x1 - other.x0, other.y1 - other.y0];
  const along = ax * bx + ay * by;
  return along > 0 && 4 * along * along >= (ax * ax + ay * ay) * (bx * bx + by * by);
}

function movedLeader(from: Leader, to: Leader, mix: Mix): Leader {
  return {
    x0: mix(from.x0, to.x0),
    y0: mix(from.y0, to.y0),
    x1: mix(from.x1, to.x1),
    y1: mix(from.y1, to.y1),
  };
}

function movedStrand(from: StrandMark | undefined, to: StrandMark, mix: Mix): StrandMark {
  if (from === undefined) return to;
  const arrows = to.arrows.map((arrow, at) => {
    const before = from.arrows[at];
    return before === undefined ? arrow : mixTuple(before, arrow, mix);
  });
  return { ...to, curve: mixTuple(from.curve, to.curve, mix), arrows };
}

function mixTuple<Tuple extends Curve | Triangle>(from: Tuple, to: Tuple, mix: Mix): Tuple {
  // map forgets the length, which stays what it was.
  return to.map((value, at) => mix(from[at]!, value)) as unknown as Tuple;
}
