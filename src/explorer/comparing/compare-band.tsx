import "./comparing.css";
import { useComputed } from "@preact/signals";
import { closeSpan } from "../../scene/timeline/axis.ts";
import { BARS_PX, BARS_TOP_PX, placeSpan } from "../timeline/plot-geometry.ts";
import type { TimelineModel } from "../timeline/timeline-model.ts";

/** Height of the band over the bars. */
const BAND_PX = 4;

/** Where on the timeline the window lies that is compared with. */
export function CompareBand({ model }: { readonly model: TimelineModel }) {
  const place = useComputed(() => {
    const { compare } = model.state.choices.value;
    const [axis, limits] = [model.axis.value, model.limits.value];
    return compare && placeSpan(axis, compare, closeSpan(compare, limits));
  });
  const { x0 = 0, x1 = 0 } = place.value ?? {};
  if (x1 <= x0) return null;
  return (
    <g class="CompareBand" aria-hidden="true">
      <rect
        class="CompareBand-area"
        x={x0 + 0.5}
        y={BARS_TOP_PX + 0.5}
        width={x1 - x0 - 1}
        height={BARS_PX - 1}
      />
      <rect
        class="CompareBand-top"
        x={x0}
        y={BARS_TOP_PX - BAND_PX}
        width={x1 - x0}
        height={BAND_PX}
      />
    </g>
  );
}
