import { contactsAmong } from "../../network/contacts-in-view.ts";
import { countKinds } from "../../network/kind-counts.ts";
import type { Snapshot } from "../../network/network.ts";
import { contactsTitle } from "../../scene/words.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { ActorName } from "./actor-name.tsx";
import { ContactList } from "./contact-list.tsx";
import { useDetails } from "./details.ts";
import { FormButton } from "./form-button.tsx";
import { KindCounts } from "./kind-counts.tsx";

interface AmongDetailsProps {
  /** Two or more. */
  readonly ids: readonly string[];
  readonly snapshot: Snapshot;
}

/** Several actors: the contacts that any two of them had with one another. */
export function AmongDetails({ ids, snapshot }: AmongDetailsProps) {
  const { state, network, records } = useDetails();
  const actors = ids.map((id) => network.actorIndex.get(id) ?? -1).filter((actor) => actor >= 0);
  const contacts = contactsAmong(snapshot, actors);
  return (
    <>
      <section class="Panel-section">
        <ul class="AmongMembers">
          {ids.map((id) => (
            <li key={id} class="AmongMembers-row">
              <ActorName id={id} />
              <IconButton
                icon="close"
                label={`Take ${records.actor(id).name} out`}
                onClick={() => state.toggleActor(id)}
              />
            </li>
          ))}
        </ul>
        <KindCounts counts={countKinds(snapshot, contacts)} />
        <div class="ActorActions">
          <FormButton
            label="New contact among them"
            target={{ of: "contact", id: null, participants: ids }}
          />
        </div>
      </section>
      <ContactList
        contacts={contacts}
        title={`${contactsTitle(snapshot.network)} among them`}
        withInitiator
      />
    </>
  );
}
