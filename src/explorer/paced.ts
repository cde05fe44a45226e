import { effect, signal, type ReadonlySignal } from "@preact/signals";

/** A signal that lags behind another, and the end of its lagging. */
export interface Paced<Value> {
  readonly value: ReadonlySignal<Value>;
  readonly stop: () => void;
}

/** How to wait for a moment without work; returns what calls it off. */
export type WaitForIdle = (then: () => void) => () => void;

/**
 * Follows a signal at a pace that a drag can afford: a change after a pause at once, those of a burst when the browser has time, the
 * last one always. For lists that cost more than a frame has; numbers that must keep up read the source itself.
 */
export function paced<Value>(
  source: ReadonlySignal<Value>,
  waitForIdle: WaitForIdle = idleInBrowser(),
): Paced<Value> {
  const value = signal(source.peek());
  let callOff: (() => void) | null = null;
  const follow = () => {
    callOff = null;
    value.value = source.peek();
  };
  const stopEffect = effect(() => {
    if (source.value === value.peek()) return;
    callOff ??= waitForIdle(follow);
  });
  return {
    value,
    stop() {
      stopEffect();
      callOff?.();
      callOff = null;
    },
  };
}

/** Between two updates of a burst, milliseconds: short enough to feel live, long enough to leave most frames alone. */
const GAP_MS = 160;
/** When to stop being polite to a browser that is never idle, milliseconds. */
const LATEST_MS = 400;

function idleInBrowser(): WaitForIdle {
  let latest = -Infinity;
  return (then) => {
    const act = () => {
      latest = performance.now();
      then();
    };
    let idle: number | null = null;
    const pause = Math.max(0, latest + GAP_MS - performance.now());
    const timer = setTimeout(() => {
      // Safari before 26 has no idle callbacks.
      if (typeof requestIdleCallback === "undefined") act();
      else idle = requestIdleCallback(act, { timeout: LATEST_MS });
    }, pause);
    return () => {
      clearTimeout(timer);
      if (idle !== null) cancelIdleCallback(idle);
    };
  };
}
