import { useComputed, useSignal, type ReadonlySignal } from "@preact/signals";
import { sayDate } from "../../model/day-words.ts";
import type { TimelineEvent } from "../../model/dataset.ts";
import { OPEN_START } from "../../model/day.ts";
import { excerpt } from "../../model/problem.ts";
import { textWidth } from "../../scene/font-metrics.ts";
import { xOfDay, type Axis } from "./axis.ts";
import { labelStart, placeEventLabels, type EventLabelPlace } from "./event-labels.ts";
import { BARS_TOP_PX, BASE_PX, LANE_PX, LANES, MARKS_PX } from "./plot-geometry.ts";
import type { TimelineModel } from "./timeline-model.ts";

const SIZE_PX = 12;
const LONGEST_LABEL = 60;

interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly x: number;
  readonly title: string;
  readonly place: EventLabelPlace | null;
}

/** Events as ticks with labels where there is room; the others show theirs under the pointer or with the focus. */
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
  const tabStop = useComputed(() => active.value ?? placed.value[0]?.event.id ?? null);
  const choose = ({ date }: TimelineEvent) => {
    onHold();
    model.setWindow({ from: date.start, to: date.end }, { follow: "stay" });
  };
  const walk = (event: KeyboardEvent, index: number) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step === undefined ? undefined : placed.value[index + step];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    active.value = next.event.id;
    document.getElementById(domId(next.event))?.focus();
  };
  if (placed.value.length === 0) return null;
  return (
    <g class="Events" role="group" aria-label="Events">
      {placed.value.map(({ event, x, place }) => (
        <EventTick key={event.id} x={x} lane={place?.lane ?? 0} />
      ))}
      {placed.value.map(({ event, x, title, place }, index) => (
        <g
          key={event.id}
          id={domId(event)}
          class="Event"
          role="button"
          data-part="event"
          tabindex={tabStop.value === event.id ? 0 : -1}
          aria-label={`${sayDate(event.date)}: ${event.title}`}
          onPointerEnter={() => (active.value = event.id)}
          onPointerLeave={() => (active.value = null)}
          onFocus={() => (active.value = event.id)}
          onBlur={() => (active.value = null)}
          onClick={() => choose(event)}
          onKeyDown={(key: KeyboardEvent) => {
            if (key.key === "Enter" || key.key === " ") {
              key.preventDefault();
              choose(event);
            } else walk(key, index);
          }}
        >
          <EventMark x={x} />
          {place !== null && <EventLabel x={place.x} lane={place.lane} text={title} />}
        </g>
      ))}
      <ActiveEvent placed={placed} active={active} widthPx={model.widthPx} />
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
  readonly placed: ReadonlySignal<readonly PlacedEvent[]>;
  readonly active: ReadonlySignal<string | null>;
  readonly widthPx: ReadonlySignal<number>;
}) {
  const found = placed.value.find(({ event }) => event.id === active.value);
  if (found === undefined) return null;
  const text = `${sayDate(found.event.date)}: ${excerpt(found.event.title, 2 * LONGEST_LABEL)}`;
  const labelPx = textWidth(text, SIZE_PX, 400);
  const x = labelStart({ x: found.x, labelPx }, widthPx.value) ?? 0;
  return (
    <g class="Event-active" aria-hidden="true">
      <path class="Event-tick" d={`M${found.x + 0.5} ${BARS_TOP_PX - LANE_PX}V${BASE_PX}`} />
      <EventLabel x={x} lane={found.place?.lane ?? 0} text={text} />
    </g>
  );
}

function placeEvents(events: readonly TimelineEvent[], axis: Axis): readonly PlacedEvent[] {
  const seen = events
    .map((event) => ({
      event,
      day: event.date.start === OPEN_START ? event.date.end : event.date.start,
    }))
    .sort((a, b) => a.day - b.day)
    .map(({ event, day }) => {
      const title = excerpt(event.title, LONGEST_LABEL);
      const labelPx = Math.ceil(textWidth(title, SIZE_PX, 400));
      return { event, title, x: Math.round(xOfDay(axis, day)), labelPx };
    })
    .filter(({ x }) => x >= 0 && x <= axis.widthPx);
  const places = placeEventLabels(seen, LANES, axis.widthPx);
  return seen.map(({ event, title, x }, index) => ({
    event,
    title,
    x,
    place: places[index] ?? null,
  }));
}

/** The baseline of a lane's text; lane 0 is the lowest. */
function laneBase(lane: number): number {
  return BARS_TOP_PX - MARKS_PX - 3 - lane * LANE_PX;
}

function domId({ id }: TimelineEvent): string {
  return `event-${id}`;
}
