import { sayCount } from "../../model/count-words.ts";
import { isNarrowed, NOT_NARROWED } from "../../network/readable-part.ts";
import { contactsTitle, sayContacts } from "../../scene/words.ts";
import type { State } from "../../state/state.ts";
import { CountField } from "./count-field.tsx";
import type { FilterProps } from "./filter-props.ts";

/** Only the busiest actors and the strongest ties, and how much of the data set that leaves. */
export function StrongestFilter({ state }: FilterProps) {
  const { top, minimum, level } = state.filter.value;
  const network = state.network.value;
  return (
    <section class="Panel-section">
      <h3>Strongest only</h3>
      <CountField
        id="filter-top"
        label={level === "parties" ? "Busiest parties, at most" : "Busiest actors, at most"}
        value={top}
        placeholder="all"
        most={999_999}
        onCount={(count, settled) => state.setFilter({ top: count }, { settled })}
      />
      <CountField
        id="filter-minimum"
        label={`${contactsTitle(network)} a tie, at least`}
        value={minimum}
        most={999_999}
        onCount={(count, settled) => state.setFilter({ minimum: count ?? 1 }, { settled })}
      />
      {isNarrowed(state.filter.value) && <Share state={state} />}
    </section>
  );
}

function Share({ state }: { readonly state: State }) {
  const snapshot = state.snapshot.value;
  if (snapshot === null) return null;
  const { network, contactTotal } = snapshot;
  return (
    <p class="StrongestFilter-share">
      {sayCount(contactTotal)} of all {sayContacts(network.contacts.length, network)} are in view.{" "}
      <button type="button" class="LinkButton" onClick={() => state.setFilter(NOT_NARROWED)}>
        Show all
      </button>
    </p>
  );
}
