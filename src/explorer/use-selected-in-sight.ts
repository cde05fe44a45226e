import { computed, effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Point } from "../layout/positions.ts";
import type { Selection, View } from "../address/choices.ts";
import type { Diagram } from "./diagram/create-diagram.ts";
import { viewInSight, type Sight } from "./diagram/in-sight.ts";
import { isSheet, panelNamed } from "./sheet-panels.ts";
import type { Shell } from "./shell.ts";

/**
 * Keeps who is selected in sight while their details are over the picture as a sheet: what is looked at moves there, the layout and the
 * view that was chosen do not, and it goes back when the sheet is put away or the reader moves it.
 */
export function useSelectedInSight(diagram: Diagram, shell: Shell): void {
  useEffect(() => {
    const { state, aside, motion } = diagram;
    const isDrawn = computed(() => diagram.shown.value !== null);
    const glideTo = (view: View | null): void => {
      motion.glide = true;
      aside.value = view && { view, over: state.view.peek() };
    };
    const reveal = (selection: Selection | null): void => {
      const [frame, sight] = [diagram.frame(), sightAboveSheet()];
      const view = frame && sight && viewInSight(frame, placesOf(diagram, selection), sight);
      if (view !== null) glideTo(view);
    };
    return effect(() => {
      const selection = state.selection.value;
      const isOpen = shell.sheet.value === "details";
      if (!isDrawn.value) return undefined;
      if (!isOpen) {
        if (aside.peek() !== null) glideTo(null);
        return undefined;
      }
      // The sheet has its place only once the page is laid out anew, and grows when the code of its details arrives.
      const observer = new ResizeObserver(() => reveal(selection));
      const panel = panelNamed("details");
      if (panel !== null) observer.observe(panel);
      return () => observer.disconnect();
    });
  }, [diagram, shell]);
}

/** What the sheet leaves of the drawing; null where the details stand beside it. */
function sightAboveSheet(): Sight | null {
  const drawing = document.querySelector(".Diagram-drawing")?.getBoundingClientRect();
  const panel = panelNamed("details");
  if (drawing === undefined || panel === null || !isSheet(panel)) return null;
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
