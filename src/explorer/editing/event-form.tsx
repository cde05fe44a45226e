import { DateField } from "./date-field.tsx";
import { draftOfEvent, editOfEvent, EMPTY_EVENT, type EventDraft } from "./event-draft.ts";
import { TextField } from "./field.tsx";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { SourcesField } from "./sources-field.tsx";
import { useForm } from "./use-form.ts";

/** An event of the timeline, new or there already. */
export function EventForm({ state, shell, dataset, target, onClose }: FormProps<"event">) {
  const { id } = target;
  const event = dataset.events.find((one) => one.id === id);
  const { draft, change, faults, frame } = useForm<EventDraft>({
    ...{ state, shell, key: `event ${id ?? ""}` },
    label: id === null ? "add event" : "change event",
    initial: () => (event === undefined ? EMPTY_EVENT : draftOfEvent(event, dataset)),
    editOf: (typed) => editOfEvent(typed, id, dataset),
    next: () => EMPTY_EVENT,
    onDone: onClose,
  });
  if (id !== null && event === undefined) return <p>This data set has no such event.</p>;
  return (
    <FormFrame {...frame} canGoOn={id === null}>
      <DateField
        label="Date"
        value={draft.date}
        fault={faults?.date}
        onChange={(date) => change({ date })}
      />
      <TextField
        label="What happened"
        rows={2}
        value={draft.title}
        fault={faults?.title}
        onChange={(title) => change({ title })}
      />
      <SourcesField
        dataset={dataset}
        chosen={draft.sources}
        onChange={(sources) => change({ sources })}
      />
    </FormFrame>
  );
}
