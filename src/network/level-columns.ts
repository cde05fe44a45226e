import type { Contact, DataSet, Level } from "../model/dataset.ts";
import type { Day } from "../model/day.ts";
import { FAMILY_CODES, isDirected } from "../model/kinds.ts";
import type { ContactColumns, LevelColumns } from "./network.ts";
import { createTieTable, type TieTable } from "./tie-table.ts";

/** The index of the actor that an id counts for on a day: itself, or at level `parties` the party it represents. */
export type ResolveActor = (id: string, day: Day) => number;

/** A strand's direction for a tie of two, seen from the sender. */
const JOINT = 0;
const FORWARD = 1;
const BACKWARD = 2;

const DIRECTED = FAMILY_CODES.map(isDirected);

/** Who takes part in each contact at a level, and the ties it makes. Linear in contacts and their actors. */
export function buildLevelColumns(
  level: Level,
  dataset: DataSet,
  contacts: ContactColumns,
  resolve: ResolveActor,
): LevelColumns {
  const { actorOffsets, actors } = buildActorColumns(dataset, contacts, resolve);
  const table = createTieTable();
  const tieOffsets = new Uint32Array(contacts.length + 1);
  const ties = new Uint32Array(actors.length);
  const direction = new Uint8Array(actors.length);
  let length = 0;
  for (let i = 0; i < contacts.length; i++) {
    const members = actors.subarray(actorOffsets[i], actorOffsets[i + 1]);
    if (DIRECTED[contacts.family[i]!]) {
      for (const addressee of members.subarray(1)) {
        ties[length] = internPair(table, members[0]!, addressee);
        direction[length++] = members[0]! < addressee ? FORWARD : BACKWARD;
      }
    } else if (members.length > 1) {
      ties[length] = table.intern(members.slice().sort());
      direction[length++] = JOINT;
    }
    tieOffsets[i + 1] = length;
  }
  return {
    level,
    actorOffsets,
    actors,
    tieOffsets,
    ties: ties.slice(0, length),
    direction: direction.slice(0, length),
    tie: table.finish(),
  };
}

const pair = new Uint32Array(2);

function internPair(table: TieTable, a: number, b: number): number {
  pair[0] = Math.min(a, b);
  pair[1] = Math.max(a, b);
  return table.intern(pair);
}

/** Participants, then mediators, each actor once, in the order in which they are first named. */
function buildActorColumns(
  dataset: DataSet,
  contacts: ContactColumns,
  resolve: ResolveActor,
): Pick<LevelColumns, "actorOffsets" | "actors"> {
  const room = dataset.contacts.reduce((sum, contact) => sum + namedActors(contact), 0);
  const actorOffsets = new Uint32Array(contacts.length + 1);
  const actors = new Uint32Array(room);
  /** Actor index -> 1 + the last contact that holds it. */
  const heldBy = new Uint32Array(dataset.actors.length);
  let length = 0;
  for (let i = 0; i < contacts.length; i++) {
    const contact = dataset.contacts[contacts.record[i]!]!;
    for (const ids of [contact.participants, contact.mediators]) {
      for (const id of ids) {
        const actor = resolve(id, contacts.firstDay[i]!);
        if (heldBy[actor] === i + 1) continue;
        heldBy[actor] = i + 1;
        actors[length++] = actor;
      }
    }
    actorOffsets[i + 1] = length;
  }
  return { actorOffsets, actors: actors.slice(0, length) };
}

function namedActors(contact: Contact): number {
  return contact.participants.length + contact.mediators.length;
}
