import { partBuffers } from "../../../network/network-parts.ts";
import type { DataFilesQuestion } from "./data-file-messages.ts";
import { answerAboutFiles } from "./data-file-server.ts";

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = async ({ data }: MessageEvent<DataFilesQuestion>) => {
  const last = await answerAboutFiles(data, (answer) => self.postMessage(answer));
  self.postMessage(last, "parts" in last ? partBuffers(last.parts) : []);
};
