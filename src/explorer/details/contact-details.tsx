import { explainDate, sayDate } from "../../model/day-words.ts";
import type { Contact } from "../../model/dataset.ts";
import { familyName } from "../../scene/words.ts";
import type { Snapshot } from "../../network/network.ts";
import { LineSwatch } from "../controls/line-swatch.tsx";
import { LongText } from "../controls/long-text.tsx";
import { UserText } from "../controls/user-text.tsx";
import { sayTopic } from "../say-topic.ts";
import { ActorName } from "./actor-name.tsx";
import { daysOf } from "./contacts-as-themselves.ts";
import { useDetails } from "./details.ts";
import { Fact, Facts } from "./facts.tsx";
import { FormButton } from "./form-button.tsx";
import { OutOfView } from "./out-of-view.tsx";
import { SourceList } from "./source-list.tsx";
import { sourcesWord } from "./sources-word.ts";
import { isOneSided, takingPart, type TakingPart } from "./taking-part.ts";

interface ContactDetailsProps {
  readonly id: string;
  readonly snapshot: Snapshot;
}

/** One contact, whole: when, what, who in what role, where, and who says so. */
export function ContactDetails({ id, snapshot }: ContactDetailsProps) {
  const { records, network } = useDetails();
  const contact = records.contact(id);
  const index = records.contactIndex(id);
  if (contact === undefined || index === undefined) {
    return (
      <p class="OutOfView">
        This data set has no contact <UserText text={id} longest={80} />.
      </p>
    );
  }
  return (
    <>
      {snapshot.inView[index] !== 1 && (
        <OutOfView words="Not in view with these filters." window={daysOf(network, [index])} />
      )}
      <ContactHead contact={contact} />
      <div class="Panel-section ActorActions">
        <FormButton label="Change" target={{ of: "contact", id }} />
        <FormButton label="Remove" target={{ of: "removal", table: "contacts", id }} />
      </div>
      <WhoTookPart contact={contact} />
      <section class="Panel-section">
        <header class="Panel-sectionHeader">
          <h3>{sourcesWord(records.dataset)}</h3>
          <span class="Panel-count">{contact.sources.length}</span>
        </header>
        <SourceList ids={contact.sources} />
      </section>
    </>
  );
}

function ContactHead({ contact }: { readonly contact: Contact }) {
  const { network } = useDetails();
  const kind = network.kinds.find(({ id }) => id === contact.kind);
  const family = kind?.family ?? "unknown";
  const name = familyName(family, network);
  return (
    <section class="Panel-section">
      <p class="ContactHead-kind">
        <LineSwatch family={family} />
        {kind?.name ?? contact.kind}
        {kind !== undefined && kind.name !== name && (
          <span class="Muted">{name.toLowerCase()}</span>
        )}
      </p>
      <LongText
        className="ContactHead-summary"
        text={contact.summary === "" ? "No summary." : contact.summary}
      />
      <Facts>
        <Fact name="Date">
          {sayDate(contact.date)}
          {sayDate(contact.date) === contact.date.written && (
            <span class="Muted"> {explainDate(contact.date)}</span>
          )}
        </Fact>
        {contact.place !== "" && (
          <Fact name="Place">
            <UserText text={contact.place} longest={200} />
          </Fact>
        )}
        {contact.topics.length > 0 && (
          <Fact name="Topics">
            <UserText text={contact.topics.map(sayTopic).join(", ")} longest={300} />
          </Fact>
        )}
      </Facts>
    </section>
  );
}

/** Rows at first: a contact may have hundreds of participants. */
const SHOWN = 40;

function WhoTookPart({ contact }: { readonly contact: Contact }) {
  const { network, records } = useDetails();
  const everybody = takingPart(contact, isOneSided(network, contact.kind), records);
  const left = everybody.length - SHOWN;
  return (
    <section class="Panel-section">
      <header class="Panel-sectionHeader">
        <h3>Who took part</h3>
        <span class="Panel-count">{everybody.length}</span>
      </header>
      <ul>
        {everybody.slice(0, SHOWN).map((one) => (
          <PartRow key={one.id} one={one} />
        ))}
      </ul>
      {left > 0 && <p class="Muted">and {left} more</p>}
    </section>
  );
}

function PartRow({ one }: { readonly one: TakingPart }) {
  const { records } = useDetails();
  const did = [
    one.part === "participant" ? "" : one.part,
    one.initiated ? "initiated it" : "",
  ].filter((word) => word !== "");
  return (
    <li class="PartRow">
      <ActorName id={one.id} />
      {did.length > 0 && <span class="PartRow-did">{did.join(", ")}</span>}
      {one.party !== null && (
        <span class="PostRow-words">
          <UserText text={one.role === "" ? "for" : `${one.role},`} longest={200} />{" "}
          <UserText text={records.actor(one.party).name} longest={120} />
          {!one.roleHolds && " (office nearest in time)"}
        </span>
      )}
    </li>
  );
}
