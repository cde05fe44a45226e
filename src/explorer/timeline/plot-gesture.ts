import { ALL_TIME, type DaySpan } from "../../model/day.ts";
import {
  closeSpan,
  dayAtX,
  panStretch,
  pinchStretch,
  pxPerDay,
  timeAtX,
  type Axis,
} from "../../scene/timeline/axis.ts";
import { bindGesture } from "./bind-gesture.ts";
import { bindWheel, type WheelMove } from "./bind-wheel.ts";
import { binOfDay } from "../../scene/timeline/bins.ts";
import { dragBrush, type BrushGrip } from "./brush.ts";
import type { Act, Hold } from "./gesture.ts";
import { placeSpan } from "./plot-geometry.ts";
import type { TimelineModel } from "./timeline-model.ts";

/** What is held on the plot, with everything that was so when it was taken hold of. */
export interface PlotGrip {
  readonly part: BrushGrip | "axis";
  readonly axis: Axis;
  readonly window: DaySpan;
  /** Whether a click here chooses the bar under it. */
  readonly onBars: boolean;
}

/** The window while the brush is dragged: ends and brush keep their distance to the pointer, in whole days. */
export function windowOfDrag(
  { part, axis, window }: PlotGrip,
  { startX, x }: Hold<PlotGrip>,
  limits: DaySpan,
  closed: DaySpan,
): DaySpan {
  if (part === "axis") return window;
  const days = Math.round((x - startX) / pxPerDay(axis));
  const place = placeSpan(axis, window, closed);
  const under = { startDay: dayAtX(axis, startX), day: dayAtX(axis, x) };
  if (part === "new") return dragBrush(part, window, under, limits);
  if (part === "whole") return dragBrush(part, window, { startDay: 0, day: days }, limits);
  const isBeyond = part === "from" ? place.fromBeyond : place.toBeyond;
  if (isBeyond) return dragBrush(part, window, under, limits);
  const startDay = window[part];
  return dragBrush(part, window, { startDay, day: startDay + days }, limits);
}

/** Brush, axis, pinch, wheel, clicks on bars and the double click, on the plot's element. Returns what ends it all. */
export function bindPlot(element: Element, model: TimelineModel, onHold: () => void): () => void {
  const ends = [
    bindGesture<PlotGrip>(element, {
      grip(event) {
        onHold();
        return gripOf(event, model);
      },
      act: (act) => actOnPlot(act, model),
    }),
    bindWheel(element, (move) => wheel(move, model)),
    bindHover(element, model),
  ];
  const onDouble = (event: Event) => {
    if (partOf(event) === null || partOf(event) === "whole") resetWindow(model);
    if (partOf(event) === "axis") model.showHome();
  };
  element.addEventListener("dblclick", onDouble);
  return () => {
    element.removeEventListener("dblclick", onDouble);
    for (const end of ends) end();
  };
}

/** A wheel over the axis: also of use to the overview. */
export function wheel({ zoom, panPx, x }: WheelMove, model: TimelineModel): void {
  if (panPx !== 0) model.panPx(panPx);
  if (zoom !== 1) model.zoom(zoom, timeAtX(model.axis.peek(), x));
}

function resetWindow(model: TimelineModel): void {
  model.setWindow(model.opening.peek() ?? ALL_TIME, { follow: "stay" });
  model.showHome();
}

function partOf(event: Event): string | null {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest("[data-part]")?.getAttribute("data-part") ?? null;
}

function gripOf(event: PointerEvent, model: TimelineModel): PlotGrip | null {
  const held = partOf(event);
  if (held === "event") return null;
  return {
    part: gripPart(held, event),
    axis: model.axis.peek(),
    window: model.window.peek(),
    onBars: held === null || held === "whole",
  };
}

/** A finger outside the brush moves the axis, as fingers do; a mouse draws a new brush there and moves the axis with Shift or by the dates. */
function gripPart(held: string | null, event: PointerEvent): PlotGrip["part"] {
  if (held === "from" || held === "to" || held === "whole" || held === "axis") return held;
  return event.pointerType === "touch" || event.shiftKey ? "axis" : "new";
}

function actOnPlot(act: Act<PlotGrip>, model: TimelineModel): void {
  const { grip } = act;
  switch (act.do) {
    case "drag":
    case "drop":
      if (grip.part === "axis") {
        const days = (act.startX - act.x) / pxPerDay(grip.axis);
        model.setStretch(panStretch(grip.axis.stretch, days));
        return;
      }
      model.setWindow(windowOfDrag(grip, act, model.limits.peek(), closedOf(grip, model)), {
        settled: act.do === "drop",
        follow: "stay",
      });
      return;
    case "click":
      clickPlot(act, model);
      return;
    case "restore":
      if (grip.part === "axis") model.setStretch(grip.axis.stretch);
      else model.setWindow(grip.window, { follow: "stay" });
      return;
    case "pinch":
      model.setStretch(pinchStretch(grip.axis, act.startX, act.x));
  }
}

/** A click on an end that is out of view shows where the window is. */
function clickPlot({ grip, startX }: Hold<PlotGrip>, model: TimelineModel): void {
  const { fromBeyond, toBeyond } = placeSpan(grip.axis, grip.window, closedOf(grip, model));
  if (grip.onBars) chooseBar(startX, model);
  else if ((grip.part === "from" && fromBeyond) || (grip.part === "to" && toBeyond)) {
    model.showWindow();
  }
}

function closedOf({ window }: PlotGrip, model: TimelineModel): DaySpan {
  return closeSpan(window, model.limits.peek());
}

function chooseBar(x: number, model: TimelineModel): void {
  const { edges } = model.histogram.peek();
  const bin = binOfDay(edges, dayAtX(model.axis.peek(), x));
  if (bin < 0) return;
  model.setWindow({ from: edges[bin]!, to: edges[bin + 1]! - 1 }, { follow: "stay" });
}

function bindHover(element: Element, model: TimelineModel): () => void {
  const onMove = (event: Event) => {
    if (!(event instanceof PointerEvent) || event.pointerType === "touch") return;
    const x = event.clientX - element.getBoundingClientRect().left;
    const { axis, histogram, hovered } = model;
    const isOnAxis = x >= 0 && x <= axis.peek().widthPx;
    const bin = isOnAxis ? binOfDay(histogram.peek().edges, dayAtX(axis.peek(), x)) : -1;
    hovered.value = bin < 0 ? null : bin;
  };
  const onLeave = () => {
    model.hovered.value = null;
  };
  element.addEventListener("pointermove", onMove);
  element.addEventListener("pointerleave", onLeave);
  return () => {
    element.removeEventListener("pointermove", onMove);
    element.removeEventListener("pointerleave", onLeave);
  };
}
