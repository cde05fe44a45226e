import type { LayoutMessage } from "./layout-messages.ts";
import { createLayoutServer } from "./layout-server.ts";

declare const self: DedicatedWorkerGlobalScope;

const answer = createLayoutServer({
  post: (reply) => {
    const positions =
      "positions" in reply ? reply.positions : "progress" in reply ? reply.progress : null;
    const arrays = positions === null ? [] : [positions.actors.buffer, positions.hubs.buffer];
    self.postMessage(reply, arrays);
  },
  now: () => self.performance.now(),
  pause: () => new Promise((resolve) => self.setTimeout(resolve)),
});
self.onmessage = (event: MessageEvent<LayoutMessage>) => {
  void answer(event.data);
};
