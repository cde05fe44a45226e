import { useLayoutEffect, useRef } from "preact/hooks";
import { UserText } from "../controls/user-text.tsx";
import type { Diagram, Size } from "./create-diagram.ts";
import type { ActorMark } from "../../scene/scene.ts";
import type { Pointing } from "./pointing.ts";
import { topsOf, type Tip } from "./tip.ts";

interface DiagramTipProps {
  readonly diagram: Diagram;
  readonly pointing: Pointing;
}

/** One line about what is pointed at. The pointer may rest on it; Escape puts it away. */
export function DiagramTip({ diagram, pointing }: DiagramTipProps) {
  const box = useRef<HTMLDivElement>(null);
  const tip = diagram.tip.value;
  const size = diagram.size.value;
  useLayoutEffect(() => {
    if (box.current === null || tip === null || size === null) return;
    place(box.current, { tip, size, spared: litActors(diagram) });
  }, [diagram, tip, size]);
  if (tip === null) return null;
  return (
    // The words are said by the live region and the cursor; this is the same for the eye.
    <div
      ref={box}
      class="DiagramTip"
      aria-hidden="true"
      onPointerEnter={() => pointing.stay()}
      onPointerLeave={() => pointing.out()}
    >
      <UserText text={tip.text} longest={400} />
    </div>
  );
}

const EDGE_PX = 8;

interface Surroundings {
  readonly tip: Tip;
  readonly size: Size;
  /** What the line should not lie on. */
  readonly spared: readonly ActorMark[];
}

/** Above the spot or below it, where it lies on fewer of the actors that it is about; never outside the drawing. */
function place(box: HTMLElement, { tip, size, spared }: Surroundings): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const rightmost = size.width - width - EDGE_PX;
  const left = Math.max(EDGE_PX, Math.min(tip.x - width / 2, rightmost));
  const tops = topsOf(tip, height).filter(
    (top) => top >= EDGE_PX && top + height <= size.height - EDGE_PX,
  );
  const covered = (top: number) =>
    spared.filter(
      ({ x, y, r }) => x + r > left && x - r < left + width && y + r > top && y - r < top + height,
    ).length;
  const [first = EDGE_PX, second = first] = tops;
  box.style.left = `${left}px`;
  box.style.top = `${covered(second) < covered(first) ? second : first}px`;
}

function litActors({ shown, emphasis }: Diagram): readonly ActorMark[] {
  const lit = emphasis.peek().lit;
  return shown.peek()?.actors.filter(({ actor }) => lit?.actors.has(actor)) ?? [];
}
