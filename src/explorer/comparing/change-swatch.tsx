import "./change-swatch.css";
import type { Change } from "../../network/changes.ts";
import { dashes } from "../../scene/palette.ts";

const LENGTH_PX = 30;
const WIDTH_PX = 3;

/** A short line in the colour and the dash that a tie has in the diagram of a comparison. */
export function ChangeSwatch({ change }: { readonly change: Change }) {
  const pattern = dashes({ family: "unknown", change }, WIDTH_PX);
  return (
    <svg
      class="FamilySwatch ChangeSwatch"
      data-change={change}
      width={LENGTH_PX}
      height={8}
      viewBox={`0 0 ${LENGTH_PX} 8`}
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={`M0 4H${LENGTH_PX}`}
        stroke-width={WIDTH_PX}
        {...(pattern.length > 0 && { "stroke-dasharray": pattern.join(" ") })}
      />
    </svg>
  );
}
