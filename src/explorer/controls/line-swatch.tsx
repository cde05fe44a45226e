import { dashes } from "../../scene/palette.ts";
import type { LineLook } from "../../scene/scene.ts";

const LENGTH_PX = 30;
const WIDTH_PX = 3;

/** A short line in the colour and the dash that it has in the diagram: of a family, or of a change where one is given. */
export function LineSwatch(look: LineLook) {
  const { family, change } = look;
  const pattern = dashes(look, WIDTH_PX);
  return (
    <svg
      class="LineSwatch"
      {...(change === undefined ? { "data-family": family } : { "data-change": change })}
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
