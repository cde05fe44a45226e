import { useLayoutEffect, useRef } from "preact/hooks";
import { UserText } from "../controls/user-text.tsx";
import type { Diagram, Size, Tip } from "./create-diagram.ts";
import type { Pointing } from "./pointing.ts";

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
    if (box.current !== null && tip !== null && size !== null) place(box.current, tip, size);
  }, [tip, size]);
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

/** Above the spot, below it where there is no room; never outside the drawing. */
function place(box: HTMLElement, tip: Tip, size: Size): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.min(Math.max(EDGE_PX, tip.x - width / 2), size.width - width - EDGE_PX);
  const above = tip.y - tip.gap - height;
  const top = above >= EDGE_PX ? above : tip.y + tip.gap;
  box.style.left = `${Math.max(EDGE_PX, left)}px`;
  box.style.top = `${top}px`;
}
