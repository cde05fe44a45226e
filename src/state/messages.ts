import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { Effects } from "./effects.ts";

export interface Message {
  readonly text: string;
  /** The eye sees it elsewhere already: it is for the ear alone. */
  readonly isSeen?: boolean;
}

export interface Messages {
  readonly latest: ReadonlySignal<Message | null>;
  readonly say: (text: string, isSeen?: boolean) => void;
  /** Says what there is to be said, if anything. */
  readonly sayNotice: (notice: string | null) => void;
}

/** Screen readers drop what follows faster than this. */
const PACE_MS = 500;

/** Messages at a pace that can be followed: the first at once, of those that come too fast after it only the last. */
export function createMessages(after: Effects["after"]): Messages {
  const latest = signal<Message | null>(null);
  let waiting: Parameters<Messages["say"]> | null = null;
  let isResting = false;

  const rest = () => {
    isResting = true;
    after(PACE_MS, () => {
      isResting = false;
      const next = waiting;
      waiting = null;
      if (next !== null) say(...next);
    });
  };
  const say: Messages["say"] = (text, isSeen = false) => {
    if (isResting) {
      waiting = [text, isSeen];
      return;
    }
    latest.value = { text, isSeen };
    rest();
  };
  const sayNotice: Messages["sayNotice"] = (notice) => {
    if (notice !== null) say(notice);
  };
  return { latest, say, sayNotice };
}
