import { sayCount } from "../../model/count-words.ts";
import { useComputed, useSignal, type ReadonlySignal } from "@preact/signals";
import { useEffect, useId, useMemo } from "preact/hooks";
import type { Comparison } from "../../network/compare-snapshots.ts";
import type { Network, Snapshot } from "../../network/network.ts";
import { queryActors, queryTies } from "../../network/query-result.ts";
import { contactsTitle, sayContacts, sentence } from "../../scene/words.ts";
import type { Selection } from "../../address/choices.ts";
import type { State } from "../../state/state.ts";
import { createRecords } from "../details/records.ts";
import { paced } from "../paced.ts";
import { actorColumns, type ActorRow } from "./actor-columns.tsx";
import { ChangeTable } from "./change-table.tsx";
import { contactColumns } from "./contact-columns.tsx";
import { createContactRows, MOST_ROWS, type ContactRow } from "./contact-rows.ts";
import { DataTable } from "./data-table.tsx";
import { useMade } from "./growing.ts";
import { saveContacts } from "./save-contacts.ts";
import "./table.css";
import "./scroll-edges.css";
import { Tabs } from "./tabs.tsx";
import { tieColumns } from "./tie-columns.tsx";
import { tieRowId, tieRows, type TieRow } from "./tie-rows.ts";

type View = "contacts" | "actors" | "ties" | "changed-ties" | "changed-actors";

/** The diagram's twin: the contacts, actors and ties in view, in the order and with the numbers of the command line's query. */
export function Table({ state }: { readonly state: State }) {
  const network = state.network.value;
  return network === null ? null : (
    <TableOf key={network.dataset.id} state={state} network={network} />
  );
}

function TableOf({ state, network }: { readonly state: State; readonly network: Network }) {
  const view = useSignal<View>("contacts");
  const id = useId();
  const seen = useSeen(state);
  const comparison = useComparison(state);
  const labels = useComputed(() => [
    ...tabLabels(seen.value.snapshot, network),
    ...changeLabels(comparison.value),
  ]);
  // A comparison that ends takes its rows along.
  const isGone = useComputed(() => !labels.value.some(({ value }) => value === view.value));
  useEffect(() => {
    if (isGone.value) view.value = "contacts";
  }, [isGone.value, view]);
  return (
    <section class="Table" aria-label="Table">
      <div class="Table-tools">
        <Tabs id={id} legend="Rows" tabs={labels} chosen={view} />
        <SearchField state={state} />
        {view.value === "contacts" && (
          <button
            type="button"
            class="Button"
            data-tone="outlined"
            onClick={() => {
              const snapshot = state.snapshot.peek();
              if (snapshot !== null) saveContacts(snapshot);
            }}
          >
            Save as CSV
          </button>
        )}
      </div>
      {view.value === "contacts" && <RowLimit seen={seen} network={network} />}
      <div
        class="Table-scroll"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${view.value}`}
      >
        <span class="ScrollEdge" data-side="start" />
        <span class="ScrollEdge" data-side="end" />
        <Rows view={view.value} {...{ state, network, seen, comparison }} />
      </div>
    </section>
  );
}

/** Says what of many contacts is listed. */
function RowLimit({ seen, network }: Pick<RowsProps, "seen" | "network">) {
  const total = seen.value.snapshot?.contactTotal ?? 0;
  if (total <= MOST_ROWS) return null;
  return (
    <p class="Table-limit">
      The first {sayCount(MOST_ROWS)} of {sayContacts(total, network)} by date are listed and
      sorted. A shorter window lists the others; Save as CSV holds all.
    </p>
  );
}

/** What is in view, and its sentence. */
interface Seen {
  readonly snapshot: Snapshot | null;
  readonly sentence: string;
}

/**
 * What is in view, looked at again at a pace that a drag of the window can afford. Only when to look is paced: the arrays of a snapshot
 * are overwritten by the next query, so each look takes the latest, and must be made use of at once.
 */
function useSeen(state: State): ReadonlySignal<Seen> {
  const pace = useMemo(() => paced(state.snapshot), [state]);
  useEffect(() => () => pace.stop(), [pace]);
  return useComputed(() => {
    const isKnown = pace.value.value !== null;
    const snapshot = isKnown ? state.snapshot.peek() : null;
    return { snapshot, sentence: snapshot === null ? "" : sentence(snapshot) };
  });
}

/** What is compared, at the same pace. Its counts are its own. */
function useComparison(state: State): ReadonlySignal<Comparison | null> {
  const pace = useMemo(() => paced(state.compared), [state]);
  useEffect(() => () => pace.stop(), [pace]);
  return useComputed(() => pace.value.value?.comparison ?? null);
}

interface TabLabel {
  readonly value: View;
  readonly label: string;
}

function changeLabels(comparison: Comparison | null): readonly TabLabel[] {
  if (comparison === null) return [];
  const { actorTotal, tieTotal } = comparison.union;
  return [
    { value: "changed-ties", label: `Changes of ties ${sayCount(tieTotal)}` },
    { value: "changed-actors", label: `Changes of actors ${sayCount(actorTotal)}` },
  ];
}

function tabLabels(snapshot: Snapshot | null, network: Network): readonly TabLabel[] {
  const title = contactsTitle(network);
  return [
    { value: "contacts", label: `${title} ${sayCount(snapshot?.contacts.length ?? 0)}` },
    { value: "actors", label: `Actors ${sayCount(snapshot?.actorTotal ?? 0)}` },
    { value: "ties", label: `Ties ${sayCount(snapshot?.tieTotal ?? 0)}` },
  ];
}

/** The snapshot whose arrays are true now; taken again whenever `seen` is. */
function latest(seen: ReadonlySignal<Seen>, state: State): Snapshot | null {
  return seen.value.snapshot === null ? null : state.snapshot.peek();
}

interface RowsProps {
  readonly state: State;
  readonly network: Network;
  readonly seen: ReadonlySignal<Seen>;
  readonly comparison: ReadonlySignal<Comparison | null>;
}

function Rows({ view, ...props }: RowsProps & { readonly view: View }) {
  switch (view) {
    case "contacts":
      return <ContactTable {...props} />;
    case "actors":
      return <ActorTable {...props} />;
    case "ties":
      return <TieTable {...props} />;
    case "changed-ties":
    case "changed-actors":
      return <Changes view={view} {...props} />;
  }
}

function Changes({
  view,
  state,
  comparison,
}: RowsProps & { readonly view: "changed-ties" | "changed-actors" }) {
  const of = view === "changed-ties" ? "ties" : "actors";
  const selected = useComputed(() => {
    const selection = state.selection.value;
    return of === "ties" ? selectedTie(selection) : selectedActor(selection);
  });
  return <ChangeTable key={of} {...{ state, comparison, of, selected }} />;
}

function ContactTable({ state, network, seen }: RowsProps) {
  const rowsOf = useMemo(() => createContactRows(network, createRecords(network)), [network]);
  const made = useMade(MOST_ROWS);
  const rows = useComputed(() => {
    const [snapshot, most] = [latest(seen, state), made.value];
    return snapshot === null ? [] : rowsOf(snapshot, most);
  });
  const selected = useComputed(() => selectedContact(state.selection.value));
  const select = useMemo(
    () =>
      ({ id }: ContactRow) =>
        state.select({ of: "contact", id }),
    [state],
  );
  return (
    <DataTable
      caption={useComputed(() => seen.value.sentence)}
      columns={contactColumns(network.dataset)}
      rows={rows}
      sortedBy={{ column: "date", direction: "ascending" }}
      selected={selected}
      onSelect={select}
    />
  );
}

function ActorTable({ state, network, seen }: RowsProps) {
  const columns = useMemo(() => actorColumns(contactsTitle(network)), [network]);
  const rows = useComputed(() => {
    const snapshot = latest(seen, state);
    return snapshot === null ? [] : queryActors(snapshot);
  });
  const selected = useComputed(() => selectedActor(state.selection.value));
  const select = useMemo(
    () =>
      ({ id }: ActorRow) =>
        state.select({ of: "actors", ids: [id] }),
    [state],
  );
  return (
    <DataTable
      caption={useComputed(() => seen.value.sentence)}
      columns={columns}
      rows={rows}
      sortedBy={{ column: "count", direction: "descending" }}
      selected={selected}
      onSelect={select}
    />
  );
}

function TieTable({ state, network, seen }: RowsProps) {
  const columns = useMemo(() => tieColumns(contactsTitle(network)), [network]);
  const rows = useComputed(() => {
    const snapshot = latest(seen, state);
    return snapshot === null ? [] : tieRows(snapshot, queryTies(snapshot));
  });
  const selected = useComputed(() => selectedTie(state.selection.value));
  const select = useMemo(
    () =>
      ({ actors }: TieRow) =>
        state.select({ of: "tie", actors }),
    [state],
  );
  return (
    <DataTable
      caption={useComputed(() => seen.value.sentence)}
      columns={columns}
      rows={rows}
      sortedBy={{ column: "count", direction: "descending" }}
      selected={selected}
      onSelect={select}
    />
  );
}

function selectedContact(selection: Selection | null): string | null {
  return selection?.of === "contact" ? selection.id : null;
}

function selectedActor(selection: Selection | null): string | null {
  return selection?.of === "actors" ? (selection.ids.at(-1) ?? null) : null;
}

function selectedTie(selection: Selection | null): string | null {
  return selection?.of === "tie" ? tieRowId(selection.actors) : null;
}

/** The filter's own search, so that the table never shows other contacts than the diagram. */
function SearchField({ state }: { readonly state: State }) {
  const search = useComputed(() => state.filter.value.search);
  const type = (text: string, settled: boolean) => state.setFilter({ search: text }, { settled });
  return (
    <input
      class="Field Table-search"
      type="search"
      aria-label="Only contacts with the words"
      autocomplete="off"
      spellcheck={false}
      maxLength={500}
      placeholder="Summary, place or name"
      value={search}
      onInput={(event) => type(event.currentTarget.value, false)}
      onChange={(event) => type(event.currentTarget.value, true)}
    />
  );
}
