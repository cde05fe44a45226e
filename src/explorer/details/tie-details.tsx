import { contactsOfTie } from "../../network/contacts-in-view.ts";
import { findTieOf } from "../../network/find-tie.ts";
import { countKinds } from "../../network/kind-counts.ts";
import type { Snapshot } from "../../network/network.ts";
import { ActorName } from "./actor-name.tsx";
import { ContactList } from "./contact-list.tsx";
import { useDetails } from "./details.ts";
import { countInitiators } from "./initiators.ts";
import { KindCounts } from "./kind-counts.tsx";
import { OutOfView } from "./out-of-view.tsx";

interface TieDetailsProps {
  /** Ids, two or more. */
  readonly actors: readonly string[];
  readonly snapshot: Snapshot;
}

/** Who is tied, by what contacts, and who took the first step. */
export function TieDetails({ actors, snapshot }: TieDetailsProps) {
  const { network } = useDetails();
  const tie = findTieOf(network, network.levels[snapshot.filter.level], actors);
  const contacts = tie < 0 ? [] : contactsOfTie(snapshot, tie);
  return (
    <>
      <section class="Panel-section">
        <ul class="TieMembers">
          {actors.map((id) => (
            <li key={id}>
              <ActorName id={id} />
            </li>
          ))}
        </ul>
        <KindCounts counts={countKinds(snapshot, contacts)} />
      </section>
      {contacts.length === 0 && (
        <OutOfView words="These actors have no contact of their own in view." />
      )}
      <Initiators contacts={contacts} snapshot={snapshot} />
      <ContactList contacts={contacts} withInitiator />
    </>
  );
}

interface InitiatorsProps {
  readonly contacts: readonly number[];
  readonly snapshot: Snapshot;
}

function Initiators({ contacts, snapshot }: InitiatorsProps) {
  const { network, records } = useDetails();
  const counts = countInitiators(network, contacts, snapshot.filter.level, records);
  if (counts.every(({ id }) => id === null)) return null;
  return (
    <section class="Panel-section">
      <h3>Initiated by</h3>
      <ul class="Ranking">
        {counts.map(({ id, contacts: count }) => (
          <li key={id ?? ""} class="Ranking-row">
            <span class="Ranking-label">
              {id === null ? <span class="Muted">not recorded</span> : <ActorName id={id} />}
            </span>
            <span class="Ranking-count">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
