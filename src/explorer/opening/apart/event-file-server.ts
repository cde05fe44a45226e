import type { EventFileAnswer, EventFileQuestion } from "./event-file-messages.ts";
import { readEventFiles, UnreadableEvents } from "./read-event-files.ts";

/** How often it is said how far files are read, milliseconds. */
const PACE_MS = 100;

/** What a worker says of files: shares as it goes, and the last word as result. Never throws. `now` in milliseconds. */
export async function answerAbout(
  question: EventFileQuestion,
  say: (answer: EventFileAnswer) => void,
  now: () => number,
): Promise<EventFileAnswer> {
  let said = -Infinity;
  const progress = (share: number): void => {
    if (now() - said < PACE_MS) return;
    said = now();
    say({ share });
  };
  try {
    return await readEventFiles(question, progress);
  } catch (error) {
    if (error instanceof UnreadableEvents) return { path: error.path, failure: error.message };
    const detail = error instanceof Error ? error.message : String(error);
    return {
      path: question.files[0]?.path ?? "",
      failure: `Reading the file failed, which should not happen. ${detail} Please report it with the file's first lines.`,
    };
  }
}
