import type { EventReading } from "../../../formats/event-table/event-reading.ts";
import type { EventTable } from "../../../formats/event-table/event-records.ts";
import { ACTOR_KINDS, type Actor } from "../../../model/dataset.ts";
import { indexActors } from "../../../network/network-parts.ts";

/**
 * A reading as it is handed from a worker to the page: tens of thousands of actors and origins are a few long texts. Objects and texts that are
 * sent one by one are made on the page's own thread before anybody is asked, which takes several times as long.
 */
export interface PackedReading extends Omit<EventReading, "table"> {
  readonly table: PackedTable | null;
}

interface PackedTable extends Omit<EventTable, "actors" | "representations"> {
  readonly actors: PackedActors;
  /** Who represents whom, as indices of actors, in turn. */
  readonly representations: Uint32Array;
  readonly origins: PackedTexts;
}

interface PackedActors {
  readonly id: PackedTexts;
  readonly name: PackedTexts;
  readonly short: PackedTexts;
  /** JSON, empty where there are none. */
  readonly aliases: PackedTexts;
  /** Places in ACTOR_KINDS. */
  readonly kind: Uint8Array;
}

/** Texts between line ends, or a list of them where that would not tell them apart or be too long. */
type PackedTexts = string | readonly string[];

/** Less than a text can have. UTF-16 units. */
const LONGEST_TEXT = 1 << 28;

export function packReading({ table, ...rest }: EventReading): PackedReading {
  return { ...rest, table: table && packTable(table) };
}

export function unpackReading({ table, ...rest }: PackedReading): EventReading {
  return { ...rest, table: table && unpackTable(table) };
}

function packTable({ actors, representations, columns, ...rest }: EventTable): PackedTable {
  const indices = indexActors({ actors });
  const pairs = representations.flatMap(({ actor, party }) => [actor, party]);
  return {
    ...rest,
    actors: packActors(actors),
    // Those of event tables are in no role and without ends, and of actors of the table.
    representations: Uint32Array.from(pairs, (id) => indices.get(id)!),
    columns: { ...columns, origins: [] },
    origins: packTexts(columns.origins),
  };
}

function unpackTable({
  actors,
  representations,
  columns,
  origins,
  ...rest
}: PackedTable): EventTable {
  const unpacked = unpackActors(actors);
  const idOf = (at: number): string => unpacked[representations[at]!]!.id;
  return {
    ...rest,
    actors: unpacked,
    representations: Array.from({ length: representations.length / 2 }, (_, pair) => {
      return { actor: idOf(2 * pair), party: idOf(2 * pair + 1), role: "", from: null, to: null };
    }),
    columns: { ...columns, origins: unpackTexts(origins) },
  };
}

function packActors(actors: readonly Actor[]): PackedActors {
  return {
    id: packTexts(actors.map(({ id }) => id)),
    name: packTexts(actors.map(({ name }) => name)),
    short: packTexts(actors.map(({ short }) => short)),
    aliases: packTexts(
      actors.map(({ aliases }) => (aliases.length === 0 ? "" : JSON.stringify(aliases))),
    ),
    kind: Uint8Array.from(actors, ({ kind }) => ACTOR_KINDS.indexOf(kind)),
  };
}

function unpackActors({ id, name, short, aliases, kind }: PackedActors): readonly Actor[] {
  const names = unpackTexts(name);
  const shorts = unpackTexts(short);
  const others = unpackTexts(aliases);
  return unpackTexts(id).map((each, at) => ({
    ...{ id: each, name: names[at]!, short: shorts[at]! },
    // As they were packed above.
    aliases: others[at] === "" ? NO_ALIASES : (JSON.parse(others[at]!) as readonly string[]),
    kind: ACTOR_KINDS[kind[at]!]!,
  }));
}

/** The same for all that have none, as nearly all of tens of thousands. */
const NO_ALIASES: readonly string[] = [];

function packTexts(texts: readonly string[]): PackedTexts {
  let length = 0;
  for (const text of texts) length += text.length + 1;
  const isPlain = length > 0 && length < LONGEST_TEXT && !texts.some((text) => text.includes("\n"));
  return isPlain ? texts.join("\n") : texts;
}

function unpackTexts(packed: PackedTexts): readonly string[] {
  return typeof packed === "string" ? packed.split("\n") : packed;
}
