import { effect, useComputed, useSignal, type ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

/** Rows drawn at once: more than a screen holds. */
export const FIRST_ROWS = 40;
const ROWS_PER_FRAME = 25;
/** Up to here rows are drawn without being asked for, so that the browser's own search finds them all. */
const UNASKED_ROWS = 1500;
const ROWS_ASKED = 1000;
/** Rows made in a frame; far cheaper than drawn ones. */
const ROWS_MADE = 1000;

/** How much of a long table is drawn. */
export interface Growing {
  readonly shown: ReadonlySignal<number>;
  /** Whether there are rows that wait to be asked for. */
  readonly waits: ReadonlySignal<boolean>;
  /** Draws so many at least. */
  readonly reach: (rows: number) => void;
  /** Begins anew, as with another table: rows in another order would otherwise all be drawn at once. */
  readonly restart: () => void;
  readonly more: () => void;
}

/**
 * How many of `total` rows to have drawn in the next frame. What was drawn of a longer table does not count: the next one would otherwise
 * be drawn all at once.
 */
export function grow(drawn: number, total: number): number {
  const kept = Math.max(Math.min(drawn, total), FIRST_ROWS);
  return kept >= UNASKED_ROWS ? kept : Math.min(kept + ROWS_PER_FRAME, UNASKED_ROWS);
}

/** Counts up to `most` in portions, one a frame: so many rows may be made of what there is. */
export function useMade(most: number): ReadonlySignal<number> {
  const made = useSignal(ROWS_MADE);
  useEffect(() => {
    const step = () => {
      made.value = Math.min(most, made.peek() + ROWS_MADE);
      if (made.peek() < most) frame = requestAnimationFrame(step);
    };
    let frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [made, most]);
  return made;
}

/** Draws a long table in portions, a frame each; beyond a limit only what is asked for. */
export function useGrowing(total: ReadonlySignal<number>): Growing {
  const drawn = useSignal(FIRST_ROWS);
  const shown = useComputed(() => Math.min(drawn.value, total.value));
  const waits = useComputed(() => total.value > drawn.value && drawn.value >= UNASKED_ROWS);
  useEffect(() => {
    let frame = 0;
    const step = () => {
      frame = 0;
      drawn.value = grow(drawn.peek(), total.peek());
    };
    const stop = effect(() => {
      const isDone = drawn.value === grow(drawn.value, total.value);
      if (!isDone && frame === 0) frame = requestAnimationFrame(step);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [drawn, total]);
  return useMemo(() => {
    const reach = (rows: number) => {
      if (rows > drawn.peek()) drawn.value = rows;
    };
    const restart = () => {
      drawn.value = FIRST_ROWS;
    };
    return { shown, waits, reach, restart, more: () => reach(drawn.peek() + ROWS_ASKED) };
  }, [drawn, shown, waits]);
}
