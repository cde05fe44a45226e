import { UnreadableFiles } from "./unreadable-files.ts";
import type { DataFilesAnswer, DataFilesQuestion } from "./data-file-messages.ts";
import { handOver } from "./hand-over.ts";
import { readDataFiles, whyNothing } from "./read-data-files.ts";

/** What a worker says of files: all but the last word by `say`, that as result. Never throws. */
export async function answerAboutFiles(
  question: DataFilesQuestion,
  say: (answer: DataFilesAnswer) => void,
): Promise<DataFilesAnswer> {
  try {
    const result = await readDataFiles(question, (share) => say({ share }));
    const last = handOver(result, say);
    return last ?? { failure: whyNothing(result) };
  } catch (error) {
    if (error instanceof UnreadableFiles) return { failure: error.message };
    const detail = error instanceof Error ? error.message : String(error);
    return {
      failure: `Reading the file failed, which should not happen. ${detail} Please report it with the file's first lines.`,
    };
  }
}
