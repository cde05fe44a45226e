import type { Positions } from "../layout/positions.ts";
import type { Actor, ActorKind, Contact, DataSet } from "../model/dataset.ts";
import { parseEdtf, type EdtfDate } from "../model/edtf.ts";
import { recordsOf } from "../model/records.ts";
import { buildNetwork } from "../network/build-network.ts";
import { createEngine } from "../network/engine.ts";
import type { Filter } from "../network/network.ts";
import { OPEN_FILTER } from "../network/open-filter.ts";
import type { SceneRequest } from "./scene.ts";

/** A small data set in one line a part, for tests only. */
export interface Example {
  /** `id kind x y` with a place in layout units; the id is also the name. */
  readonly actors: readonly string[];
  /** `date kind participant participant ...` */
  readonly contacts: readonly string[];
  /** `member group` */
  readonly memberships?: readonly string[];
  /** `actor party` */
  readonly representations?: readonly string[];
  /** `date title` */
  readonly events?: readonly string[];
  /** Names that are not ids. */
  readonly names?: Readonly<Record<string, string>>;
}

const URL = "https://example.org/news/2020/10/01/the-talks-of-a-long-day.html?edition=2";

const ANY_FILTER: Filter = { ...OPEN_FILTER, level: "people" };

/** A request for a figure of 600 by 400 of the example, every actor at its place and every hub amid its members. */
export function exampleRequest(
  example: Example,
  more: Partial<SceneRequest> & { readonly filter?: Partial<Filter> } = {},
): SceneRequest {
  const { filter, ...rest } = more;
  const network = buildNetwork(exampleDataSet(example));
  const level = filter?.level ?? ANY_FILTER.level;
  return {
    snapshot: createEngine(network).query({ ...ANY_FILTER, ...filter }),
    positions: examplePositions(example, level, network.levels[level].tie),
    pins: new Map(),
    theme: "light",
    width: 600,
    height: 400,
    view: null,
    memberships: false,
    ...rest,
  };
}

export function exampleDataSet(example: Example): DataSet {
  const pair = (line: string) => line.split(" ") as [string, string]; // Lines of two words.
  return {
    ...{ id: "example", title: "An example", description: "", licence: "CC0-1.0" },
    ...{ language: "en", version: "1", opening: { window: null, level: "people" }, kinds: [] },
    actors: example.actors.map((line): Actor => {
      const [id = "", kind = ""] = line.split(" ");
      const name = example.names?.[id] ?? id;
      return { id, name, short: "", kind: kind as ActorKind, aliases: [] }; // The test's own words.
    }),
    representations: (example.representations ?? []).map(pair).map(([actor, party]) => {
      return { actor, party, role: "", from: null, to: null };
    }),
    memberships: (example.memberships ?? []).map(pair).map(([member, group]) => {
      return { member, group, role: "", from: null, to: null };
    }),
    contacts: recordsOf(
      example.contacts.map((line, index): Contact => {
        const [date = "", kind = "", ...participants] = line.split(" ");
        return {
          ...{ id: `c${index}`, date: dateOf(date), kind, participants, initiators: [] },
          ...{
            mediators: [],
            place: "",
            summary: "",
            topics: [],
            sources: ["source", `source-of-${kind}`],
          },
        };
      }),
    ),
    sources: recordsOf([
      { id: "source", publisher: "Paper", title: "Talks", date: dateOf("2020-10-01"), url: URL },
    ]),
    events: (example.events ?? []).map((line, index) => {
      const [date = "", ...title] = line.split(" ");
      return { id: `e${index}`, date: dateOf(date), title: title.join(" "), sources: [] };
    }),
  };
}

function dateOf(text: string): EdtfDate {
  const reading = parseEdtf(text);
  if (!reading.ok) throw new Error(`${text} is not a date`);
  return reading.date;
}

type Ties = SceneRequest["snapshot"]["network"]["levels"]["people"]["tie"];

function examplePositions(example: Example, level: Positions["level"], ties: Ties): Positions {
  const actors = Float64Array.from(
    example.actors.flatMap((line) => line.split(" ").slice(2).map(Number)),
  );
  const hubs = new Float64Array(2 * ties.length).fill(NaN);
  for (let tie = 0; tie < ties.length; tie++) {
    const members = ties.members.subarray(ties.memberOffsets[tie], ties.memberOffsets[tie + 1]);
    if (members.length < 3) continue;
    hubs[2 * tie] = mean(members, (member) => actors[2 * member]!);
    hubs[2 * tie + 1] = mean(members, (member) => actors[2 * member + 1]!);
  }
  return { level, top: null, actors, hubs, extent: { x0: -300, y0: -160, x1: 300, y1: 160 } };
}

function mean(values: Uint32Array, of: (value: number) => number): number {
  let sum = 0;
  for (const value of values) sum += of(value);
  return sum / values.length;
}
