import type { FigureParts } from "./scene.ts";

/** What a figure has where nothing else is chosen. */
export const USUAL_PARTS: FigureParts = {
  title: true,
  legend: true,
  notes: true,
  timeline: false,
  sources: "none",
};
