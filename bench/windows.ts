import type { DaySpan } from "../src/model/day.ts";
import { createChance } from "./chance.ts";

/** A window of 45 days moved over a span by `days` a step, at most 500 times. */
export function draggedWindows({ from, to }: DaySpan, days = 1): readonly DaySpan[] {
  const steps = Math.min(500, Math.max(1, Math.floor((to - from - 45) / days)));
  return Array.from({ length: steps }, (_, step) => {
    const start = from + step * days;
    return { from: start, to: start + 45 };
  });
}

/** 100 windows of any length within a span; the same for the same span. */
export function randomWindows({ from, to }: DaySpan): readonly DaySpan[] {
  const chance = createChance(7);
  const day = () => from + Math.floor(chance() * (to - from));
  return Array.from({ length: 100 }, () => {
    const [a, b] = [day(), day()];
    return { from: Math.min(a, b), to: Math.max(a, b) };
  });
}
