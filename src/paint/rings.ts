import { selectionRadius, shapeReach } from "../scene/mark-sizes.ts";
import { PALETTES } from "../scene/palette.ts";
import type { ActorMark, HubMark, StrandMark, ThemeName } from "../scene/scene.ts";
import { formatNumber, strandLine, type Drawn } from "./attributes.ts";

function ring(x: number, y: number, r: number, attributes: Record<string, string>): Drawn {
  const n = formatNumber;
  return {
    tag: "circle",
    attributes: { cx: n(x), cy: n(y), r: n(r), fill: "none", ...attributes },
  };
}

/** The ring around a selected actor. */
export function selectionRing(mark: ActorMark, theme: ThemeName): Drawn {
  const { ink } = PALETTES[theme];
  return ring(mark.x, mark.y, selectionRadius(mark), { stroke: ink, "stroke-width": "2.5" });
}

/** The ring around a selected hub. */
export function hubSelectionRing(mark: HubMark, theme: ThemeName): Drawn {
  const { ink } = PALETTES[theme];
  return ring(mark.x, mark.y, mark.r + 4, { stroke: ink, "stroke-width": "2" });
}

/** Under a selected strand: an outline along both its sides. Two lines, the wider one first. */
export function selectionCasing(mark: StrandMark, theme: ThemeName): readonly [Drawn, Drawn] {
  const { ink, ground } = PALETTES[theme];
  const casing = (stroke: string, more: number): Drawn => {
    const { d = "" } = strandLine(mark, theme).attributes;
    const width = formatNumber(mark.widthPx + more);
    const line = { d, fill: "none", stroke, "stroke-width": width, "stroke-linecap": "round" };
    return { tag: "path", attributes: line };
  };
  return [casing(ink, 7), casing(ground, 4)];
}

/** The ring around the actor or hub that the keyboard is on: dashed, and outside the selection's. */
export function cursorRing(at: { x: number; y: number; r: number }, theme: ThemeName): Drawn {
  return ring(at.x, at.y, at.r, {
    stroke: PALETTES[theme].ink,
    "stroke-width": "2",
    "stroke-dasharray": "5 3",
  });
}

/** Where the cursor's ring stands around an actor. */
export function actorCursor(mark: ActorMark): { x: number; y: number; r: number } {
  return { x: mark.x, y: mark.y, r: shapeReach(mark) + 11 };
}
