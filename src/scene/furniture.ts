import { mayBeCrowd } from "./choose-detail.ts";
import type { Drawn, Furniture } from "./compose-scene.ts";
import { marginOf, meanScale } from "./frame.ts";
import { allTimeContent, drawnContent } from "./legend-content.ts";
import { drawLegend } from "./legend.ts";
import { flow, legendHeight } from "./legend-items.ts";
import { markScale } from "./mark-sizes.ts";
import { namelessOf } from "./nameless.ts";
import { allTimeNotes, attestedBy, noteLines, noteTexts } from "./notes.ts";
import type { FurnishedRequest, Rectangle } from "./scene.ts";
import { drawStrip } from "./timeline/draw-strip.ts";
import { stripHeight, stripOf, type Strip } from "./timeline/strip.ts";
import { tellingOf } from "./telling.ts";
import { figureType } from "./type-sizes.ts";

/** Between diagram, timeline, legend and notes. */
const GAP = 10;
/** Of a low drawing the diagram keeps this share; the timeline goes, then the legend loses its last rows, then the notes their last lines. */
const DIAGRAM_SHARE = 0.3;
/** With a timeline, which shows contacts as well. */
const DIAGRAM_SHARE_BESIDE = 0.25;

/**
 * Where timeline, legend and notes of a figure stand. Follows from what the data set holds over all time, so that figures of different
 * windows have their actors in the same places.
 */
export function reserveFurniture(request: FurnishedRequest, top: number): Rectangle {
  const { snapshot, width, height, parts } = request;
  const margin = marginOf(width);
  const room = width - 2 * margin;
  const type = figureType(width);
  const { network } = snapshot;
  const telling = tellingOf(request);
  const counts = allTimeNotes(network, telling, mayBeCrowd(snapshot));
  const notes = parts.notes ? noteLines(network, counts, room, type) : [];
  const heights = [
    parts.timeline ? stripHeight(network, room, type) : 0,
    parts.legend ? legendHeight(allTimeContent(request, telling, type), room, type) : 0,
    notes.length * type.noteLinePx,
  ];
  const share = parts.timeline ? DIAGRAM_SHARE_BESIDE : DIAGRAM_SHARE;
  const most = Math.max(0, height - margin - top - share * height);
  const [, ...others] = heights;
  const taken = stacked(heights) <= most ? stacked(heights) : Math.min(stacked(others), most);
  return { x: margin, y: height - margin - taken, width: room, height: taken };
}

function stacked(heights: readonly number[]): number {
  const present = heights.filter((height) => height > 0);
  return present.reduce((sum, height) => sum + height + GAP, present.length > 0 ? -GAP : 0);
}

/** Timeline, legend and notes of what is drawn, at the foot of the place reserved for them: what they leave free is the diagram's. */
export function drawFurniture(
  request: FurnishedRequest,
  drawn: Drawn,
  place: Rectangle,
): Pick<Furniture, "timeline" | "legend" | "footer" | "roomless"> {
  const notes = drawNotes(request, drawn, place);
  const strip = request.parts.timeline ? stripOf(request.snapshot, place.width) : null;
  const explained = explanation(request, drawn, strip);
  const roomPx = notes.top - place.y;
  // Sums of tenths are off by a hair.
  const isStripRoom =
    strip !== null && stacked([strip.heightPx, explained.heightPx]) <= roomPx + 0.01;
  const legend = drawExplanation(explained, place, notes.top);
  const timeline = isStripRoom ? drawStrip(strip, place.x, legend.top - strip.heightPx) : null;
  return {
    timeline,
    legend: legend.marks,
    footer: notes.texts,
    roomless: [
      ...(strip !== null && timeline === null ? ["the timeline"] : []),
      ...lacking(legend.missing, ["entry", "entries"], "legend"),
      ...lacking(notes.missing, ["line", "lines"], "notes"),
    ],
  };
}

function drawNotes(request: FurnishedRequest, drawn: Drawn, place: Rectangle) {
  const { snapshot, parts, width } = request;
  const type = figureType(width);
  const counts = {
    contacts: drawn.telling.contacts,
    notes: drawn.telling.notes,
    attested: attestedBy(snapshot),
    nameless: namelessOf(drawn),
  };
  const lines = parts.notes ? noteLines(snapshot.network, counts, place.width, type) : [];
  const bottom = place.y + place.height;
  const first = Math.max(place.y, bottom - lines.length * type.noteLinePx);
  const texts = noteTexts(lines, place, first, type);
  const top = lines.length === 0 ? bottom : Math.max(place.y, first - GAP);
  return { texts, top, missing: lines.length - texts.length };
}

/** What a legend explains and in which sizes; null content for none. */
function explanation(request: FurnishedRequest, drawn: Drawn, strip: Strip | null) {
  const { network, filter } = request.snapshot;
  const type = figureType(request.width);
  const { markLimits } = request;
  const scale = markScale(network, filter.level, meanScale(drawn.transform), markLimits);
  const look = { scale, type };
  const content = request.parts.legend ? drawnContent(request, drawn, strip, look) : null;
  const width = request.width - 2 * marginOf(request.width);
  return { content, look, heightPx: content === null ? 0 : legendHeight(content, width, type) };
}

/** The legend that ends at `bottom`, and where what stands above it ends. */
function drawExplanation(
  { content, look, heightPx }: ReturnType<typeof explanation>,
  place: Rectangle,
  bottom: number,
) {
  if (content === null) return { marks: null, top: bottom, missing: 0 };
  const top = Math.max(place.y, bottom - heightPx);
  const marks = drawLegend(content, { left: place.x, top, width: place.width, bottom }, look);
  const missing = flow(content, place.width, look.type).length - marks.texts.length;
  return { marks, top: top - (marks.texts.length > 0 ? GAP : 0), missing };
}

function lacking(
  count: number,
  [one, many]: readonly [one: string, many: string],
  of: string,
): readonly string[] {
  return count > 0 ? [`${String(count)} ${count === 1 ? one : many} of the ${of}`] : [];
}
