import type { CrowdQuestion } from "./crowd-messages.ts";
import { createRaster } from "./raster.ts";

declare const self: DedicatedWorkerGlobalScope;

const raster = createRaster();
self.onmessage = ({ data: { update, frame } }: MessageEvent<CrowdQuestion>) => {
  raster.update(update);
  raster.begin(frame);
  raster.work(Infinity);
  const { pixels, width, height } = raster.picture();
  void createImageBitmap(new ImageData(pixels, width, height)).then((bitmap) => {
    self.postMessage(bitmap, [bitmap]);
  });
};
