import { sayDate } from "../../model/day-words.ts";
import { nearestContacts } from "../../network/nearest-contact.ts";
import type { Snapshot } from "../../network/network.ts";
import type { State } from "../../state/state.ts";
import { daysOf } from "../details/contacts-as-themselves.ts";

/** Over the empty picture: that nothing passes the filters, and the nearest way to something that does. */
export function NothingInView({ state }: { readonly state: State }) {
  const snapshot = state.snapshot.value;
  if (snapshot === null || snapshot.contacts.length > 0) return null;
  const isEmpty = snapshot.network.contacts.length === 0;
  return (
    <div class="NothingInView">
      {isEmpty ? (
        <p>This data set has no contact.</p>
      ) : (
        <Nearest state={state} snapshot={snapshot} />
      )}
    </div>
  );
}

interface NearestProps {
  readonly state: State;
  readonly snapshot: Snapshot;
}

function Nearest({ state, snapshot }: NearestProps) {
  const nearest = nearestContact(state, snapshot);
  if (nearest === null) {
    return (
      <p>
        No contact passes these filters.{" "}
        <button type="button" class="LinkButton" onClick={() => state.resetFilter()}>
          Reset filters
        </button>
      </p>
    );
  }
  const { network } = snapshot;
  const { date } = network.dataset.contacts[network.contacts.record[nearest]!]!;
  const days = daysOf(network, [nearest]);
  return (
    <p>
      No contact in this window. Nearest: {sayDate(date)}.{" "}
      {days !== undefined && (
        <button type="button" class="LinkButton" onClick={() => state.setWindow(days)}>
          Go there
        </button>
      )}
    </p>
  );
}

/** The contact nearest to the window of all that pass everything else; the earlier one of two equally near. */
function nearestContact(state: State, { filter, network }: Snapshot): number | null {
  const allTime = state.allTime.value;
  if (allTime === null) return null;
  const { before, after } = nearestContacts(allTime, filter.window);
  if (before === null || after === null) return before ?? after;
  const since = filter.window.from - network.contacts.lastDay[before]!;
  const until = network.contacts.firstDay[after]! - filter.window.to;
  return since <= until ? before : after;
}
