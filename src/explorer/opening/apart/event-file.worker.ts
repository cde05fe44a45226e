import { partBuffers } from "../../../network/network-parts.ts";
import type { EventFileAnswer, EventFileQuestion } from "./event-file-messages.ts";
import { answerAbout } from "./event-file-server.ts";

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = async ({ data }: MessageEvent<EventFileQuestion>) => {
  const say = (answer: EventFileAnswer) => self.postMessage(answer);
  const last = await answerAbout(data, say, () => performance.now());
  const buffers = "parts" in last && last.parts !== null ? partBuffers(last.parts) : [];
  self.postMessage(last, buffers);
};
