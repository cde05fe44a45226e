import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { Effects } from "./effects.ts";

export interface Message {
  readonly text: string;
}

export interface Messages {
  readonly latest: ReadonlySignal<Message | null>;
  readonly say: (text: string) => void;
}

/** Screen readers drop what follows faster than this. */
const PACE_MS = 500;

/** Messages at a pace that can be followed: the first at once, of those that come too fast after it only the last. */
export function createMessages(after: Effects["after"]): Messages {
  const latest = signal<Message | null>(null);
  let waiting: string | null = null;
  let isResting = false;

  const rest = () => {
    isResting = true;
    after(PACE_MS, () => {
      isResting = false;
      const next = waiting;
      waiting = null;
      if (next !== null) say(next);
    });
  };
  const say = (text: string) => {
    if (isResting) {
      waiting = text;
      return;
    }
    latest.value = { text };
    rest();
  };
  return { latest, say };
}
