import { sayDate } from "../../model/day-words.ts";
import { FAMILY_CODES, type Family } from "../../model/kinds.ts";
import { countByDay } from "../../network/histogram.ts";
import type { Network, Snapshot } from "../../network/network.ts";
import { SUBSTITUTE_SLACK, textWidth } from "../font-metrics.ts";
import { wrapText } from "../label-text.ts";
import { figureType, type TypeSizes } from "../type-sizes.ts";
import { contactsTitle, sayName } from "../words.ts";
import { closeSpan, pxPerDay, stretchOf, xOfDay, type Axis } from "./axis.ts";
import type { Histogram } from "./bars.ts";
import { binEdges, unitFor } from "./bins.ts";
import type { CalendarUnit } from "./calendar-units.ts";

/** What the timeline of a figure shows, before it has a place. */
export interface Strip {
  readonly counted: ReturnType<typeof contactsTitle>;
  readonly axis: Axis;
  readonly unit: CalendarUnit;
  readonly histogram: Histogram;
  /** With contacts in the bars. */
  readonly families: readonly Family[];
  /** Contacts in view that began before the first bar or, rarely, after the last. */
  readonly outside: number;
  readonly events: readonly StripEvent[];
  /** What the letters of the events mean, in lines. */
  readonly key: readonly string[];
  readonly type: TypeSizes;
  readonly heightPx: number;
}

/** Events at one place, which share a label: `A`, `B–D`. */
export interface StripEvent {
  readonly x: number;
  readonly label: string;
}

/** Height of the bars as lines of notes. */
const BARS_LINES = 3;
const MOST_KEY_LINES = 4;

/** The height that the timeline takes in any window of a data set. */
export function stripHeight(network: Network, width: number, type: TypeSizes): number {
  const lines = keyLines(network.dataset.events.map(sayEvent), width, type).length;
  return heightOf(lines, network.dataset.events.length > 0, type);
}

/** Caption, letters of events, bars, two rows of dates, key of the events. */
function heightOf(keyCount: number, hasEvents: boolean, { noteLinePx }: TypeSizes): number {
  return Math.ceil((1 + (hasEvents ? 1 : 0) + BARS_LINES + 2 + keyCount) * noteLinePx);
}

/** The contacts in view by day, week, month or longer over the window, and the events in it. Linear in contacts. */
export function stripOf(snapshot: Snapshot, width: number): Strip {
  const { network, filter, contacts } = snapshot;
  const type = figureType(width);
  const axis = { stretch: stretchOf(closeSpan(filter.window, network.span)), widthPx: width };
  const unit = unitFor(pxPerDay(axis));
  const edges = binEdges(unit, axis.stretch);
  const counts = countByDay(snapshot, edges);
  const totals = FAMILY_CODES.map((_, code) => sumOfFamily(counts, code));
  const { events, key } = eventsOf(network, axis, type);
  return {
    counted: contactsTitle(network),
    ...{ axis, unit, histogram: { edges, counts }, events, key, type },
    families: FAMILY_CODES.filter((_, code) => totals[code]! > 0),
    outside: contacts.length - totals.reduce((sum, total) => sum + total, 0),
    heightPx: heightOf(key.length, network.dataset.events.length > 0, type),
  };
}

function sumOfFamily(counts: Uint32Array, code: number): number {
  let sum = 0;
  for (let at = code; at < counts.length; at += FAMILY_CODES.length) sum += counts[at]!;
  return sum;
}

function eventsOf({ dataset }: Network, axis: Axis, type: TypeSizes) {
  const seen = dataset.events
    .filter(({ date }) => date.start >= axis.stretch.from && date.start < axis.stretch.to)
    .sort((one, other) => one.date.start - other.date.start);
  const key = keyLines(seen.map(sayEvent), axis.widthPx, type);
  const places = seen.map(({ date }) => Math.round(xOfDay(axis, date.start + 0.5)));
  return { key, events: joined(places, type) };
}

function sayEvent({ date, title }: Network["dataset"]["events"][number], index: number): string {
  return `${letterOf(index)} ${sayDate(date)}: ${sayName(title)}`;
}

/** A to Z, then AA, AB and so on. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** As many of the events as the lines hold, and how many more there are. */
function keyLines(events: readonly string[], width: number, type: TypeSizes): readonly string[] {
  const font = { sizePx: type.notePx, weight: 400 } as const;
  for (let shown = events.length; shown > 0; shown--) {
    const more = shown < events.length ? [`and ${String(events.length - shown)} more`] : [];
    const text = [...events.slice(0, shown), ...more].join(" · ");
    const lines = wrapText(text, width / SUBSTITUTE_SLACK, font);
    if (lines.length <= MOST_KEY_LINES) return lines;
  }
  return [];
}

/** Labels that would meet become one. */
function joined(places: readonly number[], { notePx }: TypeSizes): readonly StripEvent[] {
  const labels: { x: number; first: number; last: number }[] = [];
  places.forEach((x, index) => {
    const before = labels.at(-1);
    if (before !== undefined && x - before.x < labelRoom(before, notePx)) before.last = index;
    else labels.push({ x, first: index, last: index });
  });
  return labels.map(({ x, first, last }) => ({
    x,
    label: first === last ? letterOf(first) : `${letterOf(first)}–${letterOf(last)}`,
  }));
}

function labelRoom({ first }: { readonly first: number }, notePx: number): number {
  return textWidth(`${letterOf(first)}–${letterOf(first)}`, notePx, 600) * SUBSTITUTE_SLACK + 2;
}
