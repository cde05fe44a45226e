import { counted } from "../../model/count-words.ts";
import type { DaySpan } from "../../model/day.ts";
import { createEngine } from "../../network/engine.ts";
import { uniteWindows } from "../../network/unite-snapshots.ts";
import { AIR, figureWords, type Drawn } from "../compose-scene.ts";
import { wholeRecord } from "../figure-record.ts";
import { marginOf } from "../frame.ts";
import { drawFurniture, reserveFurniture } from "../furniture.ts";
import { labelRoom } from "../label-room.ts";
import type {
  FigureParts,
  FurnishedRequest,
  Panel,
  Rectangle,
  Scene,
  SceneRequest,
} from "../scene.ts";
import { drawTitleBlock, NO_TITLE_BLOCK, type TitleBlock } from "../title-block.ts";
import { figureType } from "../type-sizes.ts";
import { drawPanel } from "./panel.ts";
import type { PanelChoice } from "./panel-choice.ts";
import { gridFor, SMALLEST_MARKS, type PanelFrames } from "./panel-frames.ts";
import { sheetTelling, type Sheet } from "./sheet-telling.ts";

/** Which windows a sheet shows, and how they were chosen. */
export interface SheetWish {
  readonly choice: PanelChoice;
  /** In reading order, one or more. */
  readonly windows: readonly DaySpan[];
  readonly parts: FigureParts;
}

/**
 * Small multiples: a panel for each window, every actor where `positions` has it in all of them, sizes on the one scale of the data set; one title, one
 * legend and one set of notes for all. The request's snapshot says the filter and the whole window; what is in view in a panel is what an engine
 * answers for its window. Sources are not numbered. Where there is no room for so many panels there are none, and `roomless` says so.
 */
export function sheetScene(asked: SceneRequest, { choice, windows, parts }: SheetWish): Scene {
  const { width, height, theme, snapshot } = asked;
  const sheet: Sheet = { choice, ...uniteWindows(snapshot.network, snapshot.filter, windows) };
  const whole: FurnishedRequest = { ...asked, snapshot: sheet.union, parts };
  const asReserved = frameOf({ ...whole, telling: sheetTelling(sheet, null) });
  const frames = gridFor(whole, sheet.each, areaOf(asReserved));
  const { place, plot } = frames === null ? withoutPanels(asReserved) : asReserved;
  const markLimits = frames?.markLimits ?? SMALLEST_MARKS;
  const panels = frames === null ? [] : drawPanels({ ...asked, markLimits }, sheet, frames);
  const telling = sheetTelling(sheet, panels);
  const transform = frames?.transforms[0] ?? NO_TRANSFORM;
  const common = { telling, transform, plot, room: labelRoom(width, height) };
  const drawn = { ...together(panels), ...common };
  const lost = frames === null ? [counted(windows.length, "panel")] : [];
  return {
    ...{ width, height, theme, transform, plot, panels, ...NO_MARKS },
    titleBlock: titleOf({ ...whole, telling }).texts,
    words: figureWords(whole, telling, null),
    ...drawFurniture({ ...whole, markLimits }, drawn, place, lost),
    sources: null,
    record: { ...wholeRecord(sheet.union, telling), actors: [], ties: new Map() },
  };
}

/** Where diagrams and furniture stand, the one above the other. */
interface Places {
  readonly plot: Rectangle;
  readonly place: Rectangle;
}

/** Between title and furniture, as wide as they are. */
function areaOf({ plot: { y, height }, place: { x, width } }: Places): Rectangle {
  return { x, y: y + AIR, width, height: Math.max(1, height - 2 * AIR) };
}

/** What panels have no room in is the furniture's. */
function withoutPanels({ plot, place }: Places): Places {
  const y = plot.y + AIR;
  const bottom = place.y + place.height;
  return { plot: { ...plot, height: 0 }, place: { ...place, y, height: bottom - y } };
}

const NO_TRANSFORM = { scaleX: 1, scaleY: 1, dx: 0, dy: 0 };

const NO_MARKS = {
  ...{ crowd: null, memberships: [], strands: [], hubs: [], actors: [], labels: [] },
};

/** Where diagrams and furniture of a sheet stand, below its title. */
function frameOf(request: FurnishedRequest): Places {
  const { width, height } = request;
  const { box } = titleOf(request);
  // Unlike a single window's, its lines are the same for all that is drawn.
  const below = Math.max(box.y + box.height, marginOf(width) - AIR);
  const top = Math.min(below, (2 / 3) * height);
  // How large marks are is not known yet; the smallest have the longest legend.
  const place = reserveFurniture({ ...request, markLimits: SMALLEST_MARKS }, top);
  const plot = { x: 0, y: top, width, height: Math.max(0, place.y - top) };
  return { place, plot };
}

function titleOf(request: FurnishedRequest): TitleBlock {
  return request.parts.title ? drawTitleBlock(request, figureType(request.width)) : NO_TITLE_BLOCK;
}

function drawPanels(wish: SceneRequest, { each }: Sheet, frames: PanelFrames): readonly Panel[] {
  const { network, filter } = wish.snapshot;
  // One after the other: an engine answers into the same columns again.
  const engine = createEngine(network);
  const room = labelRoom(wish.width, wish.height);
  return each.map(({ window }, index) => {
    const snapshot = engine.query({ ...filter, window });
    const place = { ...frames.at(index), type: frames.type, room, panels: each.length };
    return { ...drawPanel({ ...wish, snapshot }, place), ...frames.heading(index) };
  });
}

/** What all panels draw, for the legend and the notes. */
function together(
  panels: readonly Panel[],
): Pick<Drawn, "strands" | "hubs" | "actors" | "memberships" | "labels" | "crowd" | "panels"> {
  return {
    panels,
    strands: panels.flatMap(({ strands }) => strands),
    hubs: panels.flatMap(({ hubs }) => hubs),
    actors: panels.flatMap(({ actors }) => actors),
    memberships: panels.flatMap(({ memberships }) => memberships),
    labels: panels.flatMap(({ labels }) => labels),
    crowd: null,
  };
}
