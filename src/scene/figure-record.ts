import type { Snapshot } from "../network/network.ts";
import type { DiagramMarks, FigureRecord, Telling } from "./scene.ts";
import { filterRecord, sayName } from "./words.ts";

/** What a file says of its data set and its filter. */
export function wholeRecord(
  { network, filter }: Snapshot,
  { windows }: Telling,
): Pick<FigureRecord, "dataset" | "filter"> {
  const { id, title, version, licence, language } = network.dataset;
  return {
    dataset: { id, title, version, licence, language },
    filter: filterRecord(filter, network, windows),
  };
}

/** What a file says of the marks of a diagram, by their titles. */
export function markRecord(
  { network }: Snapshot,
  { strands, hubs, actors }: DiagramMarks,
  telling: Telling,
): Pick<FigureRecord, "actors" | "ties"> {
  const ties = new Map<number, string>();
  for (const { tie } of [...strands, ...hubs]) if (!ties.has(tie)) ties.set(tie, telling.tie(tie));
  return {
    actors: actors.map(({ actor }) => {
      return `${sayName(network.dataset.actors[actor]!.name)}: ${telling.actor(actor)}`;
    }),
    ties,
  };
}
