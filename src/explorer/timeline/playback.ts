import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { DaySpan } from "../../model/day.ts";
import { playFrom, playOn, type Speed, type Step } from "./steps.ts";

/** What playing needs of the world. */
export interface PlaybackPort {
  window(): DaySpan;
  limits(): DaySpan;
  /** Shows a window; `settled` once, when playing ends. */
  show(window: DaySpan, settled: boolean): void;
  /** Runs something after so many milliseconds; returns what calls it off. */
  after(ms: number, run: () => void): () => void;
}

export interface Playback {
  readonly playing: ReadonlySignal<boolean>;
  readonly step: Signal<Step>;
  readonly speed: Signal<Speed>;
  start(): void;
  /** Leaves the window where it is. Nothing where nothing plays. */
  stop(): void;
}

/** Moves the window step by step until the end of the span. Playing makes one undo step as a whole. */
export function createPlayback(port: PlaybackPort): Playback {
  const playing = signal(false);
  const step = signal<Step>("day");
  const speed = signal<Speed>(2);
  let callOff = () => {};

  const wait = () => {
    callOff = port.after(1000 / speed.peek(), turn);
  };
  const turn = () => {
    const next = playOn(port.window(), step.peek(), port.limits());
    if (next === null) stop();
    else {
      port.show(next, false);
      wait();
    }
  };
  const stop = () => {
    callOff();
    if (!playing.peek()) return;
    playing.value = false;
    port.show(port.window(), true);
  };
  return {
    playing,
    step,
    speed,
    start() {
      if (playing.peek()) return;
      playing.value = true;
      port.show(playFrom(port.window(), step.peek(), port.limits()), false);
      wait();
    },
    stop,
  };
}
