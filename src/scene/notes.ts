import { counted, sayCount } from "../model/count-words.ts";
import type { DataSet } from "../model/dataset.ts";
import type { EventColumns } from "../model/event-columns.ts";
import type { Network, Snapshot } from "../network/network.ts";
import { SUBSTITUTE_SLACK } from "./font-metrics.ts";
import { figureLine, wrapText } from "./label-text.ts";
import { sayDots, type Nameless } from "./nameless.ts";
import type { Telling, TextMark } from "./scene.ts";
import type { TypeSizes } from "./type-sizes.ts";
import { sayContacts } from "./words.ts";

/** Of what a data set says of itself. */
const MOST_DATA_LINES = 6;

const CAVEAT: Sentence = {
  sort: "caveat",
  words: "Places and distances come from the layout; distance is not political distance.",
};

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

/** What a sentence of the notes is: where it has no room, those with a name of their own are named. */
export type NoteSort = "data set" | "licence" | "caveat" | "other";

interface Sentence {
  readonly sort: NoteSort;
  readonly words: string;
}

/** The notes of a figure, which may have fewer of their sentences where there is little room. */
export interface Notes {
  /** Of which sort each sentence is, those that matter most first. */
  readonly sentences: readonly NoteSort[];
  /** So many of them in lines, those that matter most. */
  lines(sentences: number): readonly string[];
}

/** Of a figure without. */
export const NO_NOTES: Notes = { sentences: [], lines: () => [] };

/**
 * The notes in lines of at most `width` pixels: counts and caveat, then data set and licence. Where there is little room, what is shown and
 * whence stays longest: a reader of the print finds it nowhere else.
 */
export function notesOf(
  network: Network,
  counts: NoteCounts,
  width: number,
  type: TypeSizes,
): Notes {
  const shown = [attestedWords(counts), ...counts.notes].map(other);
  const nameless = namelessWords(counts.nameless).map(other);
  const data = dataWords(network.dataset);
  const said = [...shown, ...nameless, CAVEAT];
  const byWeight = [...shown, ...data, CAVEAT, ...nameless];
  return {
    sentences: byWeight.map(({ sort }) => sort),
    lines(sentences) {
      const kept = new Set(byWeight.slice(0, sentences));
      const wordsOf = (all: readonly Sentence[]) => {
        const those = all.filter((sentence) => kept.has(sentence));
        return those.map(({ words }) => words).join(" ");
      };
      return [
        ...wrapNote(wordsOf(said), width, type),
        ...wrapNote(wordsOf(data), width, type, MOST_DATA_LINES),
      ];
    },
  };
}

function other(words: string): Sentence {
  return { sort: "other", words };
}

function dataWords({ id, version, licence }: DataSet): readonly Sentence[] {
  const words = `Data: ${id}${version === "" ? "" : `, version ${version}`}.`;
  const named: Sentence = { sort: "data set", words };
  if (licence === "") return [named];
  return [named, { sort: "licence", words: `Licence: ${licence.replace(/\.$/, "")}.` }];
}

/** Words of the notes in lines, at most so many; none for no words. */
export function wrapNote(
  words: string,
  width: number,
  { notePx }: TypeSizes,
  most = Infinity,
): readonly string[] {
  if (words === "") return [];
  const font = { sizePx: notePx, weight: 400 } as const;
  return wrapText(figureLine(words), width / SUBSTITUTE_SLACK, font, most);
}

/** Lines of notes from `top` on. */
export function noteTexts(
  lines: readonly string[],
  x: number,
  top: number,
  { notePx, noteLinePx }: TypeSizes,
): TextMark[] {
  return lines.map((text, row) => ({
    text,
    x,
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
