import { useMemo } from "preact/hooks";
import type { DataSet } from "../../model/dataset.ts";
import { CompletionField } from "./completion-field.tsx";
import {
  draftOfContact,
  editOfContact,
  EMPTY_CONTACT,
  makeActors,
  makeTopic,
  nextDraft,
  type ContactDraft,
} from "./contact-draft.ts";
import { DateField } from "./date-field.tsx";
import { TextField } from "./field.tsx";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { KindField } from "./kind-field.tsx";
import { actorOptions, topicOptions } from "./options.ts";
import { SourcesField } from "./sources-field.tsx";
import { useForm, type Form } from "./use-form.ts";

/** A contact, new or there already. */
export function ContactForm({ state, shell, dataset, target, onClose }: FormProps<"contact">) {
  const { id } = target;
  const { draft, change, faults, frame } = useForm<ContactDraft>({
    ...{ state, shell, key: `contact ${id ?? target.participants?.join(";") ?? ""}` },
    label: id === null ? "add contact" : "change contact",
    initial: () => initialDraft(dataset, target),
    editOf: (typed) => editOfContact(typed, dataset),
    next: nextDraft,
    onDone({ id: saved }) {
      if (saved !== undefined) state.select({ of: "contact", id: saved });
      onClose();
    },
  });
  const topics = state.network.value?.topics ?? [];
  return (
    <FormFrame {...frame} canGoOn={id === null}>
      <ContactFields {...{ dataset, topics, draft, change, faults }} />
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

interface ContactFieldsProps extends Pick<Form<ContactDraft>, "draft" | "change" | "faults"> {
  readonly dataset: DataSet;
  readonly topics: readonly string[];
}

function ContactFields({ dataset, topics, draft, change, faults }: ContactFieldsProps) {
  const actors = useMemo(() => actorOptions(dataset), [dataset]);
  const about = useMemo(() => topicOptions(topics), [topics]);
  const people = { options: actors, make: (text: string) => makeActors(text, dataset) };
  return (
    <>
      <DateField
        label="Date"
        value={draft.date}
        fault={faults?.date}
        onChange={(date) => change({ date })}
      />
      <KindField dataset={dataset} value={draft.kind} onChange={(kind) => change({ kind })} />
      <CompletionField
        {...people}
        label="Participants"
        chosen={draft.participants}
        fault={faults?.participants}
        hint="The sender first, where somebody addressed others"
        onChange={(participants) => change({ participants })}
      />
      <TextField
        label="Summary"
        rows={3}
        value={draft.summary}
        onChange={(summary) => change({ summary })}
      />
      <SourcesField
        dataset={dataset}
        chosen={draft.sources}
        onChange={(sources) => change({ sources })}
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
