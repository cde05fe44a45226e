import { OPEN_END, OPEN_START, type DaySpan } from "../../model/day.ts";
import { explainDate, sayDay } from "../../model/day-words.ts";
import { parseTypedDate } from "../../model/typed-date.ts";

/** What a text in one of the two date fields comes to. */
export type TypedWindow =
  | { readonly ok: true; readonly window: DaySpan; readonly understood: string }
  | { readonly ok: false; readonly message: string };

/**
 * The window after a date was typed as one of its ends: the first day of what was typed as `from`, the last as `to`. An interval sets both
 * ends; an empty text opens the end; an end put past the other takes it along, the length kept.
 */
export function typeEnd(end: "from" | "to", text: string, window: DaySpan): TypedWindow {
  if (text.trim() === "") return openEnd(end, window);
  const reading = parseTypedDate(text);
  if (!reading.ok) return { ok: false, message: reading.problem.message };
  const { date } = reading;
  const typed: DaySpan = { from: date.start, to: date.end };
  if (date.written.includes("/")) {
    return { ok: true, window: typed, understood: explainDate(date) };
  }
  const next = end === "from" ? withFrom(window, typed) : withTo(window, typed);
  const day = end === "from" ? typed.from : typed.to;
  const precise = typed.from === typed.to && !date.approximate && !date.uncertain;
  const understood = precise ? sayDay(day) : `${explainDate(date)}: ${end} ${sayDay(day)}`;
  const other = end === "from" ? "to" : "from";
  const moved = next[other] !== window[other];
  const taken = moved ? `; the ${end === "from" ? "end" : "start"} moves along` : "";
  return { ok: true, window: next, understood: understood + taken };
}

function openEnd(end: "from" | "to", window: DaySpan): TypedWindow {
  return end === "from"
    ? { ok: true, window: { ...window, from: OPEN_START }, understood: "no first day" }
    : { ok: true, window: { ...window, to: OPEN_END }, understood: "no last day" };
}

function withFrom(window: DaySpan, typed: DaySpan): DaySpan {
  if (typed.from <= window.to) return { from: typed.from, to: window.to };
  const days = window.from === OPEN_START ? typed.to - typed.from : window.to - window.from;
  return { from: typed.from, to: typed.from + days };
}

function withTo(window: DaySpan, typed: DaySpan): DaySpan {
  if (typed.to >= window.from) return { from: window.from, to: typed.to };
  const days = window.to === OPEN_END ? typed.to - typed.from : window.to - window.from;
  return { from: typed.to - days, to: typed.to };
}
