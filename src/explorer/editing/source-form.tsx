import { DateField } from "./date-field.tsx";
import { TextField } from "./field.tsx";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import {
  draftOfSource,
  editOfSource,
  EMPTY_SOURCE,
  hintOfAddress,
  type SourceDraft,
} from "./source-draft.ts";
import { useForm } from "./use-form.ts";

/** A source, new or there already. */
export function SourceForm({ state, shell, dataset, target, onClose }: FormProps<"source">) {
  const { id } = target;
  const place = id === null ? -1 : dataset.sources.indexOf(id);
  const { draft, change, faults, frame } = useForm<SourceDraft>({
    ...{ state, shell, key: `source ${id ?? ""}` },
    label: id === null ? "add source" : "change source",
    initial: () => (place < 0 ? EMPTY_SOURCE : draftOfSource(dataset.sources.at(place))),
    editOf: (typed) => editOfSource(typed, id, dataset),
    next: () => EMPTY_SOURCE,
    onDone: onClose,
  });
  if (id !== null && place < 0) return <p>This data set has no such source.</p>;
  return (
    <FormFrame {...frame} canGoOn={id === null}>
      <TextField
        label="Title"
        value={draft.title}
        fault={faults?.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        label="Publisher"
        value={draft.publisher}
        onChange={(publisher) => change({ publisher })}
      />
      <DateField
        label="Date"
        value={draft.date}
        fault={faults?.date}
        onChange={(date) => change({ date })}
      />
      <TextField
        label="Address"
        value={draft.url}
        fault={faults?.url}
        hint={hintOfAddress(draft.url)}
        onChange={(url) => change({ url })}
      />
    </FormFrame>
  );
}
