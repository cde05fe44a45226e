import { FIGURE_DEFAULTS, sizeOfPx, type FigureOptions } from "./options.ts";

/** A size on paper in millimetres. */
export type FigureSize = Pick<FigureOptions, "widthMm" | "heightMm">;

/**
 * Screens, widths that journals ask for, a slide of the usual programs. High enough for the whole legend of the case and all its notes; in one column two
 * windows compared, whose notes are longer, have no room for samples of sizes, or to say how many names are not shown.
 */
export const SIZE_PRESETS: readonly { readonly label: string; readonly size: FigureSize }[] = [
  { label: "Screen, 1200 × 800 px", size: FIGURE_DEFAULTS },
  { label: "One column, 89 mm", size: { widthMm: 89, heightMm: 120 } },
  { label: "One and a half, 120 mm", size: { widthMm: 120, heightMm: 120 } },
  { label: "Two columns, 183 mm", size: { widthMm: 183, heightMm: 122 } },
  { label: "Page, 190 mm", size: { widthMm: 190, heightMm: 220 } },
  { label: "Slide, 16 : 9", size: sizeOfPx(1280, 720) },
];
