import { useComputed, type ReadonlySignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { endInWords, windowAfterKey } from "./brush-keys.ts";
import { BARS_PX, BARS_TOP_PX, BASE_PX, placeSpan, type SpanPlace } from "./plot-geometry.ts";
import type { Axis } from "../../scene/timeline/axis.ts";
import type { TimelineModel } from "./timeline-model.ts";

interface BrushProps {
  readonly model: TimelineModel;
  readonly onHold: () => void;
}

/**
 * The window over the bars: what is outside is veiled, and whole and ends can be taken hold of. Follows the window by attributes alone: nothing is
 * rendered again while it moves.
 */
export function BrushLayer({ model, onHold }: BrushProps) {
  const place = useComputed(() =>
    placeSpan(model.axis.value, model.window.value, model.closedWindow.value),
  );
  const x0 = useComputed(() => place.value.x0);
  const inside = useComputed(() => place.value.x1 - place.value.x0);
  const x1 = useComputed(() => place.value.x1);
  const outside = useComputed(() => Math.max(0, model.widthPx.value - place.value.x1));
  const keys = useSettledKeys(model, onHold);
  const shift = useComputed(() => model.closedWindow.value.from);
  return (
    <g class="Brush" ref={keys}>
      <rect class="Brush-veil" x={0} y={BARS_TOP_PX} width={x0} height={BARS_PX} />
      <rect class="Brush-veil" x={x1} y={BARS_TOP_PX} width={outside} height={BARS_PX} />
      <g
        class="Brush-whole"
        role="slider"
        tabindex={0}
        data-part="whole"
        aria-label="Window"
        aria-orientation="horizontal"
        aria-valuemin={useComputed(() => model.limits.value.from)}
        aria-valuemax={useComputed(() => model.limits.value.to)}
        aria-valuenow={shift}
        aria-valuetext={model.state.sentence}
      >
        <rect class="Brush-area" x={x0} y={BARS_TOP_PX} width={inside} height={BARS_PX} />
        <rect class="Brush-band" x={x0} y={BARS_TOP_PX - 4} width={inside} height={4} />
      </g>
      <Handle model={model} end="from" place={place} />
      <Handle model={model} end="to" place={place} />
    </g>
  );
}

interface HandleProps {
  readonly model: TimelineModel;
  readonly end: "from" | "to";
  readonly place: ReadonlySignal<SpanPlace>;
}

const GRIP_PX = 24;
const GRIP_Y = (BARS_PX - GRIP_PX) / 2;

function Handle({ model, end, place }: HandleProps) {
  const { limits, closedWindow, window } = model;
  const transform = useComputed(() => {
    const { x0, x1 } = place.value;
    return `translate(${end === "from" ? x0 : x1} ${BARS_TOP_PX})`;
  });
  const beyond = useComputed(() => {
    const { fromBeyond, toBeyond } = place.value;
    return String(end === "from" ? fromBeyond : toBeyond);
  });
  const arrow = useComputed(() => arrowTo(sideOf(place.value, end, model.axis.value)));
  const gripX = end === "from" ? -6 : 0;
  return (
    <g
      class="Handle"
      role="slider"
      tabindex={0}
      data-part={end}
      data-beyond={beyond}
      transform={transform}
      aria-label={end === "from" ? "First day of the window" : "Last day of the window"}
      aria-orientation="horizontal"
      aria-valuemin={useComputed(() => limits.value.from)}
      aria-valuemax={useComputed(() => limits.value.to)}
      aria-valuenow={useComputed(() => closedWindow.value[end])}
      aria-valuetext={useComputed(() => endInWords(end, window.value))}
    >
      <rect class="Handle-target" y={-4} height={BARS_PX + 4} />
      <rect
        class="Handle-line"
        x={end === "from" ? -1 : 0}
        y={-4}
        width={1}
        height={BASE_PX - BARS_TOP_PX + 4}
      />
      <rect
        class="Handle-ring"
        x={gripX - 4}
        y={GRIP_Y - 4}
        width={14}
        height={GRIP_PX + 8}
        rx={4}
      />
      <rect class="Handle-grip" x={gripX} y={GRIP_Y} width={6} height={GRIP_PX} rx={2} />
      <path class="Handle-arrow" d={arrow} />
    </g>
  );
}

/** At which edge an end stands that is not in view. */
function sideOf({ x0, x1 }: SpanPlace, end: "from" | "to", { widthPx }: Axis): "left" | "right" {
  return (end === "from" ? x0 : x1) < widthPx / 2 ? "left" : "right";
}

/** An arrowhead at an edge of the plot that points out of it. */
function arrowTo(side: "left" | "right"): string {
  const y = BARS_PX / 2;
  return side === "left"
    ? `M10 ${y - 8}L2 ${y}L10 ${y + 8}z`
    : `M-10 ${y - 8}L-2 ${y}L-10 ${y + 8}z`;
}

/** Keys on the brush. While a key repeats, the window is not settled; that comes with the key's release, so a long press is one step to undo. */
function useSettledKeys(model: TimelineModel, onHold: () => void) {
  const layer = useRef<SVGGElement>(null);
  useEffect(() => {
    const element = layer.current;
    if (element === null) return;
    let pending = false;
    const settle = () => {
      if (!pending) return;
      pending = false;
      model.setWindow(model.window.peek());
    };
    const onKey = (event: KeyboardEvent) => {
      const part = event.target instanceof Element ? event.target.getAttribute("data-part") : null;
      if (part !== "from" && part !== "to" && part !== "whole") return;
      if (event.ctrlKey || event.metaKey) return;
      const window = windowAfterKey(part, event, model.window.peek(), model.limits.peek());
      if (window === null) return;
      event.preventDefault();
      event.stopPropagation();
      onHold();
      pending = true;
      model.setWindow(window, { settled: false });
    };
    element.addEventListener("keydown", onKey);
    element.addEventListener("keyup", settle);
    element.addEventListener("focusout", settle);
    return () => {
      settle();
      element.removeEventListener("keydown", onKey);
      element.removeEventListener("keyup", settle);
      element.removeEventListener("focusout", settle);
    };
  }, [model, onHold]);
  return layer;
}
