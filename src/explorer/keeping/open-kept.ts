import type { Library } from "../../library/library.ts";
import type { OpenEntry } from "../../library/session.ts";
import type { Aside } from "../../library/entry-record.ts";
import type { State } from "../../state/state.ts";
import { readGivenFiles } from "../opening/read-given-files.ts";
import { filesOf, retitled } from "./stored-form.ts";

export interface KeptOpening {
  readonly key: string;
  readonly library: Promise<Library | null>;
  readonly startEventWorker: () => Worker;
  readonly startDataWorker: () => Worker;
  readonly noteRevision: (entry: OpenEntry) => void;
}

/** Why a record is listed but cannot be opened. */
export const ASIDE_WORDS: Readonly<Record<Aside, string>> = {
  damaged: "The stored data are damaged and cannot be read. They are kept as they are.",
  newer: "A newer version of Démarche stored these data. They are kept as they are.",
};

/** Opens what is kept under a key. Says whether that went well; the message of a failure is the state's. */
export async function openKept(
  state: State,
  { key, library, noteRevision, ...workers }: KeptOpening,
): Promise<boolean> {
  let isOpen = false;
  await state.open(async (signal, progress) => {
    const kept = (await (await library)?.read(key)) ?? { is: "gone" };
    if (kept.is === "gone") throw new Error("It is no longer kept in this browser.");
    if (kept.is === "aside") throw new Error(ASIDE_WORDS[kept.aside]);
    const { entry, content } = kept;
    const taken = filesOf(content);
    const reading = { signal, progress, include: taken.include, ...workers };
    const opened = retitled(await readGivenFiles(taken.files, reading), entry.title);
    noteRevision(entry);
    isOpen = true;
    return {
      ...opened,
      origin: { from: "library", key, taken: content.of === "events" ? taken : null },
    };
  }, "your data");
  return isOpen;
}
