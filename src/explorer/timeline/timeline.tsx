import { IconButton } from "../controls/icon-button.tsx";
import { later } from "../controls/later.tsx";
import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { OPEN_START } from "../../model/day.ts";
import type { State } from "../../state/state.ts";
import { BarsLayer } from "./bars-layer.tsx";
import { BrushLayer } from "./brush-layer.tsx";
import { DateFields } from "./date-fields.tsx";
import { EventsLayer } from "./events-layer.tsx";
import { Overview } from "./overview.tsx";
import { PlaybackControls } from "./playback-controls.tsx";
import { createPlayback } from "./playback.ts";
import { bindPlot } from "./plot-gesture.ts";
import { PLOT_PX } from "./plot-geometry.ts";
import { PresetMenu } from "./preset-menu.tsx";
import { PeriodRules, Ruler } from "./ruler.tsx";
import { sayBin, sayPer } from "./say-bars.ts";
import "./timeline.css";
import { createTimelineModel, type TimelineModel } from "./timeline-model.ts";

const comparing = later(
  async () => (await import("../comparing/compare-control.tsx")).CompareControl,
);
const comparedBand = later(async () => (await import("../comparing/compare-band.tsx")).CompareBand);

interface TimelineProps {
  readonly state: State;
  /** Whether the first picture is drawn, and there is time for the rest of the page. */
  readonly isRested: boolean;
}

/** The window over time: typed, chosen, stepped, played, or brushed over a histogram of the contacts that pass everything else. */
export function Timeline({ state, isRested }: TimelineProps) {
  const model = useMemo(() => createTimelineModel(state), [state]);
  const hasDays = useComputed(() => {
    const network = state.network.value;
    return network !== null && network.span.from !== OPEN_START;
  });
  return (
    <section class="Timeline" aria-label="Timeline">
      {hasDays.value ? (
        <TimelineBody model={model} isRested={isRested} />
      ) : (
        <p class="Timeline-empty">There is no dated contact to show over time.</p>
      )}
    </section>
  );
}

interface BodyProps {
  readonly model: TimelineModel;
  readonly isRested: boolean;
}

function TimelineBody({ model, isRested }: BodyProps) {
  const playback = useMemo(() => playOver(model), [model]);
  const measured = useWidth(model);
  const onHold = useMemo(() => () => playback.stop(), [playback]);
  useEffect(() => model.start(), [model]);
  const { network } = model.state;
  // Playing goes no further into another data set, nor on without a view.
  useEffect(() => network.subscribe(onHold), [network, onHold]);
  useEffect(() => onHold, [onHold]);
  return (
    <>
      <div class="Timeline-controls">
        <DateFields model={model} onHold={onHold} />
        <PresetMenu model={model} onHold={onHold} />
        <PlaybackControls model={model} playback={playback} />
        {isRested && <comparing.Part model={model} />}
        <Readout model={model} />
        <ZoomButtons model={model} />
      </div>
      <div class="Timeline-axes">
        <div ref={measured}>
          <Overview model={model} />
          <Plot model={model} onHold={onHold} />
        </div>
      </div>
    </>
  );
}

function Plot({ model, onHold }: { readonly model: TimelineModel; readonly onHold: () => void }) {
  const svg = useRef<SVGSVGElement>(null);
  const isComparing = useComputed(() => model.state.choices.value.compare !== null);
  useEffect(
    () => (svg.current === null ? undefined : bindPlot(svg.current, model, onHold)),
    [model, onHold],
  );
  return (
    <svg ref={svg} class="Plot" width={model.widthPx} height={PLOT_PX}>
      <rect class="Plot-ground" width={model.widthPx} height={PLOT_PX} />
      <PeriodRules model={model} />
      <BarsLayer model={model} />
      <Ruler model={model} />
      <BrushLayer model={model} onHold={onHold} />
      {isComparing.value && <comparedBand.Part model={model} />}
      <EventsLayer model={model} onHold={onHold} />
    </svg>
  );
}

/** What the bars are, or the bar under the pointer in words; always in the same place, so that it covers nothing. */
function Readout({ model }: { readonly model: TimelineModel }) {
  const text = useComputed(() => {
    const bin = model.hovered.value;
    const histogram = model.histogram.value;
    const unit = model.unit.value;
    const network = model.state.network.value;
    if (network === null) return "";
    const isThere = bin !== null && bin + 1 < histogram.edges.length;
    return isThere ? sayBin(histogram, bin, { unit, network }) : sayPer(unit, network);
  });
  return <p class="Timeline-readout">{text}</p>;
}

const BUTTON_ZOOM = 2;

/** In the order of those of the diagram. */
function ZoomButtons({ model }: { readonly model: TimelineModel }) {
  return (
    <div class="Timeline-zoom" role="group" aria-label="Time axis">
      <IconButton icon="further" label="Zoom out" onClick={() => model.zoom(1 / BUTTON_ZOOM)} />
      <IconButton icon="closer" label="Zoom in" onClick={() => model.zoom(BUTTON_ZOOM)} />
      <IconButton icon="window" label="Show the window" onClick={() => model.showWindow()} />
      <IconButton icon="all" label="Show the whole span" onClick={() => model.showAll()} />
    </div>
  );
}

function playOver(model: TimelineModel) {
  return createPlayback({
    window: () => model.window.peek(),
    limits: () => model.limits.peek(),
    show: (window, settled) => model.setWindow(window, { settled }),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
}

/** Measures the element that it is given to; in whole pixels, so that bars stay crisp. */
function useWidth({ widthPx }: TimelineModel) {
  const measured = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = measured.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) widthPx.value = Math.floor(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [widthPx]);
  return measured;
}
