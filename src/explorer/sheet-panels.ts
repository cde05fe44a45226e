import type { SheetName } from "./shell.ts";

/** A panel of the page; null where it is not there. */
export function panelNamed(name: SheetName): Element | null {
  return document.querySelector(`[data-panel="${name}"]`);
}

/** Whether a panel is a sheet over the picture, and does not stand beside it. */
export function isSheet(panel: Element): boolean {
  return getComputedStyle(panel).position === "fixed";
}
