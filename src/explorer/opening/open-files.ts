import type { State } from "../../state/state.ts";
import { nameOfFiles } from "./name-of-files.ts";
import type { GivenReading } from "./read-given-files.ts";
import type { OpenFailure, TakenFiles } from "./taken-files.ts";
import { UnreadableFiles } from "./apart/unreadable-files.ts";

/** Opens files as a data set. Null when that went well or was cancelled; the data set that was open stays otherwise. */
export async function openFiles(
  state: State,
  taken: TakenFiles,
  workers: Pick<GivenReading, "startEventWorker" | "startDataWorker">,
): Promise<OpenFailure | null> {
  const { files, include } = taken;
  const name = nameOfFiles(files);
  let failure: OpenFailure | null = null;
  await state.open(async (signal, progress) => {
    const { readGivenFiles } = await import("./read-given-files.ts");
    try {
      const reading = { signal, progress, include, ...workers };
      return { ...(await readGivenFiles(files, reading)), origin: { from: "files", name, taken } };
    } catch (error) {
      if (error instanceof UnreadableFiles) failure = error;
      throw error;
    }
  }, name);
  return failure;
}
