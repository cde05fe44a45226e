import { useComputed } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { contactWord } from "../../scene/words.ts";
import type { Network, Snapshot } from "../../network/network.ts";
import type { Selection } from "../../address/choices.ts";
import type { State } from "../../state/state.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { later } from "../controls/later.tsx";
import { paced } from "../paced.ts";
import type { Shell } from "../shell.ts";
import { DetailsContext, useDetails } from "./details.ts";
import { Overview } from "./overview.tsx";
import { createReadingPlaces, type ReadingPlace } from "./reading-places.ts";
import { createRecords } from "./records.ts";
import { useKeptOffset } from "./use-kept-offset.ts";

/** What is said of a selection, and of two windows, of which the first picture has neither. */
export const selected = later(async () => (await import("./selected-details.tsx")).SelectedDetails);

interface DetailsPanelProps {
  readonly state: State;
  readonly shell: Shell;
}

/** What is selected, and who says so. It follows a drag of the window at its own pace. */
export function DetailsPanel({ state, shell }: DetailsPanelProps) {
  const follower = useMemo(() => paced(state.snapshot), [state]);
  useEffect(() => () => follower.stop(), [follower]);
  const network = state.network.value;
  const records = useMemo(() => network && createRecords(network), [network]);
  const place = useReadingPlace(state);
  const details = useMemo(
    () => network && records && { state, shell, network, records, place },
    [state, shell, network, records, place],
  );
  const snapshot = useComputed(() => {
    // Only when to look is paced. The arrays of a snapshot are overwritten by the next query, so the latest is the only true one.
    const isKnown = follower.value.value !== null;
    return isKnown ? state.snapshot.peek() : null;
  }).value;
  const isComparing = useComputed(() => state.choices.value.compare !== null).value;
  if (details === null) return null;
  const latest = latestOf(details.network, snapshot, state);
  if (latest === null) return null;
  return (
    <DetailsContext.Provider value={details}>
      <DetailsHeader selection={state.selection.value} />
      <Selected selection={state.selection.value} snapshot={latest} isComparing={isComparing} />
    </DetailsContext.Provider>
  );
}

/** How far the reader is in what is shown. Another data set begins anew. */
function useReadingPlace(state: State): ReadingPlace {
  const id = state.network.value?.dataset.id;
  const selection = state.selection.value;
  const places = useMemo(createReadingPlaces, [state, id]);
  return useMemo(
    () => places.turnTo(selection, state.selectionAsked.peek()),
    [places, selection, state],
  );
}

/** A snapshot of the network that is shown, also right after another data set or level was taken. */
function latestOf(network: Network, snapshot: Snapshot | null, state: State): Snapshot | null {
  const latest = snapshot ?? state.snapshot.peek();
  const current = state.snapshot.peek();
  const isCurrent = latest?.network === network && latest.filter.level === current?.filter.level;
  return isCurrent ? latest : current?.network === network ? current : null;
}

const TITLES: Readonly<Record<Selection["of"] | "event", string>> = {
  actors: "Actor",
  tie: "Tie",
  contact: "Contact",
  event: "Event",
};

function DetailsHeader({ selection }: { readonly selection: Selection | null }) {
  const { state, place } = useDetails();
  const header = useKeptOffset<HTMLElement>(place);
  const isSeveral = selection?.of === "actors" && selection.ids.length > 1;
  const of = selection?.of === "contact" ? contactWord(state.network.value) : selection?.of;
  const title = of === undefined ? "Overview" : isSeveral ? "Among actors" : TITLES[of];
  return (
    <header ref={header} class="Panel-header">
      <h2>{title}</h2>
      {selection !== null && (
        <span class="Panel-tools">
          <IconButton icon="back" label="Back" onClick={() => void state.back()} />
          <IconButton icon="close" label="Select nothing" onClick={() => state.select(null)} />
        </span>
      )}
    </header>
  );
}

interface SelectedProps {
  readonly selection: Selection | null;
  readonly snapshot: Snapshot;
  readonly isComparing: boolean;
}

function Selected({ selection, snapshot, isComparing }: SelectedProps) {
  const isNothing = selection === null || (selection.of === "actors" && selection.ids.length === 0);
  if (isNothing && !isComparing) {
    return <Overview snapshot={snapshot} />;
  }
  return <selected.Part selection={selection} snapshot={snapshot} />;
}
