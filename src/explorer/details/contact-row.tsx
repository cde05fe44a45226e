import { counted } from "../../model/count-words.ts";
import { explainDate, sayDate } from "../../model/day-words.ts";
import type { Contact } from "../../model/dataset.ts";
import { LineSwatch } from "../controls/line-swatch.tsx";
import { LongText } from "../controls/long-text.tsx";
import { UserText } from "../controls/user-text.tsx";
import { hoverOf } from "./actor-name.tsx";
import { useDetails, useOpened } from "./details.ts";
import { ParticipantsLine } from "./participants-line.tsx";
import { SourceList } from "./source-list.tsx";

interface ContactRowProps {
  readonly contact: Contact;
  /** Says in the row who initiated the contact. */
  readonly withInitiator?: boolean;
}

/** A contact in a list: date, kind, who; one click away its summary and who says so. */
export function ContactRow({ contact, withInitiator = false }: ContactRowProps) {
  const { state, network } = useDetails();
  const isOpen = useOpened(contact.id);
  const kind = network.kinds.find(({ id }) => id === contact.kind);
  return (
    <li class="ContactRow">
      <details
        open={isOpen}
        {...hoverOf(state, { of: "contact", id: contact.id })}
        onToggle={(event) => (isOpen.value = event.currentTarget.open)}
      >
        <summary class="ContactRow-summary">
          <LineSwatch family={kind?.family ?? "unknown"} />
          <span class="ContactRow-date" title={explainDate(contact.date)}>
            {sayDate(contact.date)}
          </span>
          <span class="ContactRow-kind">{kind?.name ?? contact.kind}</span>
          <span class="ContactRow-who">
            <ParticipantsLine contact={contact} />
          </span>
          {withInitiator && <Initiator contact={contact} />}
        </summary>
        {isOpen.value && <Inside contact={contact} />}
      </details>
    </li>
  );
}

function Initiator({ contact }: { readonly contact: Contact }) {
  const { records } = useDetails();
  const names = contact.initiators.map((id) => records.actor(id).name);
  if (names.length === 0) return null;
  return (
    <span class="ContactRow-initiator">
      Initiated by <UserText text={names.join(", ")} longest={200} />
    </span>
  );
}

function Inside({ contact }: { readonly contact: Contact }) {
  const { state, records } = useDetails();
  return (
    <div class="ContactRow-inside">
      <LongText className="ContactRow-text" text={contact.summary} />
      {records.dataset.columns !== undefined && (
        <p class="Muted">{counted(contact.sources.length, "report")}</p>
      )}
      <SourceList ids={contact.sources} />
      <button
        type="button"
        class="LinkButton"
        onClick={() => state.select({ of: "contact", id: contact.id })}
      >
        Everything about this contact
      </button>
    </div>
  );
}
