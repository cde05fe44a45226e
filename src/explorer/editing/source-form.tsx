import { useSignal } from "@preact/signals";
import { DateField } from "./date-field.tsx";
import { TextField } from "./field.tsx";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import {
  draftOfSource,
  editOfSource,
  EMPTY_SOURCE,
  hintOfAddress,
  type SourceFaults,
} from "./source-draft.ts";
import { useDraft } from "./use-draft.ts";
import { useSaving } from "./use-saving.ts";

/** A source, new or there already. */
export function SourceForm({ state, shell, dataset, target, onClose }: FormProps<"source">) {
  const { id } = target;
  const place = id === null ? -1 : dataset.sources.indexOf(id);
  const begin = () => (place < 0 ? EMPTY_SOURCE : draftOfSource(dataset.sources.at(place)));
  const drafting = useDraft(shell, `source ${id ?? ""}`, begin);
  const faults = useSignal<SourceFaults>({});
  const saving = useSaving(state);
  const { draft, change } = drafting;
  if (id !== null && place < 0) return <p>This data set has no such source.</p>;
  const save = async (goOn: boolean): Promise<void> => {
    const result = editOfSource(draft, id, dataset);
    faults.value = "faults" in result ? result.faults : {};
    if ("faults" in result) return;
    if (!(await saving.save(result.edit, id === null ? "add source" : "change source"))) return;
    drafting.begin(EMPTY_SOURCE);
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
      <TextField
        label="Title"
        value={draft.title}
        fault={faults.value.title}
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
        fault={faults.value.date}
        onChange={(date) => change({ date })}
      />
      <TextField
        label="Address"
        value={draft.url}
        fault={faults.value.url}
        hint={hintOfAddress(draft.url)}
        onChange={(url) => change({ url })}
      />
    </FormFrame>
  );
}
