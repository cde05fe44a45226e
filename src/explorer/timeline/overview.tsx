import { useComputed } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { saySpan } from "../../model/day-words.ts";
import {
  dayAtX,
  pxPerDay,
  SHORTEST_DAYS,
  timeAtX,
  xOfDay,
  type Axis,
  type Stretch,
} from "../../scene/timeline/axis.ts";
import { fullestBin, plainPath, rootHeights } from "../../scene/timeline/bars.ts";
import { yearTicks } from "../../scene/timeline/axis-ticks.ts";
import { bindGesture } from "./bind-gesture.ts";
import { bindWheel } from "./bind-wheel.ts";
import type { Act } from "./gesture.ts";
import { OVERVIEW_PX, placeSpan } from "./plot-geometry.ts";
import type { TimelineModel } from "./timeline-model.ts";

const BARS_PX = OVERVIEW_PX - 6;
const NARROWEST_LENS_PX = 4;

/** All there is in a thin strip, and a lens over the part that the axis shows: to drag, to stretch, to draw anew. */
export function Overview({ model }: { readonly model: TimelineModel }) {
  const svg = useRef<SVGSVGElement>(null);
  useEffect(() => (svg.current === null ? undefined : bindOverview(svg.current, model)), [model]);
  const bars = useComputed(() => {
    const histogram = model.wholeHistogram.value;
    const heights = rootHeights(Math.max(fullestBin(histogram), 1), BARS_PX);
    return plainPath(histogram, model.wholeAxis.value, heights, OVERVIEW_PX);
  });
  const place = useComputed(() =>
    placeSpan(model.wholeAxis.value, model.window.value, model.closedWindow.value),
  );
  return (
    <svg ref={svg} class="Overview" width={model.widthPx} height={OVERVIEW_PX}>
      <YearTicks model={model} />
      <path class="Overview-bars" d={bars} />
      <rect
        class="Overview-window"
        x={useComputed(() => place.value.x0)}
        y={OVERVIEW_PX - 3}
        width={useComputed(() => Math.max(place.value.x1 - place.value.x0, 2))}
        height={3}
      />
      <Lens model={model} />
    </svg>
  );
}

function YearTicks({ model }: { readonly model: TimelineModel }) {
  const ticks = yearTicks(model.wholeAxis.value);
  const room = model.widthPx.value - 34;
  return (
    <g class="Overview-years" aria-hidden="true">
      <path d={ticks.map(({ x }) => `M${x + 0.5} 0V${OVERVIEW_PX}`).join("")} />
      {ticks.map(({ day, x, label }) => (
        <text key={day} x={x + 4} y={11}>
          {x <= room ? label : ""}
        </text>
      ))}
    </g>
  );
}

function Lens({ model }: { readonly model: TimelineModel }) {
  const lens = useComputed(() => lensPlace(model.wholeAxis.value, model.axis.value.stretch));
  const x = useComputed(() => lens.value.x);
  const width = useComputed(() => lens.value.width);
  const end = useComputed(() => lens.value.x + lens.value.width);
  const words = useComputed(() => saySpan(daysShown(model.axis.value)));
  return (
    <>
      <g
        class="Lens"
        role="slider"
        tabindex={0}
        data-part="lens"
        aria-label="Part of the time axis shown"
        aria-orientation="horizontal"
        aria-valuemin={useComputed(() => model.limits.value.from)}
        aria-valuemax={useComputed(() => model.limits.value.to)}
        aria-valuenow={useComputed(() => daysShown(model.axis.value).from)}
        aria-valuetext={words}
      >
        <rect
          class="Lens-target"
          x={useComputed(() => lens.value.x - 4)}
          width={useComputed(() => lens.value.width + 8)}
          height={OVERVIEW_PX}
        />
        <rect class="Lens-frame" x={x} y={0.5} width={width} height={OVERVIEW_PX - 1} rx={2} />
      </g>
      <LensEnd part="lens-from" x={x} />
      <LensEnd part="lens-to" x={end} />
    </>
  );
}

/** For pointers only: the keys + and - on the lens do the same. */
function LensEnd({
  part,
  x,
}: {
  readonly part: "lens-from" | "lens-to";
  readonly x: { readonly value: number };
}) {
  const outwards = part === "lens-from" ? -1 : 1;
  const transform = useComputed(() => `translate(${x.value} 0)`);
  return (
    <g
      class="LensEnd"
      data-part={part}
      data-side={outwards < 0 ? "start" : "end"}
      transform={transform}
    >
      <rect class="LensEnd-target" height={OVERVIEW_PX} />
      <rect class="LensEnd-grip" x={outwards < 0 ? -4 : 0} y={8} width={4} height={12} rx={2} />
    </g>
  );
}

/** The days that an axis shows in whole or in part. */
function daysShown({ stretch }: Axis) {
  return { from: Math.floor(stretch.from), to: Math.ceil(stretch.to) - 1 };
}

function lensPlace(whole: Axis, stretch: Stretch) {
  const x = Math.round(xOfDay(whole, stretch.from));
  const end = Math.round(xOfDay(whole, stretch.to));
  const width = Math.max(end - x, NARROWEST_LENS_PX);
  return { x: Math.min(x, whole.widthPx - width), width };
}

interface LensGrip {
  readonly part: string;
  readonly whole: Axis;
  readonly stretch: Stretch;
}

function bindOverview(element: Element, model: TimelineModel): () => void {
  const ends = [
    bindGesture<LensGrip>(element, {
      grip: (event) => ({
        part:
          event.target instanceof Element
            ? (event.target.closest("[data-part]")?.getAttribute("data-part") ?? "new")
            : "new",
        whole: model.wholeAxis.peek(),
        stretch: model.axis.peek().stretch,
      }),
      act: (act) => actOnLens(act, model),
    }),
    bindWheel(element, ({ zoom, panPx, x }) => {
      if (panPx !== 0) model.panPx(panPx);
      if (zoom !== 1) model.zoom(zoom, timeAtX(model.wholeAxis.peek(), x));
    }),
  ];
  const onKey = (event: Event) => {
    if (event instanceof KeyboardEvent && lensKey(event, model)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const onDouble = () => model.showHome();
  element.addEventListener("keydown", onKey);
  element.addEventListener("dblclick", onDouble);
  return () => {
    element.removeEventListener("keydown", onKey);
    element.removeEventListener("dblclick", onDouble);
    for (const end of ends) end();
  };
}

function actOnLens(act: Act<LensGrip>, model: TimelineModel): void {
  const { grip } = act;
  if (act.do === "pinch") return;
  if (act.do === "restore") model.setStretch(grip.stretch);
  else if (act.do === "click") {
    if (grip.part === "new") centre(model, timeAtX(grip.whole, act.startX));
  } else model.setStretch(stretchOfDrag(grip, act.startX, act.x));
}

function centre(model: TimelineModel, time: number): void {
  const { from, to } = model.axis.peek().stretch;
  model.setStretch({ from: time - (to - from) / 2, to: time + (to - from) / 2 });
}

function stretchOfDrag({ part, whole, stretch }: LensGrip, startX: number, x: number): Stretch {
  const days = (x - startX) / pxPerDay(whole);
  const { from, to } = stretch;
  switch (part) {
    case "lens":
      return { from: from + days, to: to + days };
    case "lens-from":
      return { from: Math.min(from + days, to - SHORTEST_DAYS), to };
    case "lens-to":
      return { from, to: Math.max(to + days, from + SHORTEST_DAYS) };
    default: {
      const a = dayAtX(whole, startX);
      const b = dayAtX(whole, x);
      return { from: Math.min(a, b), to: Math.max(a, b) + 1 };
    }
  }
}

const LENS_PAN: Readonly<Record<string, number>> = {
  ArrowLeft: -0.1,
  ArrowRight: 0.1,
  PageUp: -0.9,
  PageDown: 0.9,
  Home: -Infinity,
  End: Infinity,
};
const KEY_ZOOM = 1.5;

/** Whether the key meant something to the lens. */
function lensKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, model: TimelineModel): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  const share = LENS_PAN[key];
  const { from, to } = model.axis.peek().stretch;
  const limits = model.limits.peek();
  if (share !== undefined) {
    const far = limits.to - limits.from + 1;
    const days = Math.min(Math.max(share * (to - from), -far), far);
    model.setStretch({ from: from + days, to: to + days });
  } else if (key === "+" || key === "=" || key === "ArrowUp") model.zoom(KEY_ZOOM);
  else if (key === "-" || key === "ArrowDown") model.zoom(1 / KEY_ZOOM);
  else return false;
  return true;
}
