import { partBuffers } from "../../../network/network-parts.ts";
import type { SheetAnswer, SheetQuestionAsked } from "./sheet-messages.ts";
import { createSheetDesk } from "./sheet-desk.ts";

declare const self: DedicatedWorkerGlobalScope;

const answer = createSheetDesk();

self.onmessage = async ({ data }: MessageEvent<SheetQuestionAsked>) => {
  const last = await answer(data, (said: SheetAnswer) => self.postMessage(said));
  self.postMessage(last, "last" in last ? partBuffers(last.last.parts) : []);
};
