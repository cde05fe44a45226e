import type { DaySpan } from "../model/day.ts";
import { FAMILY_CODES } from "../model/kinds.ts";
import { countAboveZero } from "./count-above-zero.ts";
import { createEngine } from "./engine.ts";
import type { Filter, Network, Snapshot, Totals } from "./network.ts";
import { isNarrowed, NOT_NARROWED } from "./readable-part.ts";

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
  const [{ network }] = snapshots;
  return new UnitedSnapshot({
    ...{ network, filter },
    windows: snapshots.map((snapshot) => snapshot.filter.window),
    actorContacts: largest(snapshots.map(({ actorContacts }) => actorContacts)),
    tieContacts: largest(snapshots.map(({ tieContacts }) => tieContacts)),
    mark: () => marked(snapshots, network.contacts.length),
  });
}

/** What a window holds, as {@link Snapshot} has it. */
export interface WindowCounts {
  readonly window: DaySpan;
  readonly contactTotal: number;
  readonly actorTotal: number;
  readonly unnarrowed: Totals | null;
}

/**
 * What is in view in any of some windows, with all else of the filter as it is, as of {@link uniteSnapshots}; and the counts of each window, in
 * their order. The windows need not lie in the filter's own. Shares nothing with an engine. Linear in windows times actors and ties.
 */
export function uniteWindows(
  network: Network,
  filter: Filter,
  windows: readonly DaySpan[],
): { readonly union: Snapshot; readonly each: readonly WindowCounts[] } {
  const engine = createEngine(network);
  const inView = new Uint8Array(network.contacts.length);
  const actorContacts = new Uint32Array(network.dataset.actors.length);
  const tieContacts = new Uint32Array(network.levels[filter.level].tie.length);
  const each = windows.map((window) => {
    const snapshot = engine.query({ ...filter, window });
    raise(actorContacts, snapshot.actorContacts);
    raise(tieContacts, snapshot.tieContacts);
    for (const contact of snapshot.contacts) inView[contact] = 1;
    const { contactTotal, actorTotal, unnarrowed } = snapshot;
    return { window, contactTotal, actorTotal, unnarrowed };
  });
  const counts = { actorContacts, tieContacts, mark: () => inView };
  return { union: new UnitedSnapshot({ network, filter, windows, ...counts }), each };
}

/** The days of all windows, one or more, and of what lies between them. */
export function hullOf(windows: readonly DaySpan[]): DaySpan {
  return windows.reduce((hull, { from, to }) => ({
    from: Math.min(hull.from, from),
    to: Math.max(hull.to, to),
  }));
}

interface United extends Pick<Snapshot, "network" | "filter" | "actorContacts" | "tieContacts"> {
  readonly windows: readonly DaySpan[];
  /** Contact index -> 1 in view. */
  readonly mark: () => Uint8Array;
}

class UnitedSnapshot implements Snapshot {
  readonly network: Network;
  readonly filter: Filter;
  readonly actorContacts: Uint32Array;
  readonly tieContacts: Uint32Array;
  readonly actorTotal: number;
  readonly tieTotal: number;
  readonly #windows: readonly DaySpan[];
  readonly #mark: () => Uint8Array;
  #unnarrowed: Totals | undefined;
  #contacts: Uint32Array | undefined;
  #inView: Uint8Array | undefined;
  #strandContacts: Uint32Array | undefined;
  #noStrands: Uint32Array | undefined;

  constructor({ network, filter, windows, actorContacts, tieContacts, mark }: United) {
    this.network = network;
    this.filter = filter;
    this.actorContacts = actorContacts;
    this.tieContacts = tieContacts;
    this.actorTotal = countAboveZero(actorContacts);
    this.tieTotal = countAboveZero(tieContacts);
    this.#windows = windows;
    this.#mark = mark;
  }

  get contactTotal() {
    return this.contacts.length;
  }
  get contacts() {
    return (this.#contacts ??= listMarked(this.inView));
  }
  get inView() {
    return (this.#inView ??= this.#mark());
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
  get unnarrowed() {
    const { network, filter } = this;
    if (!isNarrowed(filter)) return null;
    return (this.#unnarrowed ??= totalsOf(network, { ...filter, ...NOT_NARROWED }, this.#windows));
  }
}

function totalsOf(network: Network, filter: Filter, windows: readonly DaySpan[]): Totals {
  const { contactTotal, actorTotal } = uniteWindows(network, filter, windows).union;
  return { contactTotal, actorTotal };
}

function largest(columns: readonly Uint32Array[]): Uint32Array {
  const [first, ...others] = columns;
  const most = first!.slice();
  for (const column of others) raise(most, column);
  return most;
}

/** Makes each count at least the other. */
function raise(most: Uint32Array, column: Uint32Array): void {
  for (let index = 0; index < most.length; index++) {
    if (column[index]! > most[index]!) most[index] = column[index]!;
  }
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
