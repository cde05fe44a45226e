import { isNarrowed, NOT_NARROWED } from "../../network/readable-part.ts";
import type { Snapshot } from "../../network/network.ts";
import { contactWord, sayContacts } from "../../scene/words.ts";
import { ActorName } from "./actor-name.tsx";
import { ContactList } from "./contact-list.tsx";
import { useDetails } from "./details.ts";
import { OutOfView } from "./out-of-view.tsx";
import { contactsAsThemselves, daysOf } from "./contacts-as-themselves.ts";

interface ActorOutOfViewProps {
  readonly id: string;
  /** Index in `dataset.actors`. */
  readonly actor: number;
  readonly snapshot: Snapshot;
}

/** An actor without contacts in view at the level: counted under a party, or outside the filter. */
export function ActorOutOfView({ id, actor, snapshot }: ActorOutOfViewProps) {
  const { state, network } = useDetails();
  const own = contactsAsThemselves(snapshot, actor);
  if (own.all.length > 0 && own.inView.length === 0 && isNarrowed(snapshot.filter)) {
    return <OnlyStrongest id={id} />;
  }
  if (own.inView.length === 0) {
    const words =
      own.all.length === 0
        ? `Takes part in no ${contactWord(network)} of this data set.`
        : `${sayContacts(0, network)} in view.`;
    return <OutOfView words={words} window={daysOf(network, own.all)} />;
  }
  return (
    <>
      <p class="OutOfView">
        In the diagram, counted for <CountedFor id={id} contacts={own.inView} />.{" "}
        <button
          type="button"
          class="LinkButton"
          onClick={() => state.setFilter({ level: "people" })}
        >
          Show people
        </button>
      </p>
      <ContactList contacts={own.inView} title="Took part in" />
    </>
  );
}

/** Only the busiest actors and strongest ties are in view, and this one is not among them. */
function OnlyStrongest({ id }: { readonly id: string }) {
  const { state } = useDetails();
  return (
    <p class="OutOfView">
      Not among the busiest actors and strongest ties, which alone are shown.{" "}
      <button
        type="button"
        class="LinkButton"
        onClick={() => state.setFilter({ focus: id, ...NOT_NARROWED })}
      >
        Show its contacts
      </button>
    </p>
  );
}

interface CountedForProps {
  readonly id: string;
  readonly contacts: readonly number[];
}

/** The parties that these contacts are counted for, which may differ from one contact to the next. */
function CountedFor({ id, contacts }: CountedForProps) {
  const { network, records } = useDetails();
  const parties = new Set(
    contacts.map((index) => {
      const { date } = network.dataset.contacts.at(network.contacts.record[index]!);
      return records.offices.partyOn(id, date.start);
    }),
  );
  return (
    <>
      {[...parties].map((party, index) => (
        <span key={party}>
          {index > 0 && ", "}
          <ActorName id={party} />
        </span>
      ))}
    </>
  );
}
