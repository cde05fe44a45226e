import type { Crowd, Scene } from "../../scene/scene.ts";
import { movedBy } from "../moved-by.ts";
import type { CrowdFrame, CrowdUpdate } from "./crowd-messages.ts";
import { createLocalService, createWorkerService, type RasterService } from "./raster-service.ts";

/** The part of a scene that a crowd's picture follows from. */
export type CrowdScene = Pick<Scene, "width" | "height" | "theme"> & { readonly crowd: Crowd };

export interface CrowdPainter {
  /** Shows a crowd as soon as its picture is made; until then the last picture is moved to where the crowd now lies. */
  readonly paint: (scene: CrowdScene) => void;
  /** Shows nothing until the next crowd. */
  readonly hide: () => void;
  readonly close: () => void;
}

/** Pictures that follow on each other sooner than this are of something that moves, milliseconds. */
const REST_MS = 140;

/**
 * Draws crowds on a canvas: off the page's thread where `start` gives a worker, else on it in slices. While something moves pictures are coarse,
 * and so is the first, which is to be there soon; there is one in the making at a time. When it rests a smooth one at the screen's full resolution follows.
 */
export function createCrowdPainter(canvas: HTMLCanvasElement, start: () => Worker): CrowdPainter {
  const view = createView(canvas);
  let sent = NOTHING;
  let wanted: CrowdScene | null = null;
  let isBusy = false;
  let isMoving = false;
  let made: { readonly scene: CrowdScene; readonly smooth: boolean } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let lastMs = -Infinity;

  let service = openService(start, () => {
    service = createLocalService();
    [sent, made, isBusy] = [NOTHING, null, false];
    ask();
  });
  const ask = (): void => {
    if (wanted === null || isBusy || (made?.scene === wanted && (made.smooth || isMoving))) return;
    const { crowd } = wanted;
    const frame = frameOf(wanted, !isMoving && view.hasPicture());
    made = { scene: wanted, smooth: frame.smooth };
    isBusy = true;
    service.ask({ update: updateSince(sent, crowd), frame }, (picture) => {
      isBusy = false;
      view.show(picture, frame);
      view.place(wanted);
      ask();
    });
    sent = crowd;
  };
  const want = (scene: CrowdScene | null): void => {
    wanted = scene;
    view.place(scene);
    clearTimeout(resting);
  };
  return {
    paint(scene) {
      const now = performance.now();
      isMoving = now - lastMs < REST_MS;
      lastMs = now;
      want(scene);
      ask();
      resting = setTimeout(() => {
        isMoving = false;
        ask();
      }, REST_MS);
    },
    hide: () => want(null),
    close() {
      want(null);
      service.close();
    },
  };
}

/** The canvas, with the picture that was made last. */
function createView(canvas: HTMLCanvasElement) {
  const context = canvas.getContext("bitmaprenderer", { alpha: false });
  let shown: CrowdFrame | null = null;
  return {
    hasPicture: (): boolean => shown !== null,
    show(picture: ImageBitmap, frame: CrowdFrame): void {
      context?.transferFromImageBitmap(picture);
      shown = frame;
      canvas.style.inlineSize = `${frame.width}px`;
      canvas.style.blockSize = `${frame.height}px`;
    },
    /** Puts it where a scene has it; away where that is of other colours, or there is none. */
    place(scene: CrowdScene | null): void {
      canvas.hidden = scene === null || shown?.theme !== scene.theme;
      if (scene === null || shown === null) return;
      canvas.style.transform = movedBy(shown.transform, scene.crowd.transform);
    },
  };
}

/** From so many lines on what moves is drawn at half the resolution, in a third of the time. */
const COARSE_FROM = 20_000;

const NOTHING: CrowdUpdate = {};

function openService(start: () => Worker, failed: () => void): RasterService {
  try {
    return createWorkerService(start, failed);
  } catch {
    return createLocalService();
  }
}

function updateSince(sent: CrowdUpdate, { points, lines, dots }: Crowd): CrowdUpdate {
  return {
    ...(points !== sent.points && { points }),
    ...(lines !== sent.lines && { lines }),
    ...(dots !== sent.dots && { dots }),
  };
}

function frameOf({ width, height, theme, crowd }: CrowdScene, smooth: boolean): CrowdFrame {
  const { transform, detailed, opacity, load, magnification } = crowd;
  const coarse = crowd.lines.length > COARSE_FROM ? 0.5 : 1;
  const ratio = smooth ? devicePixelRatio : Math.min(coarse, devicePixelRatio);
  return {
    ...{ width, height, theme, ratio, smooth },
    ...{ transform, detailed, opacity, load, magnification },
  };
}
