import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { CompletionField } from "./completion-field.tsx";
import { makeSource } from "./contact-draft.ts";
import { DateField } from "./date-field.tsx";
import { draftOfEvent, editOfEvent, EMPTY_EVENT, type EventFaults } from "./event-draft.ts";
import { TextField } from "./field.tsx";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { sourceOptions } from "./options.ts";
import { useDraft } from "./use-draft.ts";
import { useSaving } from "./use-saving.ts";

/** An event of the timeline, new or there already. */
export function EventForm({ state, shell, dataset, target, onClose }: FormProps<"event">) {
  const { id } = target;
  const event = dataset.events.find((one) => one.id === id);
  const begin = () => (event === undefined ? EMPTY_EVENT : draftOfEvent(event, dataset));
  const drafting = useDraft(shell, `event ${id ?? ""}`, begin);
  const faults = useSignal<EventFaults>({});
  const saving = useSaving(state);
  const sources = useMemo(() => sourceOptions(dataset), [dataset]);
  const { draft, change } = drafting;
  if (id !== null && event === undefined) return <p>This data set has no such event.</p>;
  const save = async (goOn: boolean): Promise<void> => {
    const result = editOfEvent(draft, id, dataset);
    faults.value = "faults" in result ? result.faults : {};
    if ("faults" in result) return;
    if (!(await saving.save(result.edit, id === null ? "add event" : "change event"))) return;
    drafting.begin(EMPTY_EVENT);
    if (!goOn) onClose();
  };
  return (
    <FormFrame
      said={saving.said}
      saveLabel="Save"
      onSave={save}
      canGoOn={id === null}
      onBeginAnew={drafting.isBack ? () => drafting.begin(begin()) : null}
    >
      <DateField
        label="Date"
        value={draft.date}
        fault={faults.value.date}
        onChange={(date) => change({ date })}
      />
      <TextField
        label="What happened"
        rows={2}
        value={draft.title}
        fault={faults.value.title}
        onChange={(title) => change({ title })}
      />
      <CompletionField
        label="Sources"
        options={sources}
        chosen={draft.sources}
        make={(text) => makeSource(text, dataset)}
        hint="Type a title, or paste an address for a new one"
        onChange={(chosen) => change({ sources: chosen })}
      />
    </FormFrame>
  );
}
