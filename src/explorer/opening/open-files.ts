import type { Problem } from "../../model/problem.ts";
import type { State } from "../../state/state.ts";
import type { GivenFile } from "./dropped-files.ts";
import { nameOfFiles } from "./name-of-files.ts";

/** Why files could not be opened. */
export interface OpenFailure {
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** Opens files as a data set. Null when that went well or was cancelled; the data set that was open stays otherwise. */
export async function openFiles(
  state: State,
  files: readonly GivenFile[],
): Promise<OpenFailure | null> {
  let failure: OpenFailure | null = null;
  await state.open(async (signal, progress) => {
    const { readGivenFiles, UnreadableFiles } = await import("./read-given-files.ts");
    try {
      return await readGivenFiles(files, signal, progress);
    } catch (error) {
      if (error instanceof UnreadableFiles) failure = error;
      throw error;
    }
  }, nameOfFiles(files));
  return failure;
}
