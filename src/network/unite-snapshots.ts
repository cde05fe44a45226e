import { FAMILY_CODES } from "../model/kinds.ts";
import type { Filter, Network, Snapshot } from "./network.ts";

/** Where a tie's contacts stand in the counts of its strands: what several windows hold is not told apart by family. */
const STRAND = FAMILY_CODES.indexOf("unknown");

/**
 * What is in view in any of some snapshots of one network at one level, one or more, for a layout or a picture of them all: the count of an actor or a
 * tie is its largest in any of them, and a tie has one strand, of the family `unknown`. Counts are copied; the contacts are listed when first read,
 * while the snapshots' own arrays must still hold. Linear in actors and ties.
 */
export function uniteSnapshots(
  snapshots: readonly [Snapshot, ...Snapshot[]],
  filter: Filter,
): Snapshot {
  return new UnitedSnapshot(snapshots, filter);
}

class UnitedSnapshot implements Snapshot {
  readonly network: Network;
  readonly filter: Filter;
  readonly actorContacts: Uint32Array;
  readonly tieContacts: Uint32Array;
  readonly actorTotal: number;
  readonly tieTotal: number;
  readonly #snapshots: readonly Snapshot[];
  #contacts: Uint32Array | undefined;
  #inView: Uint8Array | undefined;
  #strandContacts: Uint32Array | undefined;
  #noStrands: Uint32Array | undefined;

  constructor(snapshots: readonly [Snapshot, ...Snapshot[]], filter: Filter) {
    this.#snapshots = snapshots;
    this.network = snapshots[0].network;
    this.filter = filter;
    this.actorContacts = largest(snapshots.map(({ actorContacts }) => actorContacts));
    this.tieContacts = largest(snapshots.map(({ tieContacts }) => tieContacts));
    this.actorTotal = countAboveZero(this.actorContacts);
    this.tieTotal = countAboveZero(this.tieContacts);
  }

  get contactTotal() {
    return this.contacts.length;
  }
  get contacts() {
    return (this.#contacts ??= listMarked(this.inView));
  }
  get inView() {
    return (this.#inView ??= marked(this.#snapshots, this.network.contacts.length));
  }
  get strandContacts() {
    return (this.#strandContacts ??= oneStrandEach(this.tieContacts));
  }
  get strandForward() {
    return (this.#noStrands ??= new Uint32Array(this.tieContacts.length * FAMILY_CODES.length));
  }
  get strandBackward() {
    return this.strandForward;
  }
}

function largest(columns: readonly Uint32Array[]): Uint32Array {
  const [first, ...others] = columns;
  const most = first!.slice();
  for (const column of others) {
    for (let index = 0; index < most.length; index++) {
      if (column[index]! > most[index]!) most[index] = column[index]!;
    }
  }
  return most;
}

function countAboveZero(counts: Uint32Array): number {
  let total = 0;
  for (let index = 0; index < counts.length; index++) if (counts[index]! > 0) total++;
  return total;
}

function marked(snapshots: readonly Snapshot[], length: number): Uint8Array {
  const inView = new Uint8Array(length);
  for (const { contacts } of snapshots) for (const contact of contacts) inView[contact] = 1;
  return inView;
}

function listMarked(inView: Uint8Array): Uint32Array {
  const list = new Uint32Array(inView.length);
  let length = 0;
  for (let contact = 0; contact < inView.length; contact++) {
    if (inView[contact] === 1) list[length++] = contact;
  }
  return list.slice(0, length);
}

function oneStrandEach(tieContacts: Uint32Array): Uint32Array {
  const strands = new Uint32Array(tieContacts.length * FAMILY_CODES.length);
  for (let tie = 0; tie < tieContacts.length; tie++) {
    strands[tie * FAMILY_CODES.length + STRAND] = tieContacts[tie]!;
  }
  return strands;
}
