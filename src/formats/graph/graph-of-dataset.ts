import type { Actor, Contact, DataSet } from "../../model/dataset.ts";
import { OPEN_END, OPEN_START, dayFromCivil, formatDay } from "../../model/day.ts";
import type { Day } from "../../model/day.ts";
import { STANDARD_KINDS, isDirected } from "../../model/kinds.ts";
import type { Family } from "../../model/kinds.ts";
import { numbered, recordsOf } from "../../model/records.ts";
import { COLUMNS } from "../columns.ts";
import { writeDemarcheJson } from "../demarche-json.ts";
import { joinList } from "../list-cell.ts";
import { CODECS } from "../table-codecs.ts";

/** An attribute of a node or edge and its text, which is not empty. */
export type GraphValue = readonly [title: string, text: string];

/** When something is there: ISO days, both included; null where open, or before the year 1, which readers of graphs do not know. */
export interface GraphSpan {
  readonly start: string | null;
  readonly end: string | null;
}

export interface WrittenNode {
  readonly id: string;
  readonly label: string;
  readonly values: readonly GraphValue[];
  readonly span: GraphSpan | null;
}

export interface WrittenEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly label: string;
  /** Different for edges between the same two nodes, which some programs would otherwise make one. */
  readonly kind: string;
  readonly values: readonly GraphValue[];
  readonly span: GraphSpan;
}

export interface WrittenGraph {
  readonly nodes: readonly WrittenNode[];
  readonly edges: readonly WrittenEdge[];
  /** `*.demarche.json` without actors and contacts, which the nodes and edges are. */
  readonly rest: string;
}

/** The attribute that says what a node or edge of ours stands for: `actor`, `contact` or, of an edge to a contact's node, `part`. */
export const RECORD = "record";
/** The number of a contact in its data set, from 1. */
export const ROW = "row";
/** Cells of unknown columns, as JSON. */
export const EXTRA = "extra";

/**
 * A data set as a graph that carries all of it. Actors are nodes. A contact of two is an edge, any other a node of its own with an edge to each of its
 * actors: one contact is never several ties.
 */
export function graphOfDataSet(dataset: DataSet): WrittenGraph {
  const nodes: WrittenNode[] = [];
  const edges: WrittenEdge[] = [];
  const taken = new Set<string>();
  for (const actor of dataset.actors) {
    taken.add(actor.id);
    nodes.push({ id: actor.id, label: actor.name, values: actorValues(actor), span: null });
  }
  const freeKind = kindNamer();
  const familyOf = familyFinder(dataset);
  for (const [i, contact] of numbered(dataset.contacts)) {
    const family = familyOf(contact.kind);
    const values = [...contactValues(contact, i + 1), ["family", family] as const];
    const made = { contact, values, directed: isDirected(family), number: i + 1 };
    const [source = "", target = ""] = contact.participants;
    if (isPair(contact)) {
      const ends = { source, target, directed: made.directed };
      edges.push(edgeOf(made, { ...ends, id: `c${String(i + 1)}` }, freeKind(ends, contact.kind)));
    } else addHub(made, { nodes, edges, taken });
  }
  const rest = writeDemarcheJson({ ...dataset, actors: [], contacts: recordsOf([]) });
  return { nodes, edges, rest: new TextDecoder().decode(rest) };
}

interface MadeContact {
  readonly contact: Contact;
  readonly values: readonly GraphValue[];
  readonly directed: boolean;
  readonly number: number;
}

interface Growing {
  readonly nodes: WrittenNode[];
  readonly edges: WrittenEdge[];
  readonly taken: Set<string>;
}

function isPair({ participants: [a, b, ...others], mediators }: Contact): boolean {
  if (a === undefined || b === undefined || a === b || others.length > 0) return false;
  return mediators.every((id) => id === a || id === b);
}

function edgeOf(
  { contact, values }: MadeContact,
  ends: Pick<WrittenEdge, "id" | "source" | "target" | "directed">,
  kind: string,
): WrittenEdge {
  const label = contact.summary || contact.kind;
  return { ...ends, label, kind, values: [[RECORD, "contact"], ...values], span: spanOf(contact) };
}

/** A node for the contact and an edge for each of its actors, once each. */
function addHub(made: MadeContact, { nodes, edges, taken }: Growing): void {
  const { contact, values, directed, number } = made;
  let hub = `contact:${contact.id}`;
  while (taken.has(hub)) hub += "_";
  taken.add(hub);
  const span = spanOf(contact);
  const label = contact.summary || contact.kind;
  nodes.push({ id: hub, label, values: [[RECORD, "contact"], ...values], span });
  const actors = [...new Set([...contact.participants, ...contact.mediators])];
  for (const [i, actor] of actors.entries()) {
    const role = roleIn(contact, actor);
    const toHub = !directed || i === 0;
    edges.push({
      id: `c${String(number)}.${String(i + 1)}`,
      source: toHub ? actor : hub,
      target: toHub ? hub : actor,
      directed,
      label: role,
      kind: contact.kind,
      values: [
        [RECORD, "part"],
        ["role", role],
        ["contact", contact.id],
      ],
      span,
    });
  }
}

function roleIn({ participants, mediators, initiators }: Contact, actor: string): string {
  const roles = [
    participants.includes(actor) ? "participant" : "",
    mediators.includes(actor) ? "mediator" : "",
    initiators.includes(actor) ? "initiator" : "",
  ];
  return roles.filter((role) => role !== "").join(", ");
}

function actorValues(actor: Actor): readonly GraphValue[] {
  const record = actor.placeholder === true ? "placeholder" : "actor";
  const values = valuesOf("actors", CODECS.actors.write(actor), actor.extra);
  return [[RECORD, record], ...values.filter(([title]) => title !== "id" && title !== "name")];
}

function contactValues(contact: Contact, row: number): readonly GraphValue[] {
  const values = valuesOf("contacts", CODECS.contacts.write(contact), contact.extra);
  return [...values, [ROW, String(row)]];
}

function valuesOf(
  table: "actors" | "contacts",
  cells: readonly (string | readonly string[])[],
  extra: Actor["extra"],
): readonly GraphValue[] {
  const values = COLUMNS[table].map(({ name, separator }, i): GraphValue => {
    const cell = cells[i] ?? "";
    return [name, typeof cell === "string" ? cell : joinList(cell, separator ?? ";")];
  });
  if (extra !== undefined) values.push([EXTRA, JSON.stringify(extra)]);
  return values.filter(([, text]) => text !== "");
}

const FIRST_YEAR = dayFromCivil(1, 1, 1);

function spanOf({ date: { start, end } }: Contact): GraphSpan {
  const text = (day: Day, open: Day) => (day === open || day < FIRST_YEAR ? null : formatDay(day));
  return { start: text(start, OPEN_START), end: text(end, OPEN_END) };
}

/** `call`, and `call 2` for the second call of the same two. */
function kindNamer() {
  const counts = new Map<string, number>();
  return (
    { source, target, directed }: { source: string; target: string; directed: boolean },
    kind: string,
  ) => {
    const pair = directed || source < target ? [source, target] : [target, source];
    const key = JSON.stringify([kind, directed, ...pair]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? kind : `${kind} ${String(count)}`;
  };
}

function familyFinder({ kinds }: DataSet): (kind: string) => Family {
  const families = new Map([...STANDARD_KINDS, ...kinds].map(({ id, family }) => [id, family]));
  return (kind) => families.get(kind) ?? "unknown";
}
