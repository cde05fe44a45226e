import type { CrowdQuestion } from "./crowd-messages.ts";
import { createRaster } from "./raster.ts";

/** Where pictures of crowds are made. One at a time: the next is asked for when the last one is there. */
export interface RasterService {
  readonly ask: (question: CrowdQuestion, done: (picture: ImageBitmap) => void) => void;
  readonly close: () => void;
}

/** In a worker. `failed` is called when it cannot be had or stops; then no answer comes any more. @throws what `start` throws */
export function createWorkerService(start: () => Worker, failed: () => void): RasterService {
  const worker = start();
  let waiting: ((picture: ImageBitmap) => void) | null = null;
  worker.addEventListener("message", ({ data }: MessageEvent<ImageBitmap>) => {
    const done = waiting;
    waiting = null;
    done?.(data);
  });
  worker.addEventListener("error", (event) => {
    // There is another way, so it is no failure of the page.
    event.preventDefault();
    failed();
  });
  worker.addEventListener("messageerror", failed);
  return {
    ask(question, done) {
      waiting = done;
      worker.postMessage(question);
    },
    close: () => worker.terminate(),
  };
}

/** Lines between two looks at the clock. */
const LINES_AT_ONCE = 2000;
/** A slice leaves the rest of a frame to the page, milliseconds. */
const SLICE_MS = 6;

/** On the page's own thread, in slices. */
export function createLocalService(): RasterService {
  const raster = createRaster();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = (done: (picture: ImageBitmap) => void): void => {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      if (!raster.work(LINES_AT_ONCE)) continue;
      const { pixels, width, height } = raster.picture();
      void createImageBitmap(new ImageData(pixels, width, height)).then(done);
      return;
    }
    timer = setTimeout(() => slice(done));
  };
  return {
    ask({ update, frame }, done) {
      raster.update(update);
      raster.begin(frame);
      timer = setTimeout(() => slice(done));
    },
    close: () => clearTimeout(timer),
  };
}
