import { USUAL_PARTS } from "../scene/usual-parts.ts";
import type { FigureParts, ThemeName } from "../scene/scene.ts";
import type { PanelChoice } from "../scene/sheet/panel-choice.ts";

/** `filled`: the theme's own ground; `white`: paper white, for the light theme; `transparent`: none. */
export type Ground = "filled" | "white" | "transparent";

export type TextMode = "live" | "outlines";

export const TEXT_MODES: readonly TextMode[] = ["live", "outlines"];

export const GROUNDS: readonly Ground[] = ["filled", "white", "transparent"];

/** What a person chooses about a figure; everything else is what is seen. One immutable value, as `Choices` is. */
export interface FigureOptions {
  /** The size on paper in millimetres, to a hundredth. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly theme: ThemeName;
  readonly ground: Ground;
  /** `live`: searchable, with the glyphs it uses of the shipped face; `outlines`: paths, which need no font. */
  readonly text: TextMode;
  readonly parts: FigureParts;
  /** A sheet of small multiples with a panel for each of these windows; null for one diagram. */
  readonly panels: PanelChoice | null;
}

export const MM_PER_PX = 25.4 / 96;

/** What is drawn where nothing is chosen: the size of `render` without `--size`. */
export const FIGURE_DEFAULTS: FigureOptions = {
  ...sizeOfPx(1200, 800),
  theme: "light",
  ground: "filled",
  text: "live",
  parts: USUAL_PARTS,
  panels: null,
};

/** Smallest and largest side of a figure in CSS pixels. */
export const SIDE_PX = { least: 200, most: 16_000 } as const;

/** And in millimetres. */
export const SIDE_MM = { least: mmOf(SIDE_PX.least), most: mmOf(SIDE_PX.most) } as const;

export function sizeOfPx(width: number, height: number) {
  return { widthMm: mmOf(width), heightMm: mmOf(height) };
}

function mmOf(px: number): number {
  return toHundredth(px * MM_PER_PX);
}

/** The size in whole CSS pixels that the scene of a figure is composed in; 96 pixels are an inch on paper. */
export function pxOf({ widthMm, heightMm }: Pick<FigureOptions, "widthMm" | "heightMm">) {
  return { width: Math.round(widthMm / MM_PER_PX), height: Math.round(heightMm / MM_PER_PX) };
}

/** Options that can be drawn: sides within {@link SIDE_MM}, to a hundredth; no white ground under the colours for a dark one. */
export function soundOptions(options: FigureOptions): FigureOptions {
  const { theme, ground } = options;
  return {
    ...options,
    widthMm: soundSide(options.widthMm, FIGURE_DEFAULTS.widthMm),
    heightMm: soundSide(options.heightMm, FIGURE_DEFAULTS.heightMm),
    ground: theme === "dark" && ground === "white" ? "filled" : ground,
  };
}

function soundSide(mm: number, usual: number): number {
  if (!Number.isFinite(mm)) return usual;
  return toHundredth(Math.min(SIDE_MM.most, Math.max(SIDE_MM.least, mm)));
}

function toHundredth(mm: number): number {
  return Math.round(mm * 100) / 100;
}
