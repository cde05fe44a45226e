import { useComputed, useSignal, type ReadonlySignal, type Signal } from "@preact/signals";
import { counted } from "../../model/count-words.ts";
import { sayDate, saySpan } from "../../model/day-words.ts";
import type { TimelineEvent } from "../../model/dataset.ts";
import { OPEN_START, type Day, type DaySpan } from "../../model/day.ts";
import { excerpt } from "../../model/problem.ts";
import { textWidth } from "../../scene/font-metrics.ts";
import { showAround, stretchOf, xOfDay, type Axis } from "../../scene/timeline/axis.ts";
import { groupNear, labelStart, placeEventLabels, type EventLabelPlace } from "./event-labels.ts";
import { BARS_TOP_PX, BASE_PX, LANE_PX, LANES, MARKS_PX } from "./plot-geometry.ts";
import type { TimelineModel } from "./timeline-model.ts";

const SIZE_PX = 12;
const LONGEST_LABEL = 60;

/** An event, or several that cannot be told apart at this scale. */
interface PlacedEvents {
  /** Of the first. */
  readonly id: string;
  readonly x: number;
  readonly span: DaySpan;
  /** How many. */
  readonly events: number;
  /** What stands beside the tick. */
  readonly title: string;
  /** What is read out, and shown under the pointer. */
  readonly said: string;
  readonly place: EventLabelPlace | null;
}

/**
 * Events as ticks with labels where there is room; the others show theirs under the pointer or with the focus. Those that run into each
 * other are one tick, which zooms in on them.
 */
export function EventsLayer({
  model,
  onHold,
}: {
  readonly model: TimelineModel;
  readonly onHold: () => void;
}) {
  const active = useSignal<string | null>(null);
  const placed = useComputed(() =>
    placeEvents(model.state.dataset.value?.events ?? [], model.axis.value),
  );
  const tabStop = useComputed(() => active.value ?? placed.value[0]?.id ?? null);
  const choose = ({ events, span }: PlacedEvents) => {
    onHold();
    if (events > 1 && span.from < span.to) {
      model.setStretch(showAround(stretchOf(span), model.limits.peek()));
    } else model.setWindow(span, { follow: "stay" });
  };
  const walk = (event: KeyboardEvent, index: number) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step === undefined ? undefined : placed.value[index + step];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    active.value = next.id;
    document.getElementById(domId(next.id))?.focus();
  };
  if (placed.value.length === 0) return null;
  return (
    <g class="Events" role="group" aria-label="Events">
      {placed.value.map(({ id, x, place }) => (
        <EventTick key={id} x={x} lane={place?.lane ?? 0} />
      ))}
      {placed.value.map((mark, index) => (
        <EventButton
          key={mark.id}
          {...{ mark, active }}
          isTabStop={tabStop.value === mark.id}
          onChoose={() => choose(mark)}
          onWalk={(key) => walk(key, index)}
        />
      ))}
      <ActiveEvent placed={placed} active={active} widthPx={model.widthPx} />
    </g>
  );
}

interface EventButtonProps {
  readonly mark: PlacedEvents;
  readonly active: Signal<string | null>;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
  readonly onWalk: (key: KeyboardEvent) => void;
}

function EventButton({ mark, active, isTabStop, onChoose, onWalk }: EventButtonProps) {
  const { id, x, events, title, said, place } = mark;
  const light = () => void (active.value = id);
  const leave = () => void (active.value = null);
  return (
    <g
      id={domId(id)}
      class="Event"
      role="button"
      data-part="event"
      tabindex={isTabStop ? 0 : -1}
      aria-label={events > 1 ? `${title}, ${said}` : said}
      onPointerEnter={light}
      onPointerLeave={leave}
      onFocus={light}
      onBlur={leave}
      onClick={onChoose}
      onKeyDown={(key: KeyboardEvent) => {
        if (key.key === "Enter" || key.key === " ") {
          key.preventDefault();
          onChoose();
        } else onWalk(key);
      }}
    >
      <EventMark x={x} />
      {place !== null && <EventLabel x={place.x} lane={place.lane} text={title} />}
    </g>
  );
}

function EventTick({ x, lane }: { readonly x: number; readonly lane: number }) {
  return <path class="Event-tick" d={`M${x + 0.5} ${laneBase(lane) - 11}V${BASE_PX}`} />;
}

function EventMark({ x }: { readonly x: number }) {
  return (
    <>
      <rect class="Event-target" x={x - 12} y={BARS_TOP_PX - 28} width={24} height={24} />
      <path class="Event-mark" d={`M${x + 0.5} ${BARS_TOP_PX - 5}l-3.5 -5h7z`} />
    </>
  );
}

function EventLabel({
  x,
  lane,
  text,
}: {
  readonly x: number;
  readonly lane: number;
  readonly text: string;
}) {
  return (
    <>
      <rect
        class="Event-ground"
        x={x - 2}
        y={laneBase(lane) - 12}
        width={Math.ceil(textWidth(text, SIZE_PX, 400)) + 4}
        height={LANE_PX}
      />
      <text class="Event-label" x={x} y={laneBase(lane)}>
        {text}
      </text>
    </>
  );
}

/** The date and full label of the event under the pointer or with the focus, over everything else. */
function ActiveEvent({
  placed,
  active,
  widthPx,
}: {
  readonly placed: ReadonlySignal<readonly PlacedEvents[]>;
  readonly active: ReadonlySignal<string | null>;
  readonly widthPx: ReadonlySignal<number>;
}) {
  const found = placed.value.find(({ id }) => id === active.value);
  if (found === undefined) return null;
  const text = excerpt(found.said, 2 * LONGEST_LABEL);
  const labelPx = textWidth(text, SIZE_PX, 400);
  const x = labelStart({ x: found.x, labelPx }, widthPx.value) ?? 0;
  return (
    <g class="Event-active" aria-hidden="true">
      <path class="Event-tick" d={`M${found.x + 0.5} ${BARS_TOP_PX - LANE_PX}V${BASE_PX}`} />
      <EventLabel x={x} lane={found.place?.lane ?? 0} text={text} />
    </g>
  );
}

function placeEvents(events: readonly TimelineEvent[], axis: Axis): readonly PlacedEvents[] {
  const seen = events
    .map((event) => ({ event, day: dayOf(event) }))
    .sort((a, b) => a.day - b.day)
    .map(({ event, day }) => ({ event, x: Math.round(xOfDay(axis, day)) }))
    .filter(({ x }) => x >= 0 && x <= axis.widthPx);
  const marks = groupNear(seen.map(({ x }) => x)).map((group) => {
    const members = group.map((index) => seen[index]!);
    return { x: members[0]!.x, ...wordsOf(members.map(({ event }) => event)) };
  });
  const labels = marks.map(({ x, title, events: count }) => {
    return { x, labelPx: Math.ceil(textWidth(title, SIZE_PX, 400)), events: count };
  });
  const places = placeEventLabels(labels, LANES, axis.widthPx);
  return marks.map((mark, index) => ({ ...mark, place: places[index] ?? null }));
}

function dayOf({ date }: TimelineEvent): Day {
  return date.start === OPEN_START ? date.end : date.start;
}

/** @param events at least one, in the order of their days */
function wordsOf(events: readonly TimelineEvent[]): Omit<PlacedEvents, "x" | "place"> {
  const { id, date, title } = events[0]!;
  if (events.length === 1) {
    const span = { from: date.start, to: date.end };
    const said = `${sayDate(date)}: ${title}`;
    return { id, span, events: 1, title: excerpt(title, LONGEST_LABEL), said };
  }
  const span = { from: dayOf(events[0]!), to: dayOf(events.at(-1)!) };
  const titles = events.map((event) => excerpt(event.title, LONGEST_LABEL)).join("; ");
  const said = `${saySpan(span)}: ${titles}`;
  return { id, span, events: events.length, title: counted(events.length, "event"), said };
}

/** The baseline of a lane's text; lane 0 is the lowest. */
function laneBase(lane: number): number {
  return BARS_TOP_PX - MARKS_PX - 3 - lane * LANE_PX;
}

function domId(id: string): string {
  return `event-${id}`;
}
