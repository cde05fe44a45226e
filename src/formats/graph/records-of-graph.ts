import { ACTOR_KINDS } from "../../model/dataset.ts";
import type { ExtraCells } from "../../model/dataset.ts";
import { counted } from "../../model/count-words.ts";
import { STANDARD_KINDS } from "../../model/kinds.ts";
import { problemAt } from "../../model/problem.ts";
import type { Problem, Report } from "../../model/problem.ts";
import { COLUMNS } from "../columns.ts";
import { joinList } from "../list-cell.ts";
import { sortExtra } from "../record-cells.ts";
import type { RawRecord } from "../record-cells.ts";
import { edtfOfSpan } from "./graph-times.ts";
import type { RawEdge, RawNode, RawSpan } from "./raw-graph.ts";

const NAMES = ["label", "name", "shared name", "title", "v_name"];
const KINDS = [
  ...["kind", "type", "relation", "relationship", "interaction", "shared interaction"],
  ...["edge kind", "label", "name", "shared name"],
];
const STARTS = ["date", "start", "when", "start_date", "startdate", "day", "time", "timestamp"];
const MORE_STARTS = ["datum", "year"];
const ENDS = ["end", "end_date", "enddate", "until"];
const SUMMARIES = ["summary", "description", "text", "title"];

/** A date of which nothing is known. */
const UNDATED = "../..";

/** An actor of a node that does not say what it is: a group, unless an attribute is the kind of an actor. Every other attribute is kept. */
export function actorOfNode({ line, id, label, values }: RawNode): RawRecord {
  const attributes = new Attributes(values);
  const name = label.trim() || attributes.take(NAMES);
  const kind = attributes.takeIf(["kind", "type"], (text) =>
    ACTOR_KINDS.some((known) => known === text.toLowerCase()),
  );
  const short = attributes.take(["short"]);
  const cells = [id, name, short, kind.toLowerCase() || "group", attributes.take(["aliases"])];
  return { row: line, cells, extra: attributes.rest("actors"), source: () => sourceOf(id, values) };
}

/** The contacts of edges: one for each, and one for each time of an edge that is there several times. What had to be assumed is reported once. */
export function contactsOfEdges(
  file: string,
  edges: readonly RawEdge[],
  report: Report,
): readonly RawRecord[] {
  const undated: number[] = [];
  const repeated: number[] = [];
  const records = edges.flatMap((edge, i) => {
    const spans = spansOf(edge);
    if (spans.length > 1) repeated.push(edge.line);
    return spans.map((span, n) => {
      if (span.date === UNDATED) undated.push(edge.line);
      const id = (edge.id || `edge-${String(i + 1)}`) + (n === 0 ? "" : `.${String(n + 1)}`);
      return contactOf(edge, id, span);
    });
  });
  if (undated.length > 0) report(withoutDate(file, undated));
  if (repeated.length > 0) report(severalTimes(file, repeated));
  return records;
}

interface Dated {
  readonly date: string;
  /** The attributes that the date was taken from. */
  readonly from: readonly string[];
}

function spansOf({ spans, values }: RawEdge): readonly Dated[] {
  const told = spans.map((span) => ({ date: edtfOfSpan(span) ?? UNDATED, from: [] }));
  if (told.length > 0) return told;
  const attributes = new Attributes(values);
  const startKey = attributes.keyOf([...STARTS, ...MORE_STARTS]);
  const endKey = attributes.keyOf(ENDS);
  const start = startKey === null ? null : (values.get(startKey)?.trim() ?? null);
  const end = endKey === null ? null : (values.get(endKey)?.trim() ?? null);
  const span: RawSpan = { start: start ?? null, end: end ?? (endKey === null ? start : null) };
  const date = edtfOfSpan(span);
  if (date === null) return [{ date: UNDATED, from: [] }];
  return [{ date, from: [startKey, endKey].filter((key) => key !== null) }];
}

function contactOf(edge: RawEdge, id: string, { date, from }: Dated): RawRecord {
  const { line, values, label, ends } = edge;
  const attributes = new Attributes(values);
  attributes.drop(from);
  const kind = attributes.take(KINDS) || label.trim();
  const participants = [...new Set(ends)].filter((end) => end !== "");
  const own = {
    id,
    date,
    kind: standardKind(kind),
    participants: ends.includes("") ? "" : joinList(participants, ";"),
    initiator: attributes.take(["initiator"]),
    mediator: attributes.take(["mediator"]),
    place: attributes.take(["place", "location"]),
    summary: attributes.take(SUMMARIES) || (label.trim() === kind ? "" : label.trim()),
    topics: attributes.take(["topics"]),
    sources: attributes.take(["sources"]),
  };
  return {
    row: line,
    cells: Object.values(own),
    extra: attributes.rest("contacts"),
    source: () => sourceOf(id, values),
  };
}

/** A standard kind as this product writes it; any other as it stands. */
function standardKind(text: string): string {
  const slug = text.toLowerCase().replace(/[\s_]+/g, "-");
  return STANDARD_KINDS.some(({ id }) => id === slug) ? slug : text;
}

function sourceOf(id: string, values: ReadonlyMap<string, string>): string {
  return JSON.stringify([["id", id], ...values]);
}

/** The attributes of a node or edge, of which some are taken for what the product knows. */
class Attributes {
  readonly #left: Map<string, string>;

  constructor(values: ReadonlyMap<string, string>) {
    this.#left = new Map(
      [...values]
        .map(([key, text]) => [key, text.trim()] as const)
        .filter(([, text]) => text !== ""),
    );
  }

  /** The attribute that has the earliest of the names, in any case. */
  keyOf(names: readonly string[]): string | null {
    for (const name of names) {
      for (const key of this.#left.keys()) if (key.toLowerCase() === name) return key;
    }
    return null;
  }

  take(names: readonly string[]): string {
    return this.takeIf(names, () => true);
  }

  /** The text of the attribute with the earliest of the names if it is as wanted; otherwise it stays. */
  takeIf(names: readonly string[], isWanted: (text: string) => boolean): string {
    const key = this.keyOf(names);
    const text = key === null ? "" : (this.#left.get(key) ?? "");
    if (key === null || !isWanted(text)) return "";
    this.#left.delete(key);
    return text;
  }

  drop(keys: readonly string[]): void {
    for (const key of keys) this.#left.delete(key);
  }

  /** What was not taken, as cells of unknown columns; a name that the table has for itself gets a word behind it. */
  rest(table: "actors" | "contacts"): ExtraCells {
    const own = COLUMNS[table].map(({ name }) => name);
    return sortExtra(
      [...this.#left].map(
        ([key, text]) => [own.includes(key.toLowerCase()) ? `${key} (graph)` : key, text] as const,
      ),
    );
  }
}

function withoutDate(file: string, lines: readonly number[]): Problem {
  return problemAt(
    { file, row: lines[0] ?? 0, column: "date" },
    {
      severity: "warning",
      code: "edges-undated",
      text: String(lines.length),
      message: `Expected a date for each edge, found ${counted(lines.length, "edge")} without one that can be read; they are read as contacts of unknown date, which every window holds. Give edges a start, or an attribute “date”.`,
    },
  );
}

function severalTimes(file: string, lines: readonly number[]): Problem {
  return problemAt(
    { file, row: lines[0] ?? 0, column: "date" },
    {
      severity: "notice",
      code: "edges-repeated",
      text: String(lines.length),
      message: `${counted(lines.length, "edge")} ${lines.length === 1 ? "is" : "are"} there at several times; each time is read as a contact.`,
    },
  );
}
