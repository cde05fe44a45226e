import { counted, sayCount } from "../model/count-words.ts";
import type { DataSet } from "../model/dataset.ts";
import type { EventColumns } from "../model/event-columns.ts";
import type { Network, Snapshot } from "../network/network.ts";
import { SUBSTITUTE_SLACK } from "./font-metrics.ts";
import { figureLine, wrapText } from "./label-text.ts";
import { sayDots, type Nameless } from "./nameless.ts";
import type { Rectangle, Telling, TextMark } from "./scene.ts";
import type { TypeSizes } from "./type-sizes.ts";
import { sayContacts } from "./words.ts";

/** Of a paragraph. */
const MOST_LINES = 6;

const CAVEAT = "Places and distances come from the layout; distance is not political distance.";

/** What the notes of a figure count. */
export interface NoteCounts {
  /** `41 contacts`. */
  readonly contacts: string;
  /** `12 sources`, `12 reports`; empty where there is no contact. */
  readonly attested: string;
  /** What the telling adds, whole sentences. */
  readonly notes: readonly string[];
  readonly nameless: Nameless;
}

/** The most that the notes of any window of a data set say; with dots where there may be a crowd. */
export function allTimeNotes(
  network: Network,
  { notes }: Telling,
  mayBeCrowd: boolean,
): NoteCounts {
  const { contacts, dataset } = network;
  const actors = dataset.actors.length;
  return {
    contacts: sayContacts(contacts.length, network),
    notes,
    attested: sayAttesting(dataset, dataset.sources.length),
    nameless: { actors, dots: mayBeCrowd ? actors - 1 : 0 },
  };
}

/** The notes in lines of at most `width` pixels: counts and caveat, then data set and licence. */
export function noteLines(
  network: Network,
  counts: NoteCounts,
  width: number,
  { notePx }: TypeSizes,
): readonly string[] {
  const { id, version, licence } = network.dataset;
  const said = [attestedWords(counts), ...counts.notes, ...namelessWords(counts.nameless), CAVEAT];
  const data = [`Data: ${id}${version === "" ? "" : `, version ${version}`}.`];
  if (licence !== "") data.push(`Licence: ${licence.replace(/\.$/, "")}.`);
  const font = { sizePx: notePx, weight: 400 } as const;
  return [said, data].flatMap((each) =>
    wrapText(figureLine(each.join(" ")), width / SUBSTITUTE_SLACK, font, MOST_LINES),
  );
}

/** Lines of notes from `top` on, as far as the place goes. */
export function noteTexts(
  lines: readonly string[],
  place: Rectangle,
  top: number,
  { notePx, noteLinePx }: TypeSizes,
): TextMark[] {
  const room = Math.floor((place.y + place.height - top) / noteLinePx + 0.01);
  return lines.slice(0, Math.max(0, room)).map((text, row) => ({
    text,
    x: place.x,
    y: Math.round(top + (row + 0.8) * noteLinePx),
    anchor: "start",
    sizePx: notePx,
    weight: 400,
    tone: "muted",
  }));
}

/** What attests the contacts in view: `12 sources`; of an event table `12 reports`; empty where there is none. */
export function attestedBy({ network, contacts }: Snapshot): string {
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

function attestedWords({ contacts, attested }: NoteCounts): string {
  return attested === "" ? `${contacts}.` : `${contacts}, attested by ${attested}.`;
}

function namelessWords(nameless: Nameless): readonly string[] {
  const count = nameless.actors;
  if (count === 0) return [];
  const actors = count === 1 ? "1 actor is" : `${sayCount(count)} actors are`;
  return [`${actors} drawn without a name for lack of room${sayDots(nameless)}.`];
}
