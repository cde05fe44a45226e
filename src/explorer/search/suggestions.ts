import type { State } from "../../state/state.ts";
import type { Match, Matches } from "./search-index.ts";

/** A line of the list under the search field. */
export interface Suggestion {
  readonly group: "Actors" | "Contacts" | "Places" | "Filter";
  /** Null for the filter. */
  readonly match: Match | null;
  choose(state: State): void;
}

/** The lines in the order of the list. The filter comes last, or first where nothing else is found, and is never missing. */
export function suggestionsOf(text: string, matches: Matches): readonly Suggestion[] {
  if (text.trim() === "") return [];
  const line = (group: Suggestion["group"]) => (match: Match) => ({
    group,
    match,
    choose: (state: State) => chooseMatch(state, match),
  });
  return [
    ...matches.actors.map(line("Actors")),
    ...matches.contacts.map(line("Contacts")),
    ...matches.places.map(line("Places")),
    {
      group: "Filter",
      match: null,
      choose: (state) => state.setFilter({ search: text.trim() }),
    },
  ];
}

function chooseMatch(state: State, match: Match): void {
  switch (match.of) {
    case "actor":
      state.select({ of: "actors", ids: [match.id] });
      break;
    case "contact":
      state.select({ of: "contact", id: match.id });
      break;
    case "place":
      state.setFilter({ search: match.name });
      break;
  }
}
