import { nameOfFiles } from "./name-of-files.ts";
import type { OpenedDataSet } from "../../state/state.ts";
import type { Taking } from "./taking.ts";
import type { OpenFailure, TakenFiles } from "./taken-files.ts";
import { UnreadableFiles } from "./apart/unreadable-files.ts";

/** Opens files as a data set. Null when that went well or was cancelled; the data set that was open stays otherwise. */
export async function openFiles(
  { state, shell, startEventWorker, startDataWorker }: Taking,
  taken: TakenFiles,
): Promise<OpenFailure | null> {
  const { files, include } = taken;
  const name = nameOfFiles(files);
  let failure: OpenFailure | null = null;
  await state.open(async (signal, progress) => {
    const { readGivenFiles } = await import("./read-given-files.ts");
    try {
      const reading = { signal, progress, include, startEventWorker, startDataWorker };
      const read = await readGivenFiles(files, reading);
      const { openOrAdd } = await import("../importing/open-or-add.ts");
      const readOnly = isOfNewerVersion(read) ? { readOnly: NEWER } : {};
      const origin = { from: "files", name, taken, ...readOnly } as const;
      return await openOrAdd({ state, shell }, { ...read, origin }, { name, by: "id", signal });
    } catch (error) {
      if (error instanceof UnreadableFiles) failure = error;
      throw error;
    }
  }, name);
  return failure;
}

const NEWER =
  "A newer version of Démarche wrote this file. Here it can be looked at and not changed, so that nothing in it is lost.";

function isOfNewerVersion({ problems }: Pick<OpenedDataSet, "problems">): boolean {
  return problems.some(({ code }) => code === "format-version");
}
