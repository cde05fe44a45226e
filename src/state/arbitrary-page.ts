import { signal } from "@preact/signals-core";
import type { LayoutClient } from "../layout/layout-client.ts";
import type { LayoutRequest, LayoutScope, Positions } from "../layout/positions.ts";
import type { Effects } from "./effects.ts";

/** A page for tests: a history, a clock and a layout that all do what they are told. */
export function createPage(fragment = "") {
  const entries = [fragment];
  let at = 0;
  const listeners: (() => void)[] = [];
  const timers: { ms: number; run: () => void }[] = [];
  const { layout, ...told } = createToldLayout();
  const named: string[] = [];
  const kept = new Set<string>();
  let openKept = (_isWritten: () => boolean): void => undefined;
  const effects: Effects = {
    layout,
    addressBar: {
      read: () => entries[at]!,
      push: (next) => {
        entries.splice(at + 1, Infinity, next);
        at += 1;
      },
      replace: (next) => {
        entries[at] = next;
      },
      onChange: (listener) => listeners.push(listener),
    },
    openNamed: (datasetId, isWritten) => {
      named.push(datasetId);
      if (kept.has(datasetId)) openKept(isWritten);
      return Promise.resolve(kept.has(datasetId));
    },
    systemTheme: signal<"light" | "dark">("light"),
    random: () => 0.5,
    after: (ms, run) => timers.push({ ms, run }),
  };
  return {
    effects,
    ...told,
    entries,
    /** The ids of other data sets that addresses named, and those that can be had. */
    named,
    kept,
    /** What is done with one that can be had. */
    whenKept: (run: typeof openKept) => void (openKept = run),
    /** The reader goes back or forward by so many entries. */
    go(by: number): void {
      at = Math.min(entries.length - 1, Math.max(0, at + by));
      for (const listener of listeners) listener();
    },
    passTime(): void {
      for (const { run } of timers.splice(0)) run();
    },
  };
}

/** Every actor on a line, told apart from other layouts by where the line begins. */
export function placesFor(
  { network, level, top = null }: Pick<LayoutRequest, "network" | "level"> & Partial<LayoutScope>,
  start = 0,
): Positions {
  const { actors } = network.dataset;
  return {
    level,
    top,
    actors: Float64Array.from({ length: 2 * actors.length }, (_, index) => start + index),
    hubs: new Float64Array(2 * network.levels[level].tie.length).fill(NaN),
    extent: { x0: 0, y0: 0, x1: 1000, y1: 1000 },
  };
}

/** A layout that answers when it is told to. */
function createToldLayout() {
  const asked: LayoutRequest[] = [];
  const answers: ((answer: Positions | Error) => void)[] = [];
  const watchers: (((rough: Positions) => void) | undefined)[] = [];
  let hasBackbone = true;
  const layout: LayoutClient = {
    layout: (request, _, onProgress) =>
      new Promise((resolve, reject) => {
        asked.push(request);
        watchers.push(onProgress);
        answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      }),
    backbone: (network, scope) => (hasBackbone ? placesFor({ network, ...scope }) : null),
    know: () => undefined,
    close: () => undefined,
  };
  return {
    layout,
    asked,
    /** The layout's answer to the request of that number, from 0. */
    answer: (number: number, answer: Positions | Error) => answers[number]!(answer),
    /** The layout's positions on the way to that answer. */
    progress: (number: number, rough: Positions) => watchers[number]?.(rough),
    withoutBackbone: () => (hasBackbone = false),
  };
}
