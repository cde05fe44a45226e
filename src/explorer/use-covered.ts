import type { Diagram } from "./diagram/create-diagram.ts";
import { isSheet, panelNamed } from "./sheet-panels.ts";
import type { Shell } from "./shell.ts";
import { useInstantEffect } from "./use-instant-effect.ts";

/** Tells the diagram whether a panel lies over it as a sheet. */
export function useCovered({ covered, size }: Diagram, shell: Shell): void {
  useInstantEffect(() => {
    const sheet = shell.sheet.value;
    // On a page of another width the panels may stand beside it.
    const isDrawn = size.value !== null;
    const panel = isDrawn && sheet !== null ? panelNamed(sheet) : null;
    covered.value = panel !== null && isSheet(panel);
  });
}
