import type { Point } from "../../layout/positions.ts";
import { selectionRadius } from "../../scene/mark-sizes.ts";
import type { ActorMark } from "../../scene/scene.ts";
import type { Diagram } from "./create-diagram.ts";
import { HANDLE_RADIUS, handleOf, markOf, type Handle } from "./sketch.ts";

/**
 * Over the picture: the knob from which a contact is drawn, and the line that follows the pointer. For the eye alone; a button and a key do
 * the same, and what happens is said.
 */
export function SketchLayer({ diagram }: { readonly diagram: Diagram }) {
  const handle = handleOf(diagram);
  const line = lineOf(diagram);
  if (handle === null && line === null) return null;
  return (
    <svg class="Sketch" aria-hidden="true" focusable="false">
      {handle !== null && <Knob handle={handle} isLit={diagram.isOnHandle.value} />}
      {line !== null && <Line {...line} />}
    </svg>
  );
}

function Knob({ handle, isLit }: { readonly handle: Handle; readonly isLit: boolean }) {
  const { x, y } = handle;
  const arm = 4;
  return (
    <g class="Sketch-knob" data-lit={isLit}>
      <circle cx={x} cy={y} r={HANDLE_RADIUS} />
      <path d={`M${x - arm} ${y}h${2 * arm}M${x} ${y - arm}v${2 * arm}`} />
    </g>
  );
}

interface LineProps {
  readonly start: Point;
  readonly end: Point;
  /** The actor that it leads to. */
  readonly target: ActorMark | null;
}

function Line({ start, end, target }: LineProps) {
  const d = `M${start.x} ${start.y}L${end.x} ${end.y}`;
  return (
    <g class="Sketch-line" data-met={target !== null}>
      <path class="Sketch-halo" d={d} />
      <path class="Sketch-stroke" d={d} />
      {target === null ? (
        <circle class="Sketch-end" cx={end.x} cy={end.y} r={4} />
      ) : (
        <circle class="Sketch-target" cx={target.x} cy={target.y} r={selectionRadius(target)} />
      )}
    </g>
  );
}

/** From the edge of one shape to the ring around the other, or to the pointer; null where there is nothing to be drawn. */
function lineOf({ state, shown, sketch }: Diagram): LineProps | null {
  const [drawn, scene] = [sketch.value, shown.value];
  if (drawn === null || scene === null) return null;
  const source = markOf(state, scene, drawn.from);
  const target = drawn.to === null ? null : markOf(state, scene, drawn.to);
  const aim = target ?? drawn.at;
  if (source === null || aim === null) return null;
  const start = towards(source, aim, source.r + 3);
  const end = target === null ? aim : towards(target, source, selectionRadius(target));
  return { start, end, target };
}

/** So far from one point on the way to another. */
function towards(from: Point, to: Point, distancePx: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const share = length === 0 ? 0 : Math.min(1, distancePx / length);
  return { x: from.x + share * dx, y: from.y + share * dy };
}
