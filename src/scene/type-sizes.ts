/** Sizes of type in a drawing, in CSS pixels; 96 of them are an inch, so that 9.4 are 7 points. */
export interface TypeSizes {
  readonly titlePx: number;
  readonly windowPx: number;
  /** Filters, legend and notes. */
  readonly notePx: number;
  /** From one line of notes to the next. */
  readonly noteLinePx: number;
  /** From one row of the legend to the next. */
  readonly legendRowPx: number;
  readonly namePx: number;
  /** Of the busiest actors, in bolder type. */
  readonly prominentPx: number;
}

/** Of a page and of a figure as wide as one. */
export const LARGE_TYPE: TypeSizes = {
  titlePx: 20,
  windowPx: 13,
  notePx: 12,
  noteLinePx: 16,
  legendRowPx: 24,
  namePx: 12,
  prominentPx: 13,
};

/** Of a phone. */
export const NARROW_TYPE: TypeSizes = { ...LARGE_TYPE, titlePx: 15 };

/** Of a figure in a column of print: nothing below 7 points. */
export const PRINT_TYPE: TypeSizes = {
  titlePx: 13,
  windowPx: 10.5,
  notePx: 9.5,
  noteLinePx: 12.5,
  legendRowPx: 17,
  namePx: 10,
  prominentPx: 11,
};

/** Figures up to the width of a page of print, 190 mm, are set as print is; a wider one is looked at on a screen. */
const PRINT_UP_TO_PX = 718;

export function figureType(width: number): TypeSizes {
  if (width <= PRINT_UP_TO_PX) return PRINT_TYPE;
  return pageType(width);
}

export function pageType(width: number): TypeSizes {
  return isNarrow(width) ? NARROW_TYPE : LARGE_TYPE;
}

/** As wide as a phone or a narrow window: type and margins are smaller. */
export function isNarrow(width: number): boolean {
  return width < 700;
}
