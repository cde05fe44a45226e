import { chooseDetail, type Detail } from "./choose-detail.ts";
import { drawCrowd } from "./crowd.ts";
import { drawDiagram } from "./diagram.ts";
import { buttonRoom, marginOf, placeLayout } from "./frame.ts";
import { drawFurniture, reserveFurniture } from "./furniture.ts";
import { drawLabels } from "./labels.ts";
import { labelRoom, type Box, type LabelRoom } from "./label-room.ts";
import { drawMemberships } from "./memberships.ts";
import type {
  Crowd,
  DiagramMarks,
  FigureRecord,
  Rectangle,
  Scene,
  SceneRequest,
  Telling,
  Transform,
} from "./scene.ts";
import { drawTitleBlock, NO_TITLE_BLOCK, withDetailLine } from "./title-block.ts";
import { windowTelling } from "./telling.ts";
import { filterRecord, filterWords, sayDetail, sayName } from "./words.ts";

/** Space between what is fitted and the edges of the room it is fitted into. */
const AIR = 6;
/** A page's drawing lower than this has no title block, CSS pixels. */
const LEAST_TITLED = 260;

/**
 * Everything that is to be drawn for a request. A pure function: equal requests give equal scenes, in every engine. What follows from the
 * positions or the data set alone is kept from one call to the next. Linear in actors and ties, but for sorting names.
 */
export function scene(request: SceneRequest): Scene {
  const { width, height } = request;
  const { title, furniture, plot, transform } = frameOf(request);
  const detail = chooseDetail(request, transform, plot);
  const telling = request.telling ?? windowTelling(request.snapshot);
  const diagram = telling.marked(drawDiagram(request, { transform, plot, detail }));
  const memberships = drawMemberships(request, diagram.actors);
  const crowd = detail && drawCrowd(request, { transform, plot, detail });
  const said = detail && crowd && detailWords(request, detail, crowd);
  const titled = said === null ? title : withDetailLine(title, width, said);
  const room = takenRoom(request, diagram, titled.box);
  const names = drawLabels(request, diagram.actors, inset(plot, 3), room);
  // Over a crowd a name that finds no room would lie on others even when its actor is pointed at.
  const isTrimmed = crowd !== null && furniture === null;
  const labels = isTrimmed ? names.filter(({ shown }) => shown) : names;
  const drawn = { ...diagram, memberships, labels, transform, crowd };
  return {
    width,
    height,
    theme: request.theme,
    ...drawn,
    titleBlock: titled.texts,
    plot,
    ...(furniture === null
      ? { legend: null, footer: [] }
      : drawFurniture(request, drawn, furniture)),
    words: figureWords(request, telling, said),
    record: furniture === null ? null : figureRecord(request, telling, diagram),
  };
}

/** Where the layout falls on the drawing of a request, which is not drawn. */
export function sceneTransform(request: SceneRequest): Transform {
  return frameOf(request).transform;
}

function frameOf(request: SceneRequest) {
  const { width, height } = request;
  const margin = marginOf(width);
  const title = isTooLow(request) ? NO_TITLE_BLOCK : drawTitleBlock(request);
  const isFigure = request.furniture === "figure";
  const top = isFigure
    ? Math.min(title.wholeTo, (2 / 3) * height)
    : Math.min(title.reservedTo, height / 2);
  const furniture = isFigure ? reserveFurniture(request, top) : null;
  const bottom = furniture === null ? height - margin - buttonRoom(request) : furniture.y;
  const area = inset({ x: margin, y: top, width: width - 2 * margin, height: bottom - top }, AIR);
  const plot =
    furniture === null
      ? { x: 0, y: 0, width, height }
      : { x: 0, y: top, width, height: Math.max(0, bottom - top) };
  return { title, furniture, plot, transform: placeLayout(request, area) };
}

/** On a page as low as a screen at 400 % the diagram needs the height more than a title that the bar above it repeats. */
function isTooLow({ furniture, height }: SceneRequest): boolean {
  return furniture === "page" && height < LEAST_TITLED;
}

function inset({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return {
    x: x + by,
    y: y + by,
    width: Math.max(1, width - 2 * by),
    height: Math.max(1, height - 2 * by),
  };
}

function takenRoom(
  { width, height }: SceneRequest,
  diagram: DiagramMarks,
  title: Rectangle,
): LabelRoom {
  const room = labelRoom(width, height);
  room.takeBox(boxOf(title));
  for (const { kind, x, y, r } of diagram.actors) {
    if (kind === "state" || kind === "person") room.takeDisc(x, y, r);
    else room.takeBox({ x0: x - r, y0: y - r, x1: x + r, y1: y + r });
  }
  for (const { x, y, r } of diagram.hubs) room.takeDisc(x, y, r);
  return room;
}

function boxOf({ x, y, width, height }: Rectangle): Box {
  return { x0: x, y0: y, x1: x + width, y1: y + height };
}

function figureWords(
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

function detailWords({ snapshot, view }: SceneRequest, detail: Detail, crowd: Crowd): string {
  const { chosen, among } = detail;
  return sayDetail({
    level: snapshot.filter.level,
    isPart: view !== null,
    actors: { shown: chosen.actors, of: among.actors },
    ties: { shown: chosen.ties, of: among.ties },
    leftOut: crowd.leftOut,
  });
}

function figureRecord(
  { snapshot }: SceneRequest,
  telling: Telling,
  diagram: DiagramMarks,
): FigureRecord {
  const { dataset } = snapshot.network;
  const ties = new Map<number, string>();
  for (const { tie } of [...diagram.strands, ...diagram.hubs]) {
    if (!ties.has(tie)) ties.set(tie, telling.tie(tie));
  }
  const { id, title, version, licence, language } = dataset;
  return {
    dataset: { id, title, version, licence, language },
    filter: filterRecord(snapshot.filter, snapshot.network, telling.windows),
    actors: diagram.actors.map(
      ({ actor }) => `${sayName(dataset.actors[actor]!.name)}: ${telling.actor(actor)}`,
    ),
    ties,
  };
}
