import { useSignal } from "@preact/signals";
import { useId, useMemo } from "preact/hooks";
import type { DataSet } from "../../model/dataset.ts";
import { applyEdit } from "../../model/edit/apply-edit.ts";
import { isRefused, type Edit, type IdTable } from "../../model/edit/edit.ts";
import { UserText } from "../controls/user-text.tsx";
import { CompletionField } from "./completion-field.tsx";
import { nameOfSource } from "../../model/edit/name-records.ts";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { actorOptions, sourceOptions } from "./options.ts";
import { editOfRemoval, outlookOf, type Outlook, type RemovalDraft } from "./removal-draft.ts";
import { useSaving } from "./use-saving.ts";

/** Removes a record; where others name it, after asking what becomes of them. */
export function RemovalForm({ state, dataset, target, onClose }: FormProps<"removal">) {
  const saving = useSaving(state);
  const draft = useSignal<RemovalDraft>({ fate: "clear", put: null });
  const fault = useSignal("");
  const outlook = useMemo(() => outlookOf(dataset, target), [dataset, target]);
  const made = editOfRemoval(target, draft.value, outlook);
  const noun = NOUNS[target.table];
  const save = async (): Promise<void> => {
    fault.value = "fault" in made ? made.fault : "";
    if ("edit" in made && (await saving.save(made.edit, `remove ${noun}`))) onClose();
  };
  const change = (patch: Partial<RemovalDraft>): void => {
    fault.value = "";
    draft.value = { ...draft.peek(), ...patch };
  };
  const name = <UserText text={nameOf(dataset, target)} longest={120} />;
  return (
    <FormFrame
      said={saving.said}
      saveLabel={`Remove the ${noun}`}
      onSave={save}
      tools={<CancelButton onClose={onClose} />}
    >
      {outlook === null ? (
        <p>
          The {noun} <strong>{name}</strong> is removed. Nothing else names it. Undo brings it back.
        </p>
      ) : (
        <>
          <p>
            The {noun} <strong>{name}</strong> is named in {outlook.named}. Undo brings all back.
          </p>
          <Fates
            {...{ dataset, target, outlook, change }}
            draft={draft.value}
            fault={fault.value}
          />
          {"edit" in made && draft.value.fate === "put" && (
            <Preview dataset={dataset} edit={made.edit} />
          )}
        </>
      )}
    </FormFrame>
  );
}

function CancelButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" class="Button" data-tone="outlined" onClick={onClose}>
      Cancel
    </button>
  );
}

const NOUNS: Readonly<Record<IdTable, string>> = {
  ...{ actors: "actor", contacts: "contact", sources: "source", events: "event" },
};

type Target = FormProps<"removal">["target"];

interface FatesProps {
  readonly dataset: DataSet;
  readonly target: Target;
  readonly outlook: Outlook;
  readonly draft: RemovalDraft;
  readonly fault: string;
  readonly change: (patch: Partial<RemovalDraft>) => void;
}

/** What can become of the records that name it, each with what comes of it. */
function Fates({ dataset, target, outlook, draft, fault, change }: FatesProps) {
  const group = useId();
  const options = useMemo(
    () =>
      (target.table === "actors" ? actorOptions(dataset) : sourceOptions(dataset)).filter(
        ({ id }) => id !== target.id,
      ),
    [dataset, target],
  );
  return (
    <fieldset class="Fates">
      <legend>What becomes of them?</legend>
      {outlook.options.map(({ fate, words, outcome }) => (
        <label key={fate} class="Fates-one">
          <input
            type="radio"
            name={group}
            checked={draft.fate === fate}
            onChange={() => change({ fate })}
          />
          <span>
            {words}
            <span class="Fates-outcome">{outcome}</span>
          </span>
        </label>
      ))}
      {draft.fate === "put" && (
        <CompletionField
          single
          label="In its place"
          options={options}
          chosen={draft.put === null ? [] : [draft.put]}
          make={() => []}
          fault={fault}
          onChange={([put = null]) => change({ put })}
        />
      )}
    </fieldset>
  );
}

/** What goes along when another stands in its place, or why it cannot. */
function Preview({ dataset, edit }: { readonly dataset: DataSet; readonly edit: Edit }) {
  const result = useMemo(() => applyEdit(dataset, edit), [dataset, edit]);
  if (result.problems.length === 0) return null;
  const label = isRefused(result) ? "What keeps it from being done" : "What changes";
  return (
    <section class="EditPreview" aria-label={label}>
      {result.problems.map(({ code, message }, index) => (
        <p key={`${code} ${index}`}>
          <UserText text={message} longest={500} />
        </p>
      ))}
    </section>
  );
}

function nameOf(dataset: DataSet, { table, id }: Target): string {
  switch (table) {
    case "actors":
      return dataset.actors.find((actor) => actor.id === id)?.name ?? id;
    case "events":
      return dataset.events.find((event) => event.id === id)?.title ?? id;
    case "contacts": {
      const index = dataset.contacts.indexOf(id);
      return (index >= 0 && dataset.contacts.at(index).summary) || id;
    }
    case "sources": {
      const index = dataset.sources.indexOf(id);
      return index < 0 ? id : nameOfSource(dataset.sources.at(index));
    }
  }
}
