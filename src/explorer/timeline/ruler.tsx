import { useComputed } from "@preact/signals";
import { axisTicks } from "../../scene/timeline/axis-ticks.ts";
import { BARS_TOP_PX, BASE_PX, PLOT_PX, RULER_ROW_PX } from "./plot-geometry.ts";
import type { TimelineModel } from "./timeline-model.ts";

/** Rules where months or years begin; behind the bars. */
export function PeriodRules({ model }: { readonly model: TimelineModel }) {
  const path = useComputed(() => {
    const axis = model.axis.value;
    const { periods, fine } = axisTicks(axis);
    const ticks = periods.length > 0 ? periods : fine;
    const end = periods.length > 0 ? PLOT_PX - 4 : BASE_PX;
    return ticks
      .filter(({ x }) => x > 0 && x < axis.widthPx)
      .map(({ x }) => `M${x - 0.5} ${BARS_TOP_PX}V${end}`)
      .join("");
  });
  return <path class="Ruler-rule" d={path} />;
}

/** The dates under the bars. Dragging them moves the axis. */
export function Ruler({ model }: { readonly model: TimelineModel }) {
  const { fine, periods } = axisTicks(model.axis.value);
  const width = model.widthPx.value;
  return (
    <g class="Ruler" aria-hidden="true">
      <path class="Ruler-base" d={`M0 ${BASE_PX + 0.5}H${width}`} />
      <path class="Ruler-tick" d={fine.map(({ x }) => `M${x + 0.5} ${BASE_PX}v4`).join("")} />
      {fine.map(({ day, x, label }) => (
        <text key={`f${day}`} class="Ruler-fine" x={x + 3} y={BASE_PX + RULER_ROW_PX - 2}>
          {label}
        </text>
      ))}
      {periods.map(({ day, labelX, label }) => (
        <text
          key={`p${day}`}
          class="Ruler-period"
          x={labelX + 3}
          y={BASE_PX + 2 * RULER_ROW_PX - 1}
        >
          {label}
        </text>
      ))}
      <rect
        class="Ruler-target"
        data-part="axis"
        y={BASE_PX}
        width={width}
        height={PLOT_PX - BASE_PX}
      />
    </g>
  );
}
