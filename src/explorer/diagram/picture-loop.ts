import { effect } from "@preact/signals";
import { blendScenes } from "../../paint/blend-scenes.ts";
import { isFew } from "../../scene/choose-detail.ts";
import { scene as composeScene } from "../../scene/compose-scene.ts";
import { crowdColumns } from "../../scene/crowd-columns.ts";
import type { Scene, SceneRequest } from "../../scene/scene.ts";
import type { Diagram } from "./create-diagram.ts";
import { createMoving, isMove } from "./moving.ts";
import type { Painters } from "./painters.ts";

/** So long actors take to a new layout, milliseconds. */
const GLIDE_MS = 300;

/**
 * Paints what the diagram requests, at most once a frame, from now on; returns what ends that. Actors glide to another layout, everything else
 * follows at once; where motion is unwelcome, so do they. A moving view moves a heavy picture as it is, and another is composed
 * when it rests.
 */
export function startPictureLoop(diagram: Diagram, painters: Painters): () => void {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let frame = 0;
  let drawn: SceneRequest | null = null;
  let unpainted: { readonly cut: boolean } | null = null;
  const target = createTarget(diagram, painters);

  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paintFrame);
  };
  const moving = createMoving(diagram, painters, schedule);
  /** Whether the picture as it is has been moved to where the request looks. */
  const hasMoved = (request: SceneRequest, nowMs: number): boolean => {
    const scene = target.resting();
    if (scene === null || drawn === null || !isMove(scene, drawn, request)) return false;
    return moving.move(scene, request, { nowMs, cut: still.matches });
  };
  const paint = (cut: boolean, nowMs: number): void => {
    unpainted = null;
    target.paint(cut, nowMs);
    if (target.isOnWay()) schedule();
  };
  const paintFrame = (nowMs: number): void => {
    frame = 0;
    const request = diagram.request.peek();
    if (request === null) return;
    if (unpainted !== null && isOfSameNetwork(drawn, request)) {
      paint(unpainted.cut, nowMs);
      if (request !== drawn) schedule();
      return;
    }
    if (hasMoved(request, nowMs)) return;
    const cut = still.matches || drawn === null || !isSameGround(drawn, request);
    const isLong = isLongToDraw(drawn, request);
    const wasMoved = moving.end();
    if (request !== drawn) target.aim(request, still.matches ? null : drawn, nowMs);
    // What was moved there already has no way left to glide.
    if (wasMoved) target.arrive();
    drawn = request;
    diagram.motion.glide = false;
    if (isLong) {
      unpainted = { cut };
      schedule();
    } else paint(cut, nowMs);
  };

  const stop = effect(() => {
    if (diagram.request.value !== null) schedule();
  });
  const stopPreparing = prepareCrowds(diagram);
  const stopEmphasis = effect(() => painters.painter.emphasise(diagram.emphasis.value));
  return () => {
    stop();
    stopEmphasis();
    stopPreparing();
    moving.end();
    cancelAnimationFrame(frame);
  };
}

/** The scene that the picture is or is on its way to. */
function createTarget(diagram: Diagram, painters: Painters) {
  const glide = createGlide();
  let target: Scene | null = null;
  return {
    isOnWay: glide.isOn,
    arrive: glide.end,
    /** The scene, once nothing glides any more. */
    resting: (): Scene | null => (glide.isOn() ? null : target),
    /** Composes a request; `before` is the one to glide from, null to be there at once. */
    aim(request: SceneRequest, before: SceneRequest | null, nowMs: number): void {
      target = composeScene(request);
      const from = diagram.shown.peek();
      if (from !== null && before !== null && isGlided(diagram, before, request)) {
        glide.begin(from, target, nowMs);
      } else glide.aim(target);
    },
    paint(cut: boolean, nowMs: number): void {
      if (target === null) return;
      const shown = glide.at(nowMs) ?? target;
      painters.painter.paint(shown, { cut });
      painters.crowd.paint(shown);
      diagram.shown.value = shown;
    },
  };
}

/** What a crowd needs of its snapshot is made while its layout is waited for, so that the frame of its first picture is shorter. */
function prepareCrowds({ state: { pictured } }: Diagram): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const latest = pictured.value?.snapshot;
    clearTimeout(waiting);
    if (latest === undefined || isFew(latest)) return;
    waiting = setTimeout(() => crowdColumns(latest));
  });
  return () => {
    stop();
    clearTimeout(waiting);
  };
}

/** The way from one scene to another, while there is one. */
function createGlide() {
  let way: {
    readonly from: Scene;
    readonly startMs: number;
    blend: (share: number) => Scene;
  } | null = null;
  return {
    isOn: (): boolean => way !== null,
    begin(from: Scene, to: Scene, startMs: number): void {
      way = { from, startMs, blend: blendScenes(from, to) };
    },
    /** Leads to another scene in the same time. */
    aim(to: Scene): void {
      if (way !== null) way.blend = blendScenes(way.from, to);
    },
    /** The scene on the way at a time, after which the way may be at its end; null where there is none. */
    at(nowMs: number): Scene | null {
      if (way === null) return null;
      const share = Math.min(1, (nowMs - way.startMs) / GLIDE_MS);
      const scene = way.blend(eased(share));
      if (share >= 1) way = null;
      return scene;
    },
    end: (): void => {
      way = null;
    },
  };
}

/** A new layout is glided to, and a new view that no hand is drawing. */
function isGlided({ motion, carried }: Diagram, before: SceneRequest, next: SceneRequest): boolean {
  if (!isOfSameNetwork(before, next)) return false;
  if (before.width !== next.width || before.height !== next.height) return false;
  if (motion.glide) return true;
  return carried.peek() === null && before.positions !== next.positions;
}

function isOfSameNetwork(before: SceneRequest | null, next: SceneRequest): boolean {
  return before?.snapshot.network === next.snapshot.network;
}

/** Whether a picture is composed in one frame and painted in the next: nearly every mark is new, and of another data set every one. */
function isLongToDraw(before: SceneRequest | null, next: SceneRequest): boolean {
  if (before?.positions === next.positions) return false;
  return !isFew(next.snapshot) || !isOfSameNetwork(before, next);
}

/** Whether marks that come and go do so because of what is in view, not because another part of the ground is looked at. */
function isSameGround(before: SceneRequest, next: SceneRequest): boolean {
  return (
    before.view === next.view &&
    before.theme === next.theme &&
    before.width === next.width &&
    before.height === next.height &&
    isOfSameNetwork(before, next)
  );
}

/** Slow at both ends. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
