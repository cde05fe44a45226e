import { signal } from "@preact/signals-core";
import type { Effects } from "./effects.ts";

/** For tests and benches: a page whose address bar nothing else sees, that works on layouts for ever and in which no time passes. */
export const ANY_EFFECTS: Effects = {
  layout: {
    layout: () => new Promise(() => undefined),
    backbone: () => null,
    know: () => undefined,
    close: () => undefined,
  },
  addressBar: {
    read: () => "",
    push: () => undefined,
    replace: () => undefined,
    onChange: () => undefined,
  },
  openNamed: () => Promise.resolve(false),
  systemTheme: signal("light"),
  random: () => 0.5,
  after: () => undefined,
};
