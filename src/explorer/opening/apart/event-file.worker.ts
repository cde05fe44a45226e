import type { EventFileQuestion } from "./event-file-messages.ts";
import { answerAbout, type Say } from "./event-file-server.ts";

declare const self: DedicatedWorkerGlobalScope;

const say: Say = (answer, buffers) => self.postMessage(answer, [...buffers]);

self.onmessage = ({ data }: MessageEvent<EventFileQuestion>) => {
  void answerAbout(data, say, () => performance.now());
};
