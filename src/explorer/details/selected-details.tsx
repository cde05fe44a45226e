import { useComputed } from "@preact/signals";
import { ComparedDetails, type DetailsProps } from "../comparing/compared-details.tsx";
import { ActorDetails } from "./actor-details.tsx";
import { AmongDetails } from "./among-details.tsx";
import { ContactDetails } from "./contact-details.tsx";
import { useDetails } from "./details.ts";
import { Overview } from "./overview.tsx";
import { TieDetails } from "./tie-details.tsx";

/** The details of what is selected, of either window while two are compared; another selection begins them anew. */
export function SelectedDetails(props: DetailsProps) {
  const { state } = useDetails();
  const isComparing = useComputed(() => state.choices.value.compare !== null).value;
  return isComparing ? (
    <ComparedDetails {...props} Details={OneWindow} />
  ) : (
    <OneWindow {...props} />
  );
}

function OneWindow({ selection, snapshot }: DetailsProps) {
  if (selection === null) return <Overview snapshot={snapshot} />;
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
      if (first === undefined) return <Overview snapshot={snapshot} />;
      if (others.length > 0) return <AmongDetails ids={selection.ids} snapshot={snapshot} />;
      return <ActorDetails key={first} id={first} snapshot={snapshot} />;
    }
  }
}
