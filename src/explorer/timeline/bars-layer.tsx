import { sayCount } from "../../model/count-words.ts";
import { computed, useComputed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { FAMILY_CODES } from "../../model/kinds.ts";
import {
  barExtent,
  fullestBin,
  linearHeights,
  roundAbove,
  stackedPaths,
} from "../../scene/timeline/bars.ts";
import { BARS_PX, BARS_TOP_PX, BASE_PX } from "./plot-geometry.ts";
import { sayBars } from "./say-bars.ts";
import type { TimelineModel } from "./timeline-model.ts";

/** The histogram with its scale. One path a family; changes with axis and filter, not with the window. */
export function BarsLayer({ model }: { readonly model: TimelineModel }) {
  const { top, families, hover } = useMemo(() => barSignals(model), [model]);
  const label = useComputed(() => {
    const histogram = model.histogram.value;
    const unit = model.unit.value;
    const network = model.state.network.value;
    return network === null ? "" : sayBars(histogram, { unit, network });
  });
  return (
    <>
      <g class="Scale" aria-hidden="true">
        <ScaleLine y={BARS_TOP_PX} width={model.widthPx.value} label={top.value} />
        {top.value % 2 === 0 && (
          <ScaleLine
            y={BARS_TOP_PX + BARS_PX / 2}
            width={model.widthPx.value}
            label={top.value / 2}
          />
        )}
      </g>
      <rect class="Bars-hover" y={BARS_TOP_PX} height={BARS_PX} x={hover.x} width={hover.w} />
      <g class="Bars" role="img" aria-label={label}>
        {FAMILY_CODES.map((family, code) => (
          <path key={family} data-family={family} d={families[code]} />
        ))}
      </g>
    </>
  );
}

interface ScaleLineProps {
  readonly y: number;
  readonly width: number;
  readonly label: number;
}

function ScaleLine({ y, width, label }: ScaleLineProps) {
  return (
    <>
      <path class="Scale-line" d={`M0 ${y + 0.5}H${width}`} />
      <text class="Scale-label" x={-6} y={y + 4}>
        {sayCount(label)}
      </text>
    </>
  );
}

function barSignals({ histogram, axis, hovered }: TimelineModel) {
  const top = computed(() => roundAbove(fullestBin(histogram.value)));
  const paths = computed(() =>
    stackedPaths(histogram.value, axis.value, linearHeights(top.value, BARS_PX), BASE_PX),
  );
  const extent = computed(() => {
    const bin = hovered.value;
    const now = axis.value;
    const { edges } = histogram.value;
    const from = bin === null ? undefined : edges[bin];
    const to = bin === null ? undefined : edges[bin + 1];
    return from === undefined || to === undefined ? null : barExtent(now, from, to);
  });
  return {
    top,
    families: FAMILY_CODES.map((_, code) => computed(() => paths.value[code] ?? "")),
    hover: { x: computed(() => extent.value?.x ?? 0), w: computed(() => extent.value?.w ?? 0) },
  };
}
