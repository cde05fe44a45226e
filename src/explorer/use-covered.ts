import type { Diagram } from "./diagram/create-diagram.ts";
import type { SheetName, Shell } from "./shell.ts";
import { useInstantEffect } from "./use-instant-effect.ts";

/** Tells the diagram whether a panel lies over it as a sheet. */
export function useCovered({ covered, size }: Diagram, shell: Shell): void {
  useInstantEffect(() => {
    const sheet = shell.sheet.value;
    // On a page of another width the panels may stand beside it.
    const isDrawn = size.value !== null;
    covered.value = isDrawn && sheet !== null && isOverDiagram(sheet);
  });
}

function isOverDiagram(name: SheetName): boolean {
  const panel = document.querySelector(`[data-panel="${name}"]`);
  return panel !== null && getComputedStyle(panel).position === "fixed";
}
