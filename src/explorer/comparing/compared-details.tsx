import { useComputed, useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { onlyActor, type Selection } from "../../address/choices.ts";
import { sayCount } from "../../model/count-words.ts";
import { sameSpan } from "../../model/day.ts";
import { saySpan } from "../../model/day-words.ts";
import { changeOf, type Comparison } from "../../network/compare-snapshots.ts";
import { contactsAmong } from "../../network/contacts-in-view.ts";
import { findTieOf } from "../../network/find-tie.ts";
import type { Network, Snapshot } from "../../network/network.ts";
import { changeName, sayBeforeAfter } from "../../scene/change-words.ts";
import { contactsTitle } from "../../scene/words.ts";
import { LineSwatch } from "../controls/line-swatch.tsx";
import { Segments } from "../controls/segments.tsx";
import { useDetails } from "../details/details.ts";
import type { Records } from "../details/records.ts";
import "./comparing.css";

export interface DetailsProps {
  readonly selection: Selection | null;
  readonly snapshot: Snapshot;
}

type Side = "before" | "after";

/** The details while two windows are compared: what became of the selection, and the details of the one window or the other. */
export function ComparedDetails({
  Details,
  ...shown
}: DetailsProps & { readonly Details: ComponentType<DetailsProps> }) {
  const { state } = useDetails();
  const other = useComputed(() => state.choices.value.compare).value;
  const isHere = useComputed(() => state.compared.value !== null).value;
  // The window's own pace is that of the details: a drag makes a comparison with each step.
  const comparison = isHere && other !== null ? state.compared.peek()?.comparison : undefined;
  if (comparison === undefined) return <Details {...shown} />;
  return <OneOfTwo {...shown} Details={Details} comparison={comparison} />;
}

interface OneOfTwoProps extends DetailsProps {
  readonly Details: ComponentType<DetailsProps>;
  readonly comparison: Comparison;
}

function OneOfTwo({ Details, selection, snapshot, comparison }: OneOfTwoProps) {
  const { records } = useDetails();
  const chosen = useSignal<Side | null>(null);
  const { window } = snapshot.filter;
  const main = sameSpan(comparison.after.filter.window, window) ? "after" : "before";
  const counts = {
    before: countIn(comparison.before, selection, records),
    after: countIn(comparison.after, selection, records),
  };
  const away = main === "after" ? "before" : "after";
  // What is gone, or was not there yet, is shown where it was.
  const side = chosen.value ?? (counts[main] === 0 && counts[away] > 0 ? away : main);
  const sides = (["before", "after"] as const).map((value) => ({
    value,
    label: `${saySpan(comparison[value].filter.window)}: ${sayCount(counts[value])}`,
  }));
  return (
    <>
      <section class="Panel-section ComparedDetails" aria-label="Comparison">
        <BecameOf selection={selection} comparison={comparison} />
        <Segments
          legend={`${contactsTitle(snapshot.network)} of which window`}
          options={sides}
          value={side}
          onChange={(value) => (chosen.value = value)}
        />
      </section>
      <Details selection={selection} snapshot={comparison[side]} />
    </>
  );
}

/** What became of the one actor or tie that is selected: `Grew: 3 contacts before, 8 after`. */
function BecameOf({ selection, comparison }: Pick<OneOfTwoProps, "selection" | "comparison">) {
  const { network, filter } = comparison.after;
  const place = selection && placeOf(network, filter.level, selection);
  const change = place && changeOf(comparison[place.of], place.index);
  if (place === null || change === null) return null;
  return (
    <p class="ComparedDetails-change">
      <LineSwatch family="unknown" change={change} />
      {changeName(change, comparison)}: {sayBeforeAfter(comparison, place.of, place.index)}
    </p>
  );
}

/** Where the changes tell of a selection; null for a contact, for several actors, and for what is not there. */
function placeOf(network: Network, level: Snapshot["filter"]["level"], selection: Selection) {
  if (selection.of === "tie") {
    const index = findTieOf(network, network.levels[level], selection.actors);
    return index < 0 ? null : ({ of: "ties", index } as const);
  }
  const only = onlyActor(selection);
  const index = only === null ? undefined : network.actorIndex.get(only);
  return index === undefined ? null : ({ of: "actors", index } as const);
}

/** Contacts of a window that the details of a selection tell of. */
function countIn(snapshot: Snapshot, selection: Selection | null, records: Records): number {
  const { network, filter } = snapshot;
  if (selection === null) return snapshot.contactTotal;
  if (selection.of === "contact") {
    const index = records.contactIndex(selection.id);
    return index !== undefined && snapshot.inView[index] === 1 ? 1 : 0;
  }
  const place = placeOf(network, filter.level, selection);
  if (place !== null) {
    const counts = place.of === "ties" ? snapshot.tieContacts : snapshot.actorContacts;
    return counts[place.index] ?? 0;
  }
  if (selection.of === "tie") return 0;
  const actors = selection.ids.flatMap((id) => network.actorIndex.get(id) ?? []);
  return contactsAmong(snapshot, actors).length;
}
