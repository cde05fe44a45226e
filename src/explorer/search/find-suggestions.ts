import type { Network, Snapshot } from "../../network/network.ts";
import { createSearchIndex } from "./search-index.ts";
import { suggestionsOf, type Suggestion } from "./suggestions.ts";

/** Gives the lines of the list for a text, those of what is in view first. Folding the texts of a data set is done once. */
export function createFinder(
  network: Network,
): (text: string, snapshot: Snapshot | null) => readonly Suggestion[] {
  const index = createSearchIndex(network);
  return (text, snapshot) => suggestionsOf(text, index.find(text, snapshot));
}
