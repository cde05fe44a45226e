import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { ALL_TIME, type DaySpan } from "../../model/day.ts";
import { countByDay } from "../../network/histogram.ts";
import type { Network, Snapshot } from "../../network/network.ts";
import type { State } from "../../state/state.ts";
import {
  closeSpan,
  keepWithin,
  panStretch,
  pxPerDay,
  revealSpan,
  showAround,
  stretchOf,
  zoomStretch,
  type Axis,
  type Stretch,
} from "../../scene/timeline/axis.ts";
import type { Histogram } from "../../scene/timeline/bars.ts";
import { binEdges, unitFor } from "../../scene/timeline/bins.ts";
import { sameSpan } from "../../model/day.ts";
import type { CalendarUnit } from "../../scene/timeline/calendar-units.ts";
import { countDays } from "./count-days.ts";
import { densePart } from "./dense-part.ts";
import { homeStretch } from "./home-stretch.ts";
import { periodGroups, type PresetGroup } from "./presets.ts";

/** How the axis goes along with a window that it no longer shows: not at all, by moving, or by moving and zooming. */
export type Follow = "stay" | "move" | "zoom";

/** What the timeline shows and the ways to change it. The part of the axis in view is its own and no part of the picture. */
export interface TimelineModel {
  readonly state: State;
  /** Width of the bars' part in CSS pixels; 0 until it has been measured. */
  readonly widthPx: Signal<number>;
  /** First and last day of anything in the data set. */
  readonly limits: ReadonlySignal<DaySpan>;
  readonly window: ReadonlySignal<DaySpan>;
  /** The window with open ends put where the data end. */
  readonly closedWindow: ReadonlySignal<DaySpan>;
  readonly axis: ReadonlySignal<Axis>;
  /** The axis of the overview: all there is, in the same width. */
  readonly wholeAxis: ReadonlySignal<Axis>;
  readonly unit: ReadonlySignal<CalendarUnit>;
  readonly histogram: ReadonlySignal<Histogram>;
  readonly wholeHistogram: ReadonlySignal<Histogram>;
  readonly opening: ReadonlySignal<DaySpan | null>;
  readonly dense: ReadonlySignal<DaySpan | null>;
  /** Years and months with contacts that pass everything but the window. */
  readonly periods: ReadonlySignal<readonly PresetGroup[]>;
  /** The bin under the pointer. */
  readonly hovered: Signal<number | null>;

  setWindow(
    window: DaySpan,
    options?: { readonly settled?: boolean; readonly follow?: Follow },
  ): void;
  setStretch(stretch: Stretch): void;
  /** `around`: the point in time that keeps its pixel, else the middle of the axis. */
  zoom(factor: number, around?: number): void;
  panPx(px: number): void;
  /** Shows the window and some room around it. */
  showWindow(): void;
  showAll(): void;
  /** The axis as at the start. */
  showHome(): void;
  /** Follows the data set and windows that are set elsewhere, until the function returned is called. */
  start(): () => void;
}

/** A few wide bars say more about decades than many thin ones. */
const OVERVIEW_BIN_PX = 8;

export function createTimelineModel(state: State): TimelineModel {
  const facts = createFacts(state);
  const { limits, allTime } = facts;
  const window = keepEqualSpan(() => state.filter.value.window);
  const view = createAxisView(facts, window);
  const { axis, wholeAxis } = view;
  const unit = computed(() => unitFor(pxPerDay(axis.value)));
  /** What was last set from here, so that it can be told from what comes from elsewhere. */
  let own: DaySpan | null = null;

  return {
    ...{ state, limits, window, unit, ...view },
    ...{ opening: facts.opening, dense: facts.dense, periods: facts.periods },
    hovered: signal<number | null>(null),
    closedWindow: computed(() => closeSpan(window.value, limits.value)),
    histogram: computed(() => countBins(allTime.value, axis.value, unit.value)),
    wholeHistogram: computed(() => {
      const whole = wholeAxis.value;
      return countBins(allTime.value, whole, unitFor(pxPerDay(whole), OVERVIEW_BIN_PX));
    }),
    setWindow(next, { settled = true, follow = "move" } = {}) {
      own = next;
      batch(() => {
        state.setWindow(next, { settled });
        view.follow(next, follow);
      });
    },
    start() {
      let known: Network | null = null;
      return effect(() => {
        const network = state.network.value;
        const span = window.value;
        if (network !== known) view.showHome();
        if (network !== known || own === null || !sameSpan(own, span)) view.follow(span, "zoom");
        known = network;
        own = span;
      });
    },
  };
}

/** The part of time that the axis shows, and the ways to change it. */
function createAxisView(facts: ReturnType<typeof createFacts>, window: ReadonlySignal<DaySpan>) {
  const { limits, dense, opening } = facts;
  const widthPx = signal(0);
  const stretch = signal<Stretch>({ from: 0, to: 1 });
  const axis = computed<Axis>(() => ({ stretch: stretch.value, widthPx: widthPx.value }));
  const setStretch = (next: Stretch) => {
    stretch.value = keepWithin(next, limits.peek());
  };
  return {
    widthPx,
    axis,
    wholeAxis: computed<Axis>(() => ({
      stretch: stretchOf(limits.value),
      widthPx: widthPx.value,
    })),
    setStretch,
    zoom(factor: number, around?: number) {
      const { from, to } = stretch.peek();
      setStretch(zoomStretch({ from, to }, factor, around ?? (from + to) / 2));
    },
    panPx: (px: number) => setStretch(panStretch(stretch.peek(), px / pxPerDay(axis.peek()))),
    showWindow() {
      const closed = closeSpan(window.peek(), limits.peek());
      setStretch(showAround(stretchOf(closed), limits.peek()));
    },
    showAll: () => setStretch(stretchOf(limits.peek())),
    showHome() {
      const known = { limits: limits.peek(), dense: dense.peek(), opening: opening.peek() };
      setStretch(homeStretch(known));
    },
    follow(span: DaySpan, how: Follow) {
      const now = stretch.peek();
      const revealed = revealSpan(axis.peek(), span, limits.peek());
      const isSameScale = Math.abs(revealed.to - revealed.from - (now.to - now.from)) < 1e-6;
      if (how === "zoom" || (how === "move" && isSameScale)) stretch.value = revealed;
    },
  };
}

/** The same object as long as the span is the same. */
function keepEqualSpan(span: () => DaySpan): ReadonlySignal<DaySpan> {
  let known: DaySpan | null = null;
  return computed(() => {
    const now = span();
    if (known === null || !sameSpan(known, now)) known = now;
    return known;
  });
}

/** What follows from the data set and from the filter without its window. */
function createFacts(state: State) {
  const limits = computed(() => state.network.value?.span ?? ALL_TIME);
  const { allTime } = state;
  const allDays = computed(() => {
    const network = state.network.value;
    return network === null ? [] : countDays(network.contacts);
  });
  const opening = computed<DaySpan | null>(() => {
    const date = state.dataset.value?.opening.window ?? null;
    return date === null ? null : { from: date.start, to: date.end };
  });
  return {
    limits,
    allTime,
    opening,
    dense: computed(() => densePart(allDays.value, limits.value)),
    periods: computed(() => {
      const snapshot = allTime.value;
      if (snapshot === null) return [];
      return periodGroups(countDays(snapshot.network.contacts, snapshot.contacts));
    }),
  };
}

function countBins(snapshot: Snapshot | null, axis: Axis, unit: CalendarUnit): Histogram {
  if (snapshot === null || axis.widthPx <= 0) return { edges: [], counts: new Uint32Array() };
  const edges = binEdges(unit, axis.stretch);
  return { edges, counts: countByDay(snapshot, edges) };
}
