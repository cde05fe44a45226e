import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { sayCount } from "../../model/count-words.ts";
import { contactsTitle } from "../../scene/words.ts";
import { ContactRow } from "./contact-row.tsx";
import { useDetails, useRowsShown } from "./details.ts";
import { ShowMore } from "./show-more.tsx";

/** Rows at first. A drag of the window may change all of them in every update. */
const SHOWN = 15;

interface ContactListProps {
  /** Contact indices, ascending. */
  readonly contacts: readonly number[];
  /** Without it, what they are: contacts or events. */
  readonly title?: string;
  readonly withInitiator?: boolean;
}

/** Contacts by date, the first few at once and all on request. */
export function ContactList({ contacts, title: given, withInitiator = false }: ContactListProps) {
  const { network } = useDetails();
  const title = given ?? contactsTitle(network);
  const most = useRowsShown(title, SHOWN);
  /** The same row object twice tells Preact that there is nothing to compare. */
  const rows = useMemo(() => new Map<number, VNode>(), [network, withInitiator]);
  const rowOf = (index: number): VNode => {
    const contact = network.dataset.contacts.at(network.contacts.record[index]!);
    const row = rows.get(index) ?? (
      <ContactRow key={contact.id} contact={contact} withInitiator={withInitiator} />
    );
    rows.set(index, row);
    return row;
  };
  const shown = contacts.slice(0, most.value);
  return (
    <section class="Panel-section">
      <header class="Panel-sectionHeader">
        <h3>{title}</h3>
        <span class="Panel-count">{sayCount(contacts.length)}</span>
      </header>
      {contacts.length === 0 && <p class="Muted">None in view.</p>}
      <ol class="ContactList">{shown.map(rowOf)}</ol>
      <ShowMore shown={most} atFirst={SHOWN} total={contacts.length} />
    </section>
  );
}
