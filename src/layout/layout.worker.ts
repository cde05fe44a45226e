import type { LayoutQuestion } from "./layout-messages.ts";
import { createLayoutServer } from "./layout-server.ts";

declare const self: DedicatedWorkerGlobalScope;

const answer = createLayoutServer();
self.onmessage = (event: MessageEvent<LayoutQuestion>) => {
  const reply = answer(event.data);
  const arrays = "positions" in reply ? [reply.positions.actors, reply.positions.hubs] : [];
  self.postMessage(
    reply,
    arrays.map((array) => array.buffer),
  );
};
