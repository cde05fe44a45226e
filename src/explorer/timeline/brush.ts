import { OPEN_END, OPEN_START, type Day, type DaySpan } from "../../model/day.ts";
import { closeSpan } from "../../scene/timeline/axis.ts";

/** What of the brush is held: one of its ends, the whole, or nothing yet where a new one is drawn. */
export type BrushGrip = "from" | "to" | "whole" | "new";

/** Where a drag is: the day it began on and the day it is on now. */
export interface DayDrag {
  readonly startDay: Day;
  readonly day: Day;
}

/**
 * The window while a grip is dragged: whole days, both ends included. An end that is pulled past the other takes its place. Moving keeps
 * the length and stays within `limits`, as everything does. An open end that is not held stays open.
 */
export function dragBrush(
  grip: BrushGrip,
  before: DaySpan,
  drag: DayDrag,
  limits: DaySpan,
): DaySpan {
  const day = clampDay(drag.day, limits);
  switch (grip) {
    case "new":
      return ordered(clampDay(drag.startDay, limits), day);
    case "from":
      return before.to === OPEN_END ? { from: day, to: OPEN_END } : ordered(day, before.to);
    case "to":
      return before.from === OPEN_START ? { from: OPEN_START, to: day } : ordered(before.from, day);
    case "whole":
      return moveWindow(before, drag.day - drag.startDay, limits);
  }
}

/** The window moved by so many days, kept whole within `limits`. A window that is open on both sides stays. */
export function moveWindow(window: DaySpan, days: number, limits: DaySpan): DaySpan {
  if (window.from === OPEN_START && window.to === OPEN_END) return window;
  const { from, to } = closeSpan(window, limits);
  const least = Math.min(limits.from - from, 0);
  const most = Math.max(limits.to - to, 0);
  const shift = Math.min(Math.max(days, least), most);
  return { from: from + shift, to: to + shift };
}

/** The window with one end moved by so many days; it stops at the other end and at `limits`. An open end counts as the end of `limits`. */
export function moveEnd(
  window: DaySpan,
  end: "from" | "to",
  days: number,
  limits: DaySpan,
): DaySpan {
  const closed = closeSpan(window, limits);
  if (end === "from") {
    const from = Math.min(
      Math.max(closed.from + days, Math.min(limits.from, closed.from)),
      closed.to,
    );
    return { from, to: window.to };
  }
  const to = Math.max(Math.min(closed.to + days, Math.max(limits.to, closed.to)), closed.from);
  return { from: window.from, to };
}

function ordered(a: Day, b: Day): DaySpan {
  return a <= b ? { from: a, to: b } : { from: b, to: a };
}

function clampDay(day: Day, { from, to }: DaySpan): Day {
  return Math.min(Math.max(day, from), to);
}
