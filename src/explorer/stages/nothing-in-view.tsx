import { sayDate } from "../../model/day-words.ts";
import { nearestContacts } from "../../network/nearest-contact.ts";
import { isIdleFocus } from "../../network/idle-focus.ts";
import { isNarrowed, NOT_NARROWED } from "../../network/readable-part.ts";
import type { Snapshot } from "../../network/network.ts";
import { sayContacts } from "../../scene/words.ts";
import type { State } from "../../state/state.ts";
import { daysOf } from "../details/contacts-as-themselves.ts";

/** Over the empty picture: that nothing passes the filters, and the nearest way to something that does. */
export function NothingInView({ state }: { readonly state: State }) {
  const snapshot = state.snapshot.value;
  if (snapshot === null || snapshot.contacts.length > 0) return null;
  // What is compared may show contacts of the other window alone.
  if ((state.compared.value?.comparison.union.contactTotal ?? 0) > 0) return null;
  return (
    <div class="NothingInView">
      <Reason state={state} snapshot={snapshot} />
    </div>
  );
}

function Reason({ state, snapshot }: NearestProps) {
  const { network, filter } = snapshot;
  if (network.contacts.length === 0) return <p>This data set has no contact.</p>;
  return filter.level === "parties" && isIdleFocus(network, filter) ? (
    <IdleFocus state={state} snapshot={snapshot} />
  ) : (
    <Nearest state={state} snapshot={snapshot} />
  );
}

/** A person in focus while people count for whom they represent. */
function IdleFocus({ state, snapshot: { network, filter } }: NearestProps) {
  const actor = network.dataset.actors[network.actorIndex.get(filter.focus ?? "") ?? -1];
  return (
    <p>
      <bdi>{actor?.name}</bdi> is not shown as a party of its own.{" "}
      <button type="button" class="LinkButton" onClick={() => state.setFilter({ level: "people" })}>
        Show people
      </button>{" "}
      <button type="button" class="LinkButton" onClick={() => state.setFilter({ focus: null })}>
        Clear the focus
      </button>
    </p>
  );
}

interface NearestProps {
  readonly state: State;
  readonly snapshot: Snapshot;
}

function Nearest({ state, snapshot }: NearestProps) {
  const nearest = nearestContact(state, snapshot);
  const { network } = snapshot;
  const none = sayContacts(0, network);
  if (nearest === null) {
    return (
      <p>
        {none} passes these filters.{" "}
        {isNarrowed(snapshot.filter) && (
          <button type="button" class="LinkButton" onClick={() => state.setFilter(NOT_NARROWED)}>
            Show all, not the strongest only
          </button>
        )}{" "}
        <button type="button" class="LinkButton" onClick={() => state.resetFilter()}>
          Reset filters
        </button>
      </p>
    );
  }
  const { date } = network.dataset.contacts.at(network.contacts.record[nearest]!);
  const days = daysOf(network, [nearest]);
  return (
    <p>
      {none} in this window. Nearest: {sayDate(date)}.{" "}
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
