import type { Snapshot } from "../../network/network.ts";
import type { Selection } from "../../address/choices.ts";
import { ActorDetails } from "./actor-details.tsx";
import { AmongDetails } from "./among-details.tsx";
import { ContactDetails } from "./contact-details.tsx";
import { TieDetails } from "./tie-details.tsx";

export interface SelectedDetailsProps {
  /** Of at least one actor, where it is of actors. */
  readonly selection: Selection;
  readonly snapshot: Snapshot;
}

/** The details of what is selected; another selection begins them anew. */
export function SelectedDetails({ selection, snapshot }: SelectedDetailsProps) {
  switch (selection.of) {
    case "contact":
      return <ContactDetails key={selection.id} id={selection.id} snapshot={snapshot} />;
    case "tie":
      return (
        <TieDetails
          key={selection.actors.join(";")}
          actors={selection.actors}
          snapshot={snapshot}
        />
      );
    case "actors": {
      const [first, ...others] = selection.ids;
      if (first === undefined) return null;
      if (others.length > 0) return <AmongDetails ids={selection.ids} snapshot={snapshot} />;
      return <ActorDetails key={first} id={first} snapshot={snapshot} />;
    }
  }
}
