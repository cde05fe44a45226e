import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { DataSet } from "../../model/dataset.ts";
import { CompletionField } from "./completion-field.tsx";
import {
  draftOfContact,
  editOfContact,
  EMPTY_CONTACT,
  makeActors,
  makeSource,
  makeTopic,
  nextDraft,
  type ContactDraft,
  type ContactFaults,
} from "./contact-draft.ts";
import { DateField } from "./date-field.tsx";
import { TextField } from "./field.tsx";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { KindField } from "./kind-field.tsx";
import { actorOptions, sourceOptions, topicOptions } from "./options.ts";
import { useDraft, type Drafting } from "./use-draft.ts";
import { useSaving } from "./use-saving.ts";

/** A contact, new or there already. */
export function ContactForm({ state, shell, dataset, target, onClose }: FormProps<"contact">) {
  const begin = () => initialDraft(dataset, target);
  const key = `contact ${target.id ?? target.participants?.join(";") ?? ""}`;
  const drafting = useDraft(shell, key, begin);
  const faults = useSignal<ContactFaults>({});
  const saving = useSaving(state);
  const save = async (goOn: boolean): Promise<void> => {
    const result = editOfContact(drafting.draft, dataset);
    faults.value = "faults" in result ? result.faults : {};
    if ("faults" in result) return;
    const label = target.id === null ? "add contact" : "change contact";
    if (!(await saving.save(result.edit, label))) return;
    saving.say("Saved.");
    drafting.begin(nextDraft(drafting.draft));
    if (goOn) return;
    state.select({ of: "contact", id: result.id });
    onClose();
  };
  return (
    <FormFrame
      said={saving.said}
      saveLabel="Save"
      onSave={save}
      canGoOn={target.id === null}
      onBeginAnew={drafting.isBack ? () => drafting.begin(begin()) : null}
    >
      <ContactFields
        {...{ dataset, topics: state.network.value?.topics ?? [], drafting }}
        faults={faults.value}
      />
    </FormFrame>
  );
}

function initialDraft(dataset: DataSet, target: FormProps<"contact">["target"]): ContactDraft {
  const place = target.id === null ? -1 : dataset.contacts.indexOf(target.id);
  if (place >= 0) return draftOfContact(dataset.contacts.at(place), dataset);
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const participants = (target.participants ?? []).map((id) => ({
    id,
    label: names.get(id) ?? id,
  }));
  return { ...EMPTY_CONTACT, participants };
}

interface ContactFieldsProps {
  readonly dataset: DataSet;
  readonly topics: readonly string[];
  readonly drafting: Drafting<ContactDraft>;
  readonly faults: ContactFaults;
}

function ContactFields({ dataset, topics, drafting, faults }: ContactFieldsProps) {
  const { draft, change } = drafting;
  const actors = useMemo(() => actorOptions(dataset), [dataset]);
  const sources = useMemo(() => sourceOptions(dataset), [dataset]);
  const about = useMemo(() => topicOptions(topics), [topics]);
  const people = { options: actors, make: (text: string) => makeActors(text, dataset) };
  return (
    <>
      <DateField
        label="Date"
        value={draft.date}
        fault={faults.date}
        onChange={(date) => change({ date })}
      />
      <KindField dataset={dataset} value={draft.kind} onChange={(kind) => change({ kind })} />
      <CompletionField
        {...people}
        label="Participants"
        chosen={draft.participants}
        fault={faults.participants}
        hint="The sender first, where somebody addressed others"
        onChange={(participants) => change({ participants })}
      />
      <TextField
        label="Summary"
        rows={3}
        value={draft.summary}
        onChange={(summary) => change({ summary })}
      />
      <CompletionField
        label="Sources"
        options={sources}
        chosen={draft.sources}
        make={(text) => makeSource(text, dataset)}
        hint="Type a title, or paste an address for a new one"
        onChange={(chosen) => change({ sources: chosen })}
      />
      <TextField label="Place" value={draft.place} onChange={(place) => change({ place })} />
      <CompletionField
        {...people}
        label="Initiated by"
        chosen={draft.initiators}
        onChange={(initiators) => change({ initiators })}
      />
      <CompletionField
        {...people}
        label="Mediated by"
        chosen={draft.mediators}
        onChange={(mediators) => change({ mediators })}
      />
      <CompletionField
        label="Topics"
        options={about}
        chosen={draft.topics}
        make={makeTopic}
        onChange={(chosen) => change({ topics: chosen })}
      />
    </>
  );
}
