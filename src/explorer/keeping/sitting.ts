import { signal, type Signal } from "@preact/signals";
import type { After } from "../../library/autosave.ts";
import { summaryOf, type Content } from "../../library/entry.ts";
import type { Library } from "../../library/library.ts";
import {
  openSession,
  type OpenEntry,
  type Session,
  type SessionHost,
} from "../../library/session.ts";
import type { TabChannel } from "../../library/tab-channel.ts";
import type { DataSet } from "../../model/dataset.ts";
import { takenFiles, type Origin } from "../../state/origin.ts";
import type { State } from "../../state/state.ts";
import { findSame } from "./find-same.ts";
import { noteOpen } from "./open-hint.ts";
import { readRecords, storedForm } from "./stored-form.ts";

/** One opening of a data set, for as long as it is open. */
export interface Sitting {
  readonly origin: Origin;
  /** What the page shows. */
  shown: DataSet;
  /** What was first shown in the form in which it is kept, until it is saved. */
  firstForm: { readonly of: DataSet; readonly content: Content } | null;
  readonly session: Signal<Session<DataSet> | null>;
  readonly key: Signal<string | null>;
  readonly isWriter: Signal<boolean>;
  /** All but what came with the page and stands as it came, and what may only be looked at. */
  readonly isWorthKeeping: Signal<boolean>;
}

/** What a sitting is kept with. */
export interface SittingWorld {
  readonly state: State;
  readonly library: Promise<Library | null>;
  readonly channel: TabChannel;
  readonly after: After;
  readonly freshKey: () => string;
  readonly locks: LockManager | undefined;
  readonly onSaved: () => void;
  /** Whether it is the data set that is open now. */
  readonly isCurrent: (sitting: Sitting) => boolean;
}

const ELSEWHERE =
  "This data set is open in another tab, which writes. Take over to change it here.";

export function createSitting(origin: Origin, shown: DataSet): Sitting {
  return {
    ...{ origin, shown, firstForm: null },
    session: signal(null),
    key: signal(null),
    isWriter: signal(true),
    isWorthKeeping: signal(isWorthKeeping(origin)),
  };
}

function isWorthKeeping(origin: Origin): boolean {
  return origin.from === "library" || (origin.from === "files" && origin.readOnly === undefined);
}

/** Goes on as an entry of the library. Without a library nothing happens. */
export async function keepUnder(
  sitting: Sitting,
  entry: OpenEntry,
  world: SittingWorld,
): Promise<void> {
  const library = await world.library;
  if (library === null || !world.isCurrent(sitting)) return;
  const { key, revision } = entry;
  sitting.isWriter.value = true;
  sitting.key.value = key;
  sitting.session.value = openSession(entry, hostOf(sitting, world), { ...world, library });
  if (revision > 0) noteOpen(window, { key, datasetId: sitting.shown.id });
}

/** Begins to keep what is not kept yet: as the entry of the same content where there is one, else as a new one. */
export async function beginKeeping(sitting: Sitting, world: SittingWorld): Promise<void> {
  const first = sitting.shown;
  const library = await world.library;
  if (library === null) return;
  const content = await storedForm(first, takenFiles(sitting.origin));
  const same = await findSame(library, content).catch(() => null);
  sitting.firstForm = same === null ? { of: first, content } : null;
  await keepUnder(sitting, same ?? { key: world.freshKey(), revision: 0 }, world);
  if (same === null || sitting.shown !== first) sitting.session.peek()?.change(sitting.shown);
}

function hostOf(sitting: Sitting, world: SittingWorld): SessionHost<DataSet> {
  const { state, isCurrent } = world;
  return {
    toSave: (dataset) => formOf(sitting, dataset),
    onWriter(is) {
      if (!isCurrent(sitting)) return;
      sitting.isWriter.value = is;
      state.locked.value = is ? null : ELSEWHERE;
    },
    onFollow({ content }) {
      const dataset = readRecords(content);
      if (dataset === null || !isCurrent(sitting)) return;
      sitting.shown = dataset;
      state.follow(dataset);
    },
    onFork: (dataset) => fork(sitting, dataset, world),
    onSaved() {
      const key = sitting.key.peek();
      if (key !== null && isCurrent(sitting)) {
        noteOpen(window, { key, datasetId: sitting.shown.id });
      }
      world.onSaved();
    },
  };
}

async function formOf(sitting: Sitting, dataset: DataSet) {
  const { origin, firstForm } = sitting;
  sitting.firstForm = null;
  const isFirst = firstForm?.of === dataset;
  return {
    summary: summaryOf(dataset),
    content: isFirst ? firstForm.content : await storedForm(dataset, takenFiles(origin)),
    cameFrom: origin.from === "files" ? origin.name : "the case that comes with Démarche",
  };
}

/** Keeps what cannot land where it was opened as a data set of its own, and goes on with that. */
async function fork(sitting: Sitting, dataset: DataSet, world: SittingWorld): Promise<void> {
  const key = world.freshKey();
  const copy = (of: DataSet): DataSet => ({
    ...of,
    id: `${dataset.id}-${key.slice(0, 6)}`,
    title: `${dataset.title} (changed in another tab too)`,
  });
  const entry = await (await world.library)?.add(await formOf(sitting, copy(dataset)));
  if (entry === undefined || !world.isCurrent(sitting)) return;
  sitting.session.peek()?.abandon();
  sitting.shown = copy(sitting.shown);
  await keepUnder(sitting, entry, world);
  world.state.follow(sitting.shown);
  sitting.session.peek()?.change(sitting.shown);
  world.state.say("Another tab changed this too. What you changed here is kept as a copy.");
}
