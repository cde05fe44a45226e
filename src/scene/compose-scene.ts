import { chooseDetail, type Detail } from "./choose-detail.ts";
import { withoutCoveredCounts } from "./covered-counts.ts";
import { drawCrowd } from "./crowd.ts";
import { drawDiagram } from "./diagram.ts";
import { buttonRoom, buttonsBeside, marginOf, placeLayout } from "./frame.ts";
import { drawLabels } from "./labels.ts";
import { pinReach } from "./mark-sizes.ts";
import { labelRoom, type Box, type LabelRoom } from "./label-room.ts";
import { drawMemberships } from "./memberships.ts";
import type {
  Crowd,
  DiagramMarks,
  Rectangle,
  Scene,
  SceneRequest,
  Telling,
  Transform,
} from "./scene.ts";
import {
  drawTitleBlock,
  NO_TITLE_BLOCK,
  withDetailLine,
  withoutTexts,
  type TitleBlock,
} from "./title-block.ts";
import { tellingOf } from "./telling.ts";
import { pageType, type TypeSizes } from "./type-sizes.ts";
import { filterWords, sayDetail, sayName } from "./words.ts";

/** Space between what is fitted and the edges of the room it is fitted into. */
export const AIR = 6;
/** A page's drawing lower than this has no title block, CSS pixels. */
const LEAST_TITLED = 260;

/** What a figure has besides a page's drawing. It comes from whoever draws figures, so that a page need not load it. */
export interface Furnishing {
  readonly type: TypeSizes;
  readonly titled: boolean;
  /** Where it stands, given the lower edge of the title. */
  readonly reserve: (top: number) => Rectangle;
  /** What of a crowd a file draws. */
  readonly crowd: (crowd: Crowd, plot: Rectangle) => Crowd;
  readonly draw: (drawn: Drawn, place: Rectangle) => Furniture;
}

/** The diagram that furniture is drawn for. */
export interface Drawn
  extends
    DiagramMarks,
    Pick<Scene, "memberships" | "labels" | "transform" | "crowd" | "plot" | "panels"> {
  /** What is taken, names included. */
  readonly room: LabelRoom;
  readonly telling: Telling;
}

export type Furniture = Pick<
  Scene,
  "legend" | "footer" | "timeline" | "sources" | "panels" | "roomless" | "record"
>;

const UNFURNISHED: Furniture = {
  ...{ legend: null, footer: [], timeline: null, sources: null, roomless: [], record: null },
  panels: [],
};

/**
 * Everything that is to be drawn for a request: a page's drawing, or with furnishing a figure. A pure function: equal requests give equal
 * scenes, in every engine. What follows from the positions or the data set alone is kept from one call to the next. Linear in actors and
 * ties, but for sorting names.
 */
export function scene(request: SceneRequest, furnishing: Furnishing | null = null): Scene {
  const { width, height, theme } = request;
  const { title, type, furniture, plot, transform } = frameOf(request, furnishing);
  const detail = chooseDetail(request, transform, plot);
  const telling = tellingOf(request);
  const marked = telling.marked(drawDiagram(request, { transform, plot, detail }));
  const diagram = withoutCoveredCounts(marked, plot);
  const memberships = drawMemberships(request, diagram.actors);
  const whole = detail && drawCrowd(request, { transform, detail });
  const crowd = whole && furnishing ? furnishing.crowd(whole, plot) : whole;
  const said = detailWords(request, detail, crowd);
  const titled = said === null ? title : withDetailLine(title, width, type, said);
  const room = takenRoom(request, diagram, titled.box);
  const area = nameArea(plot, titled.box, furnishing === null ? buttonRoom(width) : 0);
  // Beside a sheet on a page a name away from its shape might lie under it.
  const ledArea = request.untitled === true ? null : area;
  const names = drawLabels(request, diagram, { plot: inset(plot, 3), ledArea, type, room });
  const labels = crowd !== null && furnishing === null ? shownOf(names) : names;
  const drawn = { ...diagram, memberships, labels, transform, crowd, plot, panels: [] };
  return {
    ...{ width, height, theme },
    ...drawn,
    titleBlock: titled.texts,
    words: figureWords(request, telling, said),
    ...(furnishing?.draw({ ...drawn, room, telling }, furniture) ?? UNFURNISHED),
  };
}

/** Over a crowd a name that finds no room would lie on others even when its actor is pointed at. */
function shownOf(names: Scene["labels"]): Scene["labels"] {
  return names.filter(({ shown }) => shown);
}

/** Where the layout falls on the drawing of a page's request, which is not drawn. */
export function sceneTransform(request: SceneRequest): Transform {
  return frameOf(request, null).transform;
}

function frameOf(request: SceneRequest, furnishing: Furnishing | null) {
  const { width, height } = request;
  const margin = marginOf(width);
  const type = furnishing?.type ?? pageType(width);
  const title = titleOf(request, type, furnishing);
  const top =
    furnishing === null
      ? Math.min(title.reservedTo, height / 2)
      : Math.min(Math.max(title.wholeTo, margin - AIR), (2 / 3) * height);
  const furniture = furnishing?.reserve(top) ?? NOWHERE;
  const bottom = furnishing === null ? height - margin - buttonRoom(width) : furniture.y;
  const area = inset({ x: margin, y: top, width: width - 2 * margin, height: bottom - top }, AIR);
  const plot =
    furnishing === null
      ? { x: 0, y: 0, width, height }
      : { x: 0, y: top, width, height: Math.max(0, bottom - top) };
  return { title, type, furniture, plot, transform: placeLayout(request, area) };
}

function titleOf(
  request: SceneRequest,
  type: TypeSizes,
  furnishing: Furnishing | null,
): TitleBlock {
  // On a page as low as a screen at 400 % the diagram needs the height more than a title that the bar above it repeats.
  const isTitled = furnishing?.titled ?? request.height >= LEAST_TITLED;
  if (!isTitled) return NO_TITLE_BLOCK;
  const beside = furnishing === null ? buttonsBeside(request.width) : 0;
  const whole = drawTitleBlock(request, type, beside);
  return request.untitled === true ? withoutTexts(whole) : whole;
}

const NOWHERE: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

export function inset({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return {
    x: x + by,
    y: y + by,
    width: Math.max(1, width - 2 * by),
    height: Math.max(1, height - 2 * by),
  };
}

/** Where names with leaders may stand: the plot without what the page's buttons cover, and the air between the title and it. */
function nameArea(plot: Rectangle, title: Rectangle, coveredPx: number): Rectangle {
  const top = title.height === 0 ? plot.y : Math.min(plot.y, title.y + title.height);
  const bottom = plot.y + plot.height - coveredPx;
  return { x: plot.x + 3, y: top, width: plot.width - 6, height: bottom - top };
}

function takenRoom(
  { width, height }: SceneRequest,
  diagram: DiagramMarks,
  title: Rectangle,
): LabelRoom {
  const room = labelRoom(width, height);
  room.takeText(boxOf(title));
  takeMarks(room, diagram);
  return room;
}

/** Takes the room of shapes and hubs. */
export function takeMarks(room: LabelRoom, diagram: DiagramMarks): void {
  for (const actor of diagram.actors) {
    const { kind, x, y, r } = actor;
    if (actor.pinned) room.takeDisc(x, y, pinReach(actor));
    else if (kind === "state" || kind === "person") room.takeDisc(x, y, r);
    else room.takeBox({ x0: x - r, y0: y - r, x1: x + r, y1: y + r });
  }
  for (const { x, y, r } of diagram.hubs) room.takeDisc(x, y, r);
}

function boxOf({ x, y, width, height }: Rectangle): Box {
  return { x0: x, y0: y, x1: x + width, y1: y + height };
}

/** What a figure is called and what it says of itself. */
export function figureWords(
  { snapshot }: SceneRequest,
  telling: Telling,
  detail: string | null,
): Scene["words"] {
  const { network, filter } = snapshot;
  const more = [...filterWords(filter, network), ...(detail === null ? [] : [detail])];
  return {
    title: sayName(network.dataset.title) || sayName(network.dataset.id),
    description: `${telling.sentence}.${more.map((words) => ` ${words}.`).join("")}`,
    detail,
  };
}

/** What is drawn in detail where not everything is. */
export function detailWords(
  { snapshot, view }: Pick<SceneRequest, "snapshot" | "view">,
  detail: Detail | null,
  crowd: Crowd | null,
): string | null {
  if (detail === null || crowd === null) return null;
  const { chosen, among } = detail;
  return sayDetail({
    level: snapshot.filter.level,
    isPart: view !== null,
    actors: { shown: chosen.actors, of: among.actors },
    ties: { shown: chosen.ties, of: among.ties },
    leftOut: crowd.leftOut,
  });
}
