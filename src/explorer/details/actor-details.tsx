import { contactsTitle } from "../../scene/words.ts";
import { sayCount } from "../../model/count-words.ts";
import { sayDate } from "../../model/day-words.ts";
import { contactsOfActor, firstAndLast } from "../../network/contacts-in-view.ts";
import type { Snapshot } from "../../network/network.ts";
import { partnersOf } from "../../network/partners.ts";
import { ACTOR_KIND_NAMES } from "../../model/actor-kind-names.ts";
import { ShapeSwatch } from "../controls/shape-swatch.tsx";
import { LongText } from "../controls/long-text.tsx";
import { UserText } from "../controls/user-text.tsx";
import { ActorActions } from "./actor-actions.tsx";
import { ActorName } from "./actor-name.tsx";
import { ActorOutOfView } from "./actor-out-of-view.tsx";
import { ContactList } from "./contact-list.tsx";
import { useDetails } from "./details.ts";
import { FormButton } from "./form-button.tsx";
import { Fact, Facts } from "./facts.tsx";
import { Memberships } from "./memberships.tsx";
import { OfficesFor, OfficesOf } from "./offices.tsx";
import { Ranking } from "./ranking.tsx";

interface ActorDetailsProps {
  readonly id: string;
  readonly snapshot: Snapshot;
}

/** One actor: for whom it speaks, with whom it was in contact in view, and every contact of it. */
export function ActorDetails({ id, snapshot }: ActorDetailsProps) {
  const { network } = useDetails();
  const actor = network.actorIndex.get(id);
  if (actor === undefined) {
    return (
      <p class="OutOfView">
        This data set has no actor <UserText text={id} longest={80} />.
      </p>
    );
  }
  const contacts = contactsOfActor(snapshot, actor);
  const { window } = snapshot.filter;
  return (
    <>
      <ActorHead id={id} contacts={contacts} />
      {contacts.length === 0 && <ActorOutOfView id={id} actor={actor} snapshot={snapshot} />}
      <OfficesOf id={id} window={window} />
      {contacts.length > 0 && <Partners actor={actor} snapshot={snapshot} />}
      {contacts.length > 0 && <ContactList contacts={contacts} />}
      <OfficesFor id={id} window={window} />
      <Memberships id={id} window={window} />
    </>
  );
}

interface ActorHeadProps {
  readonly id: string;
  /** Those in view, ascending. */
  readonly contacts: readonly number[];
}

/** Characters that three lines of the panel hold. */
const LONG_NAME = 96;

function ActorHead({ id, contacts }: ActorHeadProps) {
  const { records } = useDetails();
  const actor = records.actor(id);
  return (
    <section class="Panel-section ActorHead">
      <LongText text={actor.name} className="ActorHead-name" long={LONG_NAME} />
      <p class="ActorHead-kind">
        <ShapeSwatch kind={actor.kind} />
        {ACTOR_KIND_NAMES[actor.kind]}
        {actor.placeholder && ", named in contacts but not described"}
      </p>
      {actor.aliases.length > 0 && (
        <p class="Muted">
          Also <UserText text={actor.aliases.join(", ")} longest={300} />
        </p>
      )}
      <ActorActions id={id} />
      <div class="ActorActions">
        <FormButton label="New contact" target={{ of: "contact", id: null, participants: [id] }} />
        <FormButton label="Change" target={{ of: "actor", id }} />
        <FormButton label="Same as…" target={{ of: "merge", id }} />
        <FormButton label="Remove" target={{ of: "removal", table: "actors", id }} />
      </div>
      {contacts.length > 0 && <FirstAndLast contacts={contacts} />}
    </section>
  );
}

function FirstAndLast({ contacts }: { readonly contacts: readonly number[] }) {
  const { network, records } = useDetails();
  const ends = firstAndLast(contacts);
  if (ends === null) return null;
  const dateOf = (index: number) =>
    sayDate(records.dataset.contacts.at(network.contacts.record[index]!).date);
  return (
    <Facts>
      <Fact name={`${contactsTitle(network)} in view`}>{sayCount(contacts.length)}</Fact>
      <Fact name="First">{dateOf(ends.first)}</Fact>
      <Fact name="Last">{dateOf(ends.last)}</Fact>
    </Facts>
  );
}

interface PartnersProps {
  /** Index in `dataset.actors`. */
  readonly actor: number;
  readonly snapshot: Snapshot;
}

function Partners({ actor, snapshot }: PartnersProps) {
  const { records } = useDetails();
  const partners = partnersOf(snapshot, actor);
  return (
    <Ranking
      title="In contact with"
      none="Nobody at this level."
      total={partners.length}
      rows={(limit) =>
        partners.slice(0, limit).map(({ actor: partner, contacts }) => {
          const { id } = records.dataset.actors[partner]!;
          return { key: id, label: <ActorName id={id} />, contacts };
        })
      }
    />
  );
}
