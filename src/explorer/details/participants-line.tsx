import { Fragment } from "preact";
import type { Contact } from "../../model/dataset.ts";
import { UserText } from "../controls/user-text.tsx";
import { useDetails } from "./details.ts";
import { namesItsParty } from "./names-its-party.ts";
import { shortName } from "./records.ts";
import { isOneSided, takingPart, type TakingPart } from "./taking-part.ts";

/** More names than this are counted instead: a contact of 400 must not make a row of 400 names. */
const NAMED = 8;

/** Who takes part, by name, each with the party it speaks for, once: "A (X) → B (Y)" one-sided, "A (X), B (Y), C (Z)" together. */
export function ParticipantsLine({ contact }: { readonly contact: Contact }) {
  const { network, records } = useDetails();
  const oneSided = isOneSided(network, contact.kind);
  const everybody = takingPart(contact, oneSided, records);
  const named = everybody.slice(0, NAMED);
  const left = everybody.length - named.length;
  return (
    <>
      {named.map((one, index) => (
        <Fragment key={one.id}>
          {index > 0 && separator(oneSided && index === 1, everybody.length)}
          <NameWithParty one={one} />
        </Fragment>
      ))}
      {left > 0 && ` and ${left} more`}
    </>
  );
}

function separator(isArrow: boolean, total: number): string {
  if (isArrow) return " → ";
  return total === 2 ? " – " : ", ";
}

function NameWithParty({ one }: { readonly one: TakingPart }) {
  const { records } = useDetails();
  const actor = records.actor(one.id);
  const party = one.party === null ? null : records.actor(one.party);
  return (
    <>
      <UserText text={actor.name} longest={80} />
      {party !== null && !namesItsParty(actor, party) && (
        <span class="Muted">
          {" ("}
          <UserText text={shortName(party)} longest={60} />)
        </span>
      )}
      {one.part === "mediator" && <span class="Muted"> mediating</span>}
    </>
  );
}
