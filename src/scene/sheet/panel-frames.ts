import type { Extent, Positions } from "../../layout/positions.ts";
import type { Snapshot } from "../../network/network.ts";
import type { WindowCounts } from "../../network/unite-snapshots.ts";
import { meanScale, placeLayout } from "../frame.ts";
import { largestRadiusFor, markScale } from "../mark-sizes.ts";
import { isPlace } from "../obstacle-field.ts";
import type { MarkLimits, Panel, Rectangle, SceneRequest, Transform } from "../scene.ts";
import { figureType, type TypeSizes } from "../type-sizes.ts";
import { panelHeadings } from "./heading.ts";
import { sheetGrid } from "./sheet-grid.ts";

/** Where the panels of a sheet stand. The layout falls on each in the same way. */
export interface PanelFrames {
  readonly transforms: readonly Transform[];
  /** The same in all panels, so that a size means the same. */
  readonly markLimits: MarkLimits;
  /** Of names and counts. */
  readonly type: TypeSizes;
  at(index: number): { readonly plot: Rectangle; readonly transform: Transform };
  heading(index: number): Pick<Panel, "texts" | "rule">;
}

/**
 * The frames in which all that any panel shows is drawn largest; null where there is no room. `request.snapshot` holds what any of them shows: a
 * panel has no room for the empty parts of a layout, so they are left out, the same in all.
 */
export function gridFor(
  request: SceneRequest,
  each: readonly WindowCounts[],
  area: Rectangle,
): PanelFrames | null {
  const { snapshot, width } = request;
  const headings = panelHeadings(snapshot, each, figureType(width));
  const positions = request.view === null ? seenPositions(request, snapshot) : request.positions;
  const transformIn = (plot: Rectangle) =>
    placeLayout({ positions, view: request.view }, fittedRoom(plot));
  const grid = sheetGrid({
    ...{ count: each.length, area },
    headingPx: (cellWidth) => headings.heightPx(cellWidth),
    scale: (plotWidth, plotHeight) =>
      legibility(transformIn({ x: 0, y: 0, width: plotWidth, height: plotHeight })),
  });
  if (grid === null) return null;
  const { headingPx } = grid;
  const plots = grid.cells.map(({ x, y, width: across, height }) => {
    return { x, y: y + headingPx, width: across, height: height - headingPx };
  });
  const transforms = plots.map(transformIn);
  return {
    transforms,
    markLimits: limitsFor(snapshot, transforms[0], plots[0]),
    type: figureType(plots[0]?.width ?? width),
    at: (index) => ({ plot: plots[index]!, transform: transforms[index]! }),
    heading: (index) => headings.draw(index, grid.cells[index]!, plots[index]!),
  };
}

/** The shape of an actor with one contact is then 5 pixels high. */
const LEAST_MAGNIFICATION = 0.5;
/** Half the height of the busiest actor's shape, of the shorter side of a plot: larger ones would hide each other. */
const BUSIEST_SHARE = 0.1;

export const SMALLEST_MARKS: MarkLimits = {
  ...{ leastMagnification: LEAST_MAGNIFICATION, largestRadius: 12 },
};

/** Sizes with which the busiest actor of any panel leaves room for others. */
function limitsFor(
  { network, filter, actorContacts }: Snapshot,
  transform: Transform | undefined,
  plot: Rectangle | undefined,
): MarkLimits {
  if (transform === undefined || plot === undefined) return SMALLEST_MARKS;
  const busiest = actorContacts.reduce((most, contacts) => Math.max(most, contacts), 0);
  const scale = markScale(network, filter.level, meanScale(transform), SMALLEST_MARKS);
  const radiusPx = BUSIEST_SHARE * Math.min(plot.width, plot.height);
  const largestRadius = largestRadiusFor(busiest, radiusPx, scale);
  return { leastMagnification: LEAST_MAGNIFICATION, largestRadius };
}

/** The scale of a diagram, that across counting for more: names lie across. */
function legibility(transform: Transform): number {
  return Math.sqrt(transform.scaleX * meanScale(transform));
}

/** Room for shapes and names around the places that are fitted, as far as a small plot has it. */
const ASIDE = { px: 14, share: 0.12 } as const;
const ABOVE = { px: 10, share: 0.12 } as const;
const BELOW = { px: 14, share: 0.16 } as const;

function fittedRoom({ x, y, width, height }: Rectangle): Rectangle {
  const aside = Math.min(ASIDE.px, ASIDE.share * width);
  const above = Math.min(ABOVE.px, ABOVE.share * height);
  const below = Math.min(BELOW.px, BELOW.share * height);
  return { x: x + aside, y: y + above, width: width - 2 * aside, height: height - above - below };
}

/** The positions with the extent of what is in view. */
function seenPositions({ positions }: SceneRequest, snapshot: Snapshot): Positions {
  const { actorContacts, tieContacts } = snapshot;
  const extent = [
    extentOf(positions.actors, actorContacts),
    extentOf(positions.hubs, tieContacts),
  ].reduce(hullOf);
  return extent.x0 > extent.x1 ? positions : { ...positions, extent };
}

function extentOf(places: Float64Array, contacts: Uint32Array): Extent {
  let extent: Extent = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (let index = 0; index < contacts.length; index++) {
    const [x, y] = [places[2 * index]!, places[2 * index + 1]!];
    if (contacts[index]! > 0 && isPlace(x, y))
      extent = hullOf(extent, { x0: x, y0: y, x1: x, y1: y });
  }
  return extent;
}

function hullOf(one: Extent, other: Extent): Extent {
  return {
    x0: Math.min(one.x0, other.x0),
    y0: Math.min(one.y0, other.y0),
    x1: Math.max(one.x1, other.x1),
    y1: Math.max(one.y1, other.y1),
  };
}
