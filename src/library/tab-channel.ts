/** What tabs tell each other of an entry. */
export interface TabMessage {
  readonly key: string;
  /** `ask`: another tab wants to write. `yielded`: whoever wrote has saved and stopped. */
  readonly say: "saved" | "removed" | "ask" | "yielded";
}

/** The other tabs of this browser. */
export interface TabChannel {
  readonly post: (message: TabMessage) => void;
  /** Returns what ends the listening. */
  readonly listen: (hear: (message: TabMessage) => void) => () => void;
}

export function createTabChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen(hear) {
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        if (isTabMessage(data)) hear(data);
      };
      channel.addEventListener("message", onMessage);
      return () => channel.removeEventListener("message", onMessage);
    },
  };
}

const SAYINGS: readonly unknown[] = ["saved", "removed", "ask", "yielded"];

/** Another tab may run other code. */
function isTabMessage(data: unknown): data is TabMessage {
  if (typeof data !== "object" || data === null) return false;
  return (
    "key" in data && typeof data.key === "string" && "say" in data && SAYINGS.includes(data.say)
  );
}
