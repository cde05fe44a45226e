import type { Family } from "../../model/kinds.ts";
import { dashes } from "../../scene/palette.ts";

const LENGTH_PX = 30;
const WIDTH_PX = 3;

/** A short strand of a family, in the colour and the dash that it has in the diagram. */
export function FamilySwatch({ family }: { readonly family: Family }) {
  const pattern = dashes({ family }, WIDTH_PX);
  return (
    <svg
      class="FamilySwatch"
      data-family={family}
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
