import { mayBeCrowd } from "./choose-detail.ts";
import type { Drawn, Furniture } from "./compose-scene.ts";
import {
  explainingHeight,
  GAP,
  isRoomFor,
  leastFoot,
  notesHeight,
  shareFoot,
  stacked,
} from "./foot-room.ts";
import { marginOf, meanScale } from "./frame.ts";
import { allTimeContent, drawnContent } from "./legend-content.ts";
import { drawLegend } from "./legend.ts";
import { legendHeight } from "./legend-items.ts";
import { markScale } from "./mark-sizes.ts";
import { namelessOf } from "./nameless.ts";
import { allTimeNotes, attestedBy, NO_NOTES, notesOf, noteTexts, type Notes } from "./notes.ts";
import type { FurnishedRequest, Rectangle } from "./scene.ts";
import { drawStrip } from "./timeline/draw-strip.ts";
import { stripHeight, stripOf, type Strip } from "./timeline/strip.ts";
import { tellingOf } from "./telling.ts";
import { figureType } from "./type-sizes.ts";

/** Of a low drawing the diagram keeps this share: the timeline goes, then the legend loses its samples of sizes, then the notes their last sentences. */
const DIAGRAM_SHARE = 0.3;
/** With a timeline, which shows contacts as well, or where the legend would lose more than those samples. */
const LEAST_DIAGRAM_SHARE = 0.25;

/**
 * Where timeline, legend and notes of a figure stand. Follows from what the data set holds over all time, so that figures of different
 * windows have their actors in the same places.
 */
export function reserveFurniture(request: FurnishedRequest, top: number): Rectangle {
  const { width, height, parts, snapshot } = request;
  const margin = marginOf(width);
  const room = width - 2 * margin;
  const type = figureType(width);
  const timelinePx = parts.timeline ? stripHeight(snapshot.network, room, type) : 0;
  const foot = wholeFoot(request, room);
  const wholePx = stacked([timelinePx, foot.wholePx]);
  const most = (share: number) => Math.max(0, height - margin - top - share * height);
  const usual = most(parts.timeline ? LEAST_DIAGRAM_SHARE : DIAGRAM_SHARE);
  const needed = Math.min(foot.neededPx, most(LEAST_DIAGRAM_SHARE));
  const least = Math.max(usual, needed, Math.min(leastFoot(type), most(0)));
  const taken = wholePx <= usual ? wholePx : Math.min(foot.wholePx, least);
  return { x: margin, y: height - margin - taken, width: room, height: taken };
}

/** The most that legend and notes of any window take, and the same without samples of sizes. */
function wholeFoot(request: FurnishedRequest, width: number) {
  const { snapshot, parts } = request;
  const type = figureType(request.width);
  const telling = tellingOf(request);
  const counts = allTimeNotes(snapshot.network, telling, mayBeCrowd(snapshot));
  const notes = parts.notes ? notesOf(snapshot.network, counts, width, type) : NO_NOTES;
  const content = parts.legend ? allTimeContent(request, telling, type) : null;
  const notesPx = notesHeight(notes, type);
  return {
    wholePx: stacked([legendHeight(content, width, type), notesPx]),
    neededPx: stacked([explainingHeight({ content, width, type }), notesPx]),
  };
}

/**
 * Timeline, legend and notes of what is drawn, at the foot of the place reserved for them: what they leave free is the diagram's. What the
 * diagram has `lost` for lack of room is said with what they lose.
 */
export function drawFurniture(
  request: FurnishedRequest,
  drawn: Drawn,
  place: Rectangle,
  lost: readonly string[] = [],
): Pick<Furniture, "timeline" | "legend" | "footer" | "roomless"> {
  const type = figureType(request.width);
  const notes = drawnNotes(request, drawn, place.width);
  const { strip, content, look } = explanation(request, drawn, notes, place);
  const unheld = [...lost, ...(request.parts.timeline && strip === null ? ["the timeline"] : [])];
  const rest = { content, notes, width: place.width, type, lost: unheld };
  const foot = shareFoot(rest, place.height);
  const bottom = place.y + place.height;
  const notesTop = bottom - foot.lines.length * type.noteLinePx;
  const legendBottom = notesTop - (foot.lines.length > 0 ? GAP : 0);
  const top = legendBottom - foot.legendPx;
  const box = { left: place.x, top, width: place.width, bottom: legendBottom };
  const stripBottom = top - (foot.legendPx > 0 ? GAP : 0);
  return {
    timeline: strip && drawStrip(strip, place.x, stripBottom - strip.heightPx),
    legend: foot.content && drawLegend(foot.content, box, look),
    footer: noteTexts(foot.lines, place.x, notesTop, type),
    roomless: [...unheld, ...foot.missing],
  };
}

function drawnNotes({ snapshot, parts, width }: FurnishedRequest, drawn: Drawn, room: number) {
  if (!parts.notes) return NO_NOTES;
  const counts = {
    contacts: drawn.telling.contacts,
    notes: drawn.telling.notes,
    attested: attestedBy(snapshot),
    nameless: namelessOf(drawn),
  };
  return notesOf(snapshot.network, counts, room, figureType(width));
}

/** The timeline, where one is wished for and all of legend and notes has room beside it; what a legend explains then, null for none, and in which sizes. */
function explanation(
  request: FurnishedRequest,
  drawn: Drawn,
  notes: Notes,
  { width, height }: Rectangle,
) {
  const { network, filter } = request.snapshot;
  const type = figureType(request.width);
  const { markLimits, parts } = request;
  const scale = markScale(network, filter.level, meanScale(drawn.transform), markLimits);
  const look = { scale, type };
  const contentWith = (strip: Strip | null) =>
    parts.legend ? drawnContent(request, drawn, strip, look) : null;
  if (parts.timeline) {
    const strip = stripOf(request.snapshot, width);
    const content = contentWith(strip);
    const heights = [strip.heightPx, legendHeight(content, width, type), notesHeight(notes, type)];
    if (isRoomFor(stacked(heights), height)) return { strip, content, look };
  }
  return { strip: null, content: contentWith(null), look };
}
