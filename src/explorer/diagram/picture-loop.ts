import { effect } from "@preact/signals";
import { blendScenes } from "../../paint/blend-scenes.ts";
import type { LivePainter } from "../../paint/svg-live.ts";
import { scene as composeScene } from "../../scene/compose-scene.ts";
import type { Scene, SceneRequest } from "../../scene/scene.ts";
import type { Diagram } from "./create-diagram.ts";

/** So long actors take to a new layout, milliseconds. */
const GLIDE_MS = 300;

interface Glide {
  readonly from: Scene;
  readonly startMs: number;
  blend: (share: number) => Scene;
}

/**
 * Paints what the diagram requests, at most once a frame, from now on; returns what ends that. Actors glide to another layout, everything else
 * follows at once; where motion is unwelcome, so do they.
 */
export function startPictureLoop(diagram: Diagram, painter: LivePainter): () => void {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let frame = 0;
  let drawn: SceneRequest | null = null;
  let target: Scene | null = null;
  let glide: Glide | null = null;

  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paintFrame);
  };
  const retarget = (request: SceneRequest, nowMs: number): void => {
    target = composeScene(request);
    const from = diagram.shown.peek();
    if (from !== null && drawn !== null && !still.matches && isGlided(diagram, drawn, request)) {
      glide = { from, startMs: nowMs, blend: blendScenes(from, target) };
    } else if (glide !== null) {
      glide.blend = blendScenes(glide.from, target);
    }
  };
  const paintFrame = (nowMs: number): void => {
    frame = 0;
    const request = diagram.request.peek();
    if (request === null) return;
    const cut = still.matches || drawn === null || !isSameGround(drawn, request);
    if (request !== drawn) retarget(request, nowMs);
    drawn = request;
    diagram.motion.glide = false;
    if (target === null) return;
    const share = glide === null ? 1 : Math.min(1, (nowMs - glide.startMs) / GLIDE_MS);
    const shown = glide === null ? target : glide.blend(eased(share));
    if (share >= 1) glide = null;
    painter.paint(shown, { cut });
    diagram.shown.value = shown;
    if (glide !== null) schedule();
  };

  const stop = effect(() => {
    if (diagram.request.value !== null) schedule();
  });
  const stopEmphasis = effect(() => painter.emphasise(diagram.emphasis.value));
  return () => {
    stop();
    stopEmphasis();
    cancelAnimationFrame(frame);
  };
}

/** A new layout is glided to, and a new view that no hand is drawing. */
function isGlided({ motion, carried }: Diagram, before: SceneRequest, next: SceneRequest): boolean {
  if (before.snapshot.network !== next.snapshot.network) return false;
  if (before.width !== next.width || before.height !== next.height) return false;
  if (motion.glide) return true;
  return carried.peek() === null && before.positions !== next.positions;
}

/** Whether marks that come and go do so because of what is in view, not because another part of the ground is looked at. */
function isSameGround(before: SceneRequest, next: SceneRequest): boolean {
  return (
    before.view === next.view &&
    before.theme === next.theme &&
    before.width === next.width &&
    before.height === next.height &&
    before.snapshot.network === next.snapshot.network
  );
}

/** Slow at both ends. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
