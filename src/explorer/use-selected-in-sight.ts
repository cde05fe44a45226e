import { computed, effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Point } from "../layout/positions.ts";
import type { Selection, View } from "../state/choices.ts";
import type { Diagram } from "./diagram/create-diagram.ts";
import { viewInSight, type Sight } from "./diagram/in-sight.ts";
import type { Shell } from "./shell.ts";

/**
 * Keeps who is selected in sight when their details come up over the picture as a sheet: the view moves there, the layout does not, and
 * goes back when the sheet is put away, unless the reader has moved it since.
 */
export function useSelectedInSight(diagram: Diagram, shell: Shell): void {
  useEffect(() => {
    let before: View | null = null;
    let own: View | null = null;
    const { state, motion } = diagram;
    const glideTo = (view: View | null): void => {
      motion.glide = true;
      state.setView(view, { settled: false });
    };
    const reveal = (selection: Selection | null): void => {
      const sight = sightAboveSheet();
      const frame = diagram.frame();
      const view = frame && sight && viewInSight(frame, placesOf(diagram, selection), sight);
      if (view === null) return;
      if (own === null || state.view.peek() !== own) before = state.view.peek();
      glideTo(view);
      own = state.view.peek();
    };
    const isDrawn = computed(() => diagram.shown.value !== null);
    return effect(() => {
      const selection = state.selection.value;
      const isOpen = shell.sheet.value === "details";
      if (!isDrawn.value) return undefined;
      if (!isOpen) {
        if (own !== null && state.view.peek() === own) glideTo(before);
        own = null;
        return undefined;
      }
      // The sheet has its place only once the page is laid out anew.
      const request = requestAnimationFrame(() => reveal(selection));
      return () => cancelAnimationFrame(request);
    });
  }, [diagram, shell]);
}

/** What the sheet leaves of the drawing; null where the details stand beside it. */
function sightAboveSheet(): Sight | null {
  const drawing = document.querySelector(".Diagram-drawing")?.getBoundingClientRect();
  const panel = document.querySelector('.Panel[data-panel="details"]');
  if (drawing === undefined || panel === null) return null;
  if (getComputedStyle(panel).position !== "fixed") return null;
  return { width: drawing.width, height: panel.getBoundingClientRect().top - drawing.top };
}

/** Where the selected actors stand, those that have a place. */
function placesOf({ state }: Diagram, selection: Selection | null): readonly Point[] {
  const [network, positions] = [state.network.peek(), state.positions.peek()];
  if (network === null || positions === null || selection === null) return [];
  if (selection.of === "contact") return [];
  const ids = selection.of === "tie" ? selection.actors : selection.ids;
  return ids
    .map((id) => network.actorIndex.get(id) ?? -1)
    .map((actor) => ({ x: positions.actors[2 * actor]!, y: positions.actors[2 * actor + 1]! }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
}
