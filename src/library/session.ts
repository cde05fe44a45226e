import { effect, type ReadonlySignal } from "@preact/signals-core";
import { createAutosave, type After, type Progress } from "./autosave.ts";
import type { Kept, Library, Save } from "./library.ts";
import { takeSeat, type SeatEffects } from "./seat.ts";

/** An entry that is open in this tab, with the revision that is shown. */
export interface OpenEntry {
  readonly key: string;
  readonly revision: number;
}

/** How the values of a session are stored, and what it tells the page. */
export interface SessionHost<Value> {
  readonly toSave: (value: Value) => Promise<Omit<Save, "base">>;
  /** Whether this tab may change the data set. */
  readonly onWriter: (isWriter: boolean) => void;
  /** Another tab has changed the data set. */
  readonly onFollow: (kept: Extract<Kept, { readonly is: "here" }>) => void;
  /**
   * Another tab changed the data set while this one had changes of its own: keeps these as another data set, and goes on with that.
   * Rejects where that failed.
   */
  readonly onFork: (value: Value) => Promise<void>;
  readonly onSaved: () => void;
}

export interface SessionEffects extends Omit<SeatEffects, "beforeYielding"> {
  readonly library: Library;
  readonly after: After;
}

/** One data set, open in this tab and kept in the library, until it is closed. */
export interface Session<Value> {
  readonly progress: ReadonlySignal<Progress>;
  readonly change: (value: Value) => void;
  readonly flush: () => Promise<void>;
  readonly takeOver: () => void;
  /** Saves what is left, however often it has to be tried, then makes room for another tab. */
  readonly close: () => void;
  /** Makes room for another tab without saving anything more. */
  readonly abandon: () => void;
}

/**
 * No acknowledged change is lost, whatever the tabs do: only the tab with the seat writes, a save lands only on the revision that it builds
 * on, and a change that cannot land becomes a data set of its own.
 */
export function openSession<Value>(
  { key, revision }: OpenEntry,
  host: SessionHost<Value>,
  effects: SessionEffects,
): Session<Value> {
  const { library, channel } = effects;
  const base = { key, revision };
  let isClosed = false;
  const autosave = createAutosave(writerOf(base, host, effects), effects.after);
  const refresh = async (): Promise<void> => {
    const kept = await library.read(key).catch(() => null);
    // With changes of its own this tab does not follow: they become a data set of their own.
    if (isClosed || autosave.isBehind() || kept?.is !== "here") return;
    if (kept.entry.revision <= base.revision) return;
    base.revision = kept.entry.revision;
    host.onFollow(kept);
  };
  const seat = takeSeat(key, { ...effects, beforeYielding: autosave.flush });
  const stopListening = channel.listen((message) => {
    if (message.key === key && message.say === "saved") void refresh();
  });
  const stopWatching = effect(() => {
    const isWriter = seat.isWriter.value;
    if (isWriter === false) host.onWriter(false);
    if (isWriter === true) {
      void refresh().then(() => {
        if (!isClosed && seat.isWriter.peek() === true) host.onWriter(true);
      });
    }
  });
  const end = (): void => {
    isClosed = true;
    stopWatching();
    stopListening();
  };
  return {
    progress: autosave.progress,
    change: autosave.change,
    flush: autosave.flush,
    takeOver: seat.takeOver,
    close() {
      end();
      void autosave.flush();
      effect(() => {
        if (autosave.progress.value.is === "saved") seat.leave();
      });
    },
    abandon() {
      end();
      autosave.stop();
      seat.leave();
    },
  };
}

/** What the next save builds on. */
interface Base {
  readonly key: string;
  revision: number;
}

/** Writes a value on top of what this tab knows; once another tab was there before, this tab's values become a data set of their own. */
function writerOf<Value>(
  base: Base,
  host: SessionHost<Value>,
  { library, channel }: SessionEffects,
): (value: Value) => Promise<void> {
  const { key } = base;
  let isOvertaken = false;
  return async (value) => {
    if (!isOvertaken) {
      const save = await host.toSave(value);
      const saved = await library.save(key, { ...save, base: base.revision });
      isOvertaken = saved.is !== "saved";
      if (saved.is === "saved") {
        base.revision = saved.entry.revision;
        channel.post({ key, say: "saved" });
        host.onSaved();
      }
    }
    if (isOvertaken) await host.onFork(value);
  };
}
