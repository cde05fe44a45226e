import { sceneTransform } from "../../scene/compose-scene.ts";
import { isHeavy } from "../../paint/svg-live.ts";
import type { Scene, SceneRequest, Transform } from "../../scene/scene.ts";
import type { Diagram } from "./create-diagram.ts";
import type { Painters } from "./painters.ts";

/** A heavy picture being moved as a whole while the view moves. */
export interface Moving {
  /** Moves the picture to where a request looks; false when it has been there long enough to be composed anew. */
  readonly move: (scene: Scene, request: SceneRequest, now: MovingNow) => boolean;
  /** Says whether there was a move. */
  readonly end: () => boolean;
}

export interface MovingNow {
  readonly nowMs: number;
  /** Go there at once even where no hand leads. */
  readonly cut: boolean;
}

/** A view that has not changed for so long rests, milliseconds. */
const REST_MS = 120;
/** Where frames come late, rest begins later, or each of them would be taken for rest and composed: milliseconds, at most. */
const LATEST_REST_MS = 600;
/** So long a view takes to where a button or a key sends it, milliseconds. */
const GLIDE_MS = 220;

/** Whether a request asks for no more than another view of a picture that is heavy to draw. */
export function isMove(scene: Scene, before: SceneRequest, next: SceneRequest): boolean {
  const isSameButView =
    before.snapshot === next.snapshot &&
    before.positions === next.positions &&
    before.pins === next.pins &&
    before.theme === next.theme &&
    before.width === next.width &&
    before.height === next.height &&
    before.memberships === next.memberships &&
    before.wanted === next.wanted;
  return isSameButView && isHeavy(scene) && before.view !== next.view;
}

export function createMoving(
  { motion }: Diagram,
  { painter, crowd }: Painters,
  schedule: () => void,
): Moving {
  let last: SceneRequest | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isRested = false;
  let movedMs = Infinity;
  let way: { readonly from: Transform; readonly to: Transform; readonly startMs: number } | null =
    null;

  const show = (scene: Scene, transform: Transform): void => {
    motion.moved = transform;
    painter.move(transform);
    crowd.paint({ ...scene, crowd: scene.crowd && { ...scene.crowd, transform } });
  };
  const aim = (scene: Scene, request: SceneRequest, { nowMs, cut }: MovingNow): void => {
    last = request;
    isRested = false;
    const to = sceneTransform(request);
    const from = motion.glide && !cut ? (motion.moved ?? scene.transform) : to;
    motion.glide = false;
    way = { from, to, startMs: nowMs };
    const restMs = Math.min(LATEST_REST_MS, Math.max(REST_MS, 2 * (nowMs - movedMs)));
    movedMs = nowMs;
    clearTimeout(resting);
    resting = setTimeout(
      () => {
        isRested = true;
        schedule();
      },
      from === to ? restMs : GLIDE_MS + restMs,
    );
  };
  return {
    move(scene, request, now) {
      if (isRested && request === last) return false;
      if (request !== last) aim(scene, request, now);
      if (way === null) return true;
      const share = way.from === way.to ? 1 : Math.min(1, (now.nowMs - way.startMs) / GLIDE_MS);
      show(scene, mixed(way.from, way.to, share * (2 - share)));
      if (share < 1) schedule();
      else way = null;
      return true;
    },
    end() {
      clearTimeout(resting);
      const wasMoved = motion.moved !== null;
      motion.moved = null;
      last = null;
      movedMs = Infinity;
      way = null;
      isRested = false;
      return wasMoved;
    },
  };
}

/** The point on the way that a share of it leads to. */
function mixed(from: Transform, to: Transform, share: number): Transform {
  if (share >= 1) return to;
  const mix = (a: number, b: number) => a + (b - a) * share;
  return {
    scaleX: mix(from.scaleX, to.scaleX),
    scaleY: mix(from.scaleY, to.scaleY),
    dx: mix(from.dx, to.dx),
    dy: mix(from.dy, to.dy),
  };
}
