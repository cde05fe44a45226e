import type { State } from "../../state/state.ts";
import { nameOfFiles } from "./name-of-files.ts";
import type { OpenFailure, TakenFiles } from "./taken-files.ts";

/** Opens files as a data set. Null when that went well or was cancelled; the data set that was open stays otherwise. */
export async function openFiles(
  state: State,
  { files, include }: TakenFiles,
  startEventWorker: () => Worker,
): Promise<OpenFailure | null> {
  let failure: OpenFailure | null = null;
  await state.open(async (signal, progress) => {
    const { readGivenFiles, UnreadableFiles } = await import("./read-given-files.ts");
    try {
      return await readGivenFiles(files, { signal, progress, include, startEventWorker });
    } catch (error) {
      if (error instanceof UnreadableFiles) failure = error;
      throw error;
    }
  }, nameOfFiles(files));
  return failure;
}
