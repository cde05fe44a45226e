/** A page that draws a set, as its own code offers it. */
export interface DrawingPage {
  /** Moves what is seen by so many pixels from where it was at first, and magnifies it. */
  readonly look: (x: number, y: number, zoom: number) => void;
  /** Gives the actors other places; `step` counts up from 1. */
  readonly moveActors: (step: number) => void;
  /** Pictures of everything made so far, where these come apart from the page's frames; else null. */
  readonly pictures: () => number | null;
  /** When the set was loaded, as `performance.now()` says. */
  readonly loadedMs: number;
}

/** What a frame cost, milliseconds of each. */
export interface FrameTimes {
  readonly frames: readonly number[];
  /** Milliseconds for each picture of everything; null where each frame is one. */
  readonly perPicture: number | null;
}

/** A page, as the bench drives it. */
export interface DrawingBench {
  readonly isDrawn: () => boolean;
  readonly firstPictureMs: () => number;
  readonly pan: () => Promise<FrameTimes>;
  readonly zoom: () => Promise<FrameTimes>;
  readonly move: () => Promise<FrameTimes>;
}

const FRAMES = 60;
/** A page that needs longer is measured by the frames it has made. */
const MOST_MS = 6_000;

/** Lets the bench drive a page; to be called when the first picture has been asked for. */
export function offer(page: DrawingPage): void {
  let drawnMs: number | null = null;
  const watch = (): void => {
    // What a frame asked for is on the screen by the next one.
    if (page.pictures() !== 0) requestAnimationFrame((nowMs) => (drawnMs = nowMs));
    else requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  const drawing: DrawingBench = {
    isDrawn: () => drawnMs !== null,
    firstPictureMs: () => (drawnMs ?? Infinity) - page.loadedMs,
    pan: () => measure(page, (frame) => page.look(4 * thereAndBack(frame), frame % 7, 1)),
    zoom: () => measure(page, (frame) => page.look(0, 0, 1 + thereAndBack(frame) / 30)),
    move: () => measure(page, (frame) => page.moveActors(frame)),
  };
  Object.assign(globalThis, { drawing });
}

/** Up to half of the frames, and down to none. */
function thereAndBack(frame: number): number {
  return frame < FRAMES / 2 ? frame : FRAMES - frame;
}

async function measure(page: DrawingPage, change: (frame: number) => void): Promise<FrameTimes> {
  const before = page.pictures();
  const frames: number[] = [];
  let last = await nextFrame();
  const start = last;
  for (let frame = 1; frame <= FRAMES && last - start < MOST_MS; frame++) {
    change(frame);
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
  const made = (page.pictures() ?? 0) - (before ?? 0);
  return { frames, perPicture: made === 0 ? null : (last - start) / made };
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
