import { backbone } from "../../../layout/arrange.ts";
import type { Positions } from "../../../layout/positions.ts";
import { partBuffers } from "../../../network/network-parts.ts";
import type { EventFileAnswer, EventFileQuestion } from "./event-file-messages.ts";
import { packReading } from "./packed-reading.ts";
import { readEventFiles, UnreadableEvents } from "./read-event-files.ts";

/** How often it is said how far files are read, milliseconds. */
const PACE_MS = 100;

/** The buffers of what is said are the hearer's from then on. */
export type Say = (answer: EventFileAnswer, buffers: readonly ArrayBufferLike[]) => void;

/** Says what is in files: shares as it goes, then what was read, then its backbone. Never throws. `now` in milliseconds. */
export async function answerAbout(
  question: EventFileQuestion,
  say: Say,
  now: () => number,
): Promise<void> {
  let said = -Infinity;
  const progress = (share: number): void => {
    if (now() - said < PACE_MS) return;
    said = now();
    say({ share }, []);
  };
  try {
    const { graph, reading, ...read } = await readEventFiles(question, progress);
    say(
      { ...read, reading: packReading(reading), isPlacing: graph !== null },
      read.parts === null ? [] : partBuffers(read.parts),
    );
    // The page shows everything else meanwhile.
    if (graph !== null) sayBackbone(backbone(graph), say);
  } catch (error) {
    say(failureOf(error, question), []);
  }
}

function sayBackbone(positions: Positions, say: Say): void {
  say({ backbone: positions }, [positions.actors.buffer, positions.hubs.buffer]);
}

function failureOf(error: unknown, { files }: EventFileQuestion): EventFileAnswer {
  if (error instanceof UnreadableEvents) return { path: error.path, failure: error.message };
  const detail = error instanceof Error ? error.message : String(error);
  return {
    path: files[0]?.path ?? "",
    failure: `Reading the file failed, which should not happen. ${detail} Please report it with the file's first lines.`,
  };
}
