import "./import.css";
import { useSignal, type Signal } from "@preact/signals";
import { useId } from "preact/hooks";
import { sayCount, counted } from "../../model/count-words.ts";
import {
  comparisonKey,
  type Likeness,
  type RecordComparison,
} from "../../model/merge/compare-datasets.ts";
import { Segments } from "../controls/segments.tsx";
import { UserText } from "../controls/user-text.tsx";
import type { DataSet } from "../../model/dataset.ts";
import type { DialogProps } from "../dialogs/dialog-props.ts";
import { Modal } from "../dialogs/modal.tsx";
import type { Adding } from "./adding.ts";
import { whyNothingToAdd } from "./nothing-to-add.ts";
import { recordWords } from "./record-words.ts";

/** What to do with a second data set: open it alone, or add it to the one that is open, and what that would change. */
export function AddDialog({ shell }: DialogProps) {
  const adding = shell.adding.value;
  return adding === null ? null : <OneAdding adding={adding} />;
}

function OneAdding({ adding }: { readonly adding: Adding }) {
  const way = useSignal<"alone" | "add">("alone");
  const overwrite = useSignal<ReadonlySet<string>>(new Set());
  const isAdding = way.value === "add";
  const { records } = adding.comparison;
  return (
    <Modal title="Open alone or add" width="wide" onClose={() => adding.decide({ do: "nothing" })}>
      <p>
        <UserText text={adding.ours.title} longest={80} /> is open. What is to become of{" "}
        <UserText text={adding.name} longest={80} />?
      </p>
      <Segments
        legend="What to do"
        options={[
          { value: "alone", label: "Open alone" },
          { value: "add", label: "Add to what is open" },
        ]}
        value={way.value}
        onChange={(value) => (way.value = value)}
      />
      {isAdding && <Comparison theirs={adding.theirs} records={records} overwrite={overwrite} />}
      <Footer adding={adding} isAdding={isAdding} overwrite={overwrite.value} />
    </Modal>
  );
}

interface FooterProps {
  readonly adding: Adding;
  readonly isAdding: boolean;
  readonly overwrite: ReadonlySet<string>;
}

function Footer({ adding, isAdding, overwrite }: FooterProps) {
  const why = isAdding ? whyNothingToAdd(adding.comparison, overwrite.size) : "";
  const whyId = useId();
  const decide = (): void => {
    if (why !== "") return;
    if (isAdding) adding.decide({ do: "add", overwrite });
    else adding.decide({ do: "open alone" });
  };
  return (
    <footer class="Modal-footer">
      {why !== "" && (
        <p id={whyId} class="ImportDialog-why">
          {why}
        </p>
      )}
      <button
        type="button"
        class="Button"
        data-tone="outlined"
        onClick={() => adding.decide({ do: "nothing" })}
      >
        Cancel
      </button>
      <button
        type="button"
        class="Button"
        data-tone="filled"
        aria-disabled={why !== ""}
        {...(why !== "" && { "aria-describedby": whyId })}
        onClick={decide}
      >
        {isAdding ? addWords(adding.comparison.records) : "Open alone"}
      </button>
    </footer>
  );
}

function addWords(records: readonly RecordComparison[]): string {
  const fresh = records.filter(({ table, likeness }) => table === "contacts" && likeness === "new");
  return fresh.length === 0 ? "Add" : `Add ${counted(fresh.length, "contact")}`;
}

const LIKENESSES: readonly Likeness[] = ["new", "changed", "conflicting", "same"];

const LIKENESS_WORDS: Readonly<Record<Likeness, string>> = {
  new: "New",
  changed: "Filled in",
  conflicting: "Conflicting",
  same: "Same",
};

const TABLE_WORDS: Readonly<Record<RecordComparison["table"], string>> = {
  contacts: "Contacts",
  actors: "Actors",
  sources: "Sources",
  events: "Events",
  representations: "Representations",
  memberships: "Memberships",
  kinds: "Kinds",
};

interface ComparisonProps {
  /** Whose records they are. */
  readonly theirs: DataSet;
  readonly records: readonly RecordComparison[];
  readonly overwrite: Signal<ReadonlySet<string>>;
}

function Comparison({ theirs, records, overwrite }: ComparisonProps) {
  const of = (likeness: Likeness) => records.filter((record) => record.likeness === likeness);
  return (
    <>
      <CountTable records={records} />
      <Conflicts theirs={theirs} records={of("conflicting")} overwrite={overwrite} />
      <ChangeList title="Filled in" theirs={theirs} records={of("changed")} />
      <ChangeList title="New" theirs={theirs} records={of("new")} />
    </>
  );
}

function CountTable({ records }: Pick<ComparisonProps, "records">) {
  const tables = Object.keys(TABLE_WORDS).filter((table) => records.some((r) => r.table === table));
  return (
    <div class="SheetTable">
      <table class="CountTable">
        <caption class="VisuallyHidden">What adding would change</caption>
        <thead>
          <tr>
            <td />
            {LIKENESSES.map((likeness) => (
              <th key={likeness} scope="col">
                {LIKENESS_WORDS[likeness]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table}>
              {/* Keys of TABLE_WORDS. */}
              <th scope="row">{TABLE_WORDS[table as RecordComparison["table"]]}</th>
              {LIKENESSES.map((likeness) => (
                <td key={likeness}>
                  {sayCount(
                    records.filter((r) => r.table === table && r.likeness === likeness).length,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Rows of a list at most. */
const SHOWN = 100;

function Conflicts({ theirs, records, overwrite }: ComparisonProps) {
  if (records.length === 0) return null;
  const keys = records.map(comparisonKey);
  const all = overwrite.value.size === keys.length;
  const toggle = (key: string): void => {
    const next = new Set(overwrite.peek());
    if (!next.delete(key)) next.add(key);
    overwrite.value = next;
  };
  return (
    <section class="ImportDialog-part">
      <h3>Conflicting: what is open stays, unless you choose otherwise</h3>
      <ul class="ChangeList">
        {records.slice(0, SHOWN).map((record) => (
          <li key={comparisonKey(record)}>
            <label>
              <input
                type="checkbox"
                checked={overwrite.value.has(comparisonKey(record))}
                onChange={() => toggle(comparisonKey(record))}
              />
              <span>
                Take the new <RecordName theirs={theirs} record={record} />
              </span>
            </label>
            <Differences record={record} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="LinkButton"
        onClick={() => (overwrite.value = new Set(all ? [] : keys))}
      >
        {all ? "Select none" : `Select all ${sayCount(keys.length)}`}
      </button>
    </section>
  );
}

interface ChangeListProps {
  readonly title: string;
  readonly theirs: DataSet;
  readonly records: readonly RecordComparison[];
}

function ChangeList({ title, theirs, records }: ChangeListProps) {
  if (records.length === 0) return null;
  return (
    <details class="ImportDialog-part">
      <summary>
        {title}: {sayCount(records.length)}
      </summary>
      <ul class="ChangeList">
        {records.slice(0, SHOWN).map((record) => (
          <li key={comparisonKey(record)}>
            <RecordName theirs={theirs} record={record} />
            <Differences record={record} />
          </li>
        ))}
      </ul>
      {records.length > SHOWN && <p class="Muted">And {sayCount(records.length - SHOWN)} more.</p>}
    </details>
  );
}

interface RecordNameProps {
  readonly theirs: DataSet;
  readonly record: RecordComparison;
}

function RecordName({ theirs, record }: RecordNameProps) {
  return (
    <>
      <span class="Muted">{TABLE_WORDS[record.table].toLowerCase()}</span>{" "}
      <UserText text={recordWords(theirs, record)} longest={160} />
    </>
  );
}

function Differences({ record: { differences } }: { readonly record: RecordComparison }) {
  if (differences.length === 0) return null;
  return (
    <dl class="Differences">
      {differences.map(({ field, ours, theirs }) => (
        <div key={field}>
          <dt>
            <UserText text={field} longest={40} />
          </dt>
          <dd>
            {ours !== "" && (
              <>
                <del>
                  <UserText text={ours} longest={160} />
                </del>{" "}
              </>
            )}
            <ins>
              <UserText text={theirs} longest={160} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
