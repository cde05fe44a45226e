import { counted, sayCount } from "../model/count-words.ts";
import { ACTOR_KINDS, type Level } from "../model/dataset.ts";
import type { DataSet } from "../model/dataset.ts";
import type { EventColumns } from "../model/event-columns.ts";
import type { Network, Snapshot } from "../network/network.ts";
import { allTimeCounts } from "./all-time-counts.ts";
import { SUBSTITUTE_SLACK } from "./font-metrics.ts";
import { marginOf, meanScale } from "./frame.ts";
import { figureLine, wrapText } from "./label-text.ts";
import { drawLegend, LARGEST_SAMPLE } from "./legend.ts";
import { legendHeight, sampleCounts, type LegendContent } from "./legend-items.ts";
import { actorRadius, markScale, type MarkScale } from "./mark-sizes.ts";
import type { DiagramMarks, Rectangle, Scene, SceneRequest, Telling, TextMark } from "./scene.ts";
import { windowTelling } from "./telling.ts";
import { sayContacts } from "./words.ts";

const FOOTER_SIZE = 12;
const FOOTER_LINE = 16;
/** Of a paragraph of the footer. */
const MOST_LINES = 6;
/** Between diagram, legend and footer. */
const GAP = 10;
/** Of a low drawing the diagram keeps this share; the legend loses its last rows, then the footer its last lines. */
const DIAGRAM_SHARE = 0.3;

/**
 * Where legend and footer of a figure stand. Follows from what the data set holds over all time, so that figures of different windows
 * have their actors in the same places.
 */
export function reserveFurniture(request: SceneRequest, top: number): Rectangle {
  const { snapshot, width, height } = request;
  const margin = marginOf(width);
  const room = width - 2 * margin;
  const content = allTimeContent(request);
  const { network } = snapshot;
  const lines = footerLines(network, room, {
    contacts: sayContacts(network.contacts.length),
    notes: tellingOf(request).notes,
    attested: sayAttesting(network.dataset, network.dataset.sources.length),
    hiddenNames: network.dataset.actors.length,
  });
  const wanted = furnitureHeight(content, room, lines);
  const most = Math.max(0, height - margin - top - DIAGRAM_SHARE * height);
  const taken = Math.min(wanted, most);
  return { x: margin, y: height - margin - taken, width: room, height: taken };
}

function tellingOf({ telling, snapshot }: SceneRequest): Telling {
  return telling ?? windowTelling(snapshot);
}

function allTimeContent(request: SceneRequest): LegendContent {
  const { snapshot, memberships, pins } = request;
  const { network, filter } = snapshot;
  const telling = tellingOf(request);
  const counts = allTimeCounts(network, filter.level);
  const scale = markScale(network, filter.level, 0);
  return {
    lines: telling.legendOfAll(),
    kinds: ACTOR_KINDS.filter((kind) =>
      network.dataset.actors.some(
        (actor, index) => actor.kind === kind && counts.actors[index]! > 0,
      ),
    ),
    hubs: hasHubs(network, filter.level),
    memberships,
    pins: pins.size > 0,
    sizes: sampleSizes(counts.mostOfActor, scale),
    widths: sampleWidths(counts.mostOfStrand),
    captions: telling.captions,
  };
}

function hasHubs(network: Network, level: Level): boolean {
  const { memberOffsets, length } = network.levels[level].tie;
  return memberOffsets[length]! > 2 * length;
}

function sampleSizes(most: number, scale: MarkScale): readonly number[] {
  return sampleCounts(most, (count) => actorRadius(count, "state", scale) <= LARGEST_SAMPLE);
}

function sampleWidths(most: number): readonly number[] {
  return sampleCounts(most, () => true);
}

/** Legend and footer of what is drawn, in the place reserved for them. */
export function drawFurniture(
  request: SceneRequest,
  drawn: DiagramMarks & Pick<Scene, "memberships" | "labels" | "transform" | "crowd">,
  place: Rectangle,
): Pick<Scene, "legend" | "footer"> {
  const { snapshot, pins, memberships } = request;
  const { network, filter } = snapshot;
  const telling = tellingOf(request);
  const scale = markScale(network, filter.level, meanScale(drawn.transform));
  const content: LegendContent = {
    lines: telling.legend(drawn),
    kinds: ACTOR_KINDS.filter((kind) => drawn.actors.some((actor) => actor.kind === kind)),
    hubs: drawn.hubs.length > 0,
    memberships: memberships && drawn.memberships.length > 0,
    pins: pins.size > 0 && drawn.actors.some(({ pinned }) => pinned),
    sizes: sampleSizes(most(drawn.actors), scale),
    widths: sampleWidths(most(drawn.strands)),
    captions: telling.captions,
  };
  const lines = footerLines(network, place.width, {
    contacts: telling.contacts,
    notes: telling.notes,
    attested: attestedBy(snapshot),
    hiddenNames: drawn.labels.filter(({ shown }) => !shown).length,
  });
  const bottom = place.y + place.height;
  const footerTop = Math.max(place.y, bottom - lines.length * FOOTER_LINE);
  const height = furnitureHeight(content, place.width, lines);
  const top = Math.max(place.y, bottom - height);
  const box = { left: place.x, top, width: place.width, bottom: footerTop };
  return { legend: drawLegend(content, box, scale), footer: footerTexts(lines, place, footerTop) };
}

function furnitureHeight(content: LegendContent, width: number, lines: readonly string[]): number {
  return legendHeight(content, width) + GAP + lines.length * FOOTER_LINE;
}

function most(marks: readonly { readonly contacts: number }[]): number {
  return marks.reduce((least, { contacts }) => Math.max(least, contacts), 0);
}

function attestedBy({ network, contacts }: Snapshot): string {
  const { dataset } = network;
  const { record } = network.contacts;
  if (contacts.length === 0) return "";
  if (dataset.columns !== undefined) {
    return sayAttesting(dataset, countReports(dataset.columns, contacts, record));
  }
  const sources = new Set<string>();
  for (const contact of contacts) {
    for (const source of dataset.contacts.at(record[contact]!).sources) sources.add(source);
  }
  return sayAttesting(dataset, sources.size);
}

function sayAttesting({ columns }: DataSet, count: number): string {
  return counted(count, columns === undefined ? "source" : "report");
}

/** In an event table each report is of one contact. */
function countReports(
  { reportOffsets }: EventColumns,
  contacts: Uint32Array,
  record: Uint32Array,
): number {
  let reports = 0;
  for (const contact of contacts) {
    const row = record[contact]!;
    reports += reportOffsets[row + 1]! - reportOffsets[row]!;
  }
  return reports;
}

const CAVEAT = "Places and distances come from the layout; distance is not political distance.";

interface FooterCounts {
  /** `41 contacts`. */
  readonly contacts: string;
  /** `12 sources`, `12 reports`; empty where there is no contact. */
  readonly attested: string;
  readonly notes: readonly string[];
  readonly hiddenNames: number;
}

function footerLines(network: Network, width: number, counts: FooterCounts): readonly string[] {
  const { id, version, licence } = network.dataset;
  const said = [
    attestedWords(counts),
    ...counts.notes,
    ...unnamedWords(counts.hiddenNames),
    CAVEAT,
  ];
  const data = [`Data: ${id}${version === "" ? "" : `, version ${version}`}.`];
  if (licence !== "") data.push(`Licence: ${licence.replace(/\.$/, "")}.`);
  const font = { sizePx: FOOTER_SIZE, weight: 400 } as const;
  return [said, data].flatMap((each) =>
    wrapText(figureLine(each.join(" ")), width / SUBSTITUTE_SLACK, font, MOST_LINES),
  );
}

function attestedWords({ contacts, attested }: FooterCounts): string {
  return attested === "" ? `${contacts}.` : `${contacts}, attested by ${attested}.`;
}

function unnamedWords(count: number): readonly string[] {
  if (count === 0) return [];
  const actors = count === 1 ? "1 actor is" : `${sayCount(count)} actors are`;
  return [`${actors} drawn without a name for lack of room.`];
}

function footerTexts(lines: readonly string[], place: Rectangle, top: number): TextMark[] {
  const room = Math.floor((place.y + place.height - top) / FOOTER_LINE + 0.01);
  return lines.slice(0, Math.max(0, room)).map((text, row) => ({
    text,
    x: place.x,
    y: Math.round(top + (row + 0.8) * FOOTER_LINE),
    anchor: "start",
    sizePx: FOOTER_SIZE,
    weight: 400,
    tone: "muted",
  }));
}
