import type { SheetAnswer, SheetQuestionAsked } from "./sheet-messages.ts";
import { createSheetDesk } from "./sheet-desk.ts";

declare const self: DedicatedWorkerGlobalScope;

const answer = createSheetDesk();

self.onmessage = async ({ data }: MessageEvent<SheetQuestionAsked>) => {
  const say = (said: SheetAnswer) => self.postMessage(said);
  say(await answer(data, say));
};
