import { useSignal } from "@preact/signals";
import { TextField } from "./field.tsx";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { saveEdit } from "./save-edit.ts";
import { useDraft } from "./use-draft.ts";

/** What the data set says of itself. */
export function DescriptionForm({ state, shell, dataset, onClose }: FormProps<"description">) {
  const { title, description, licence, version } = dataset;
  const begin = () => ({ title, description, licence, version });
  const drafting = useDraft(shell, "description", begin);
  const said = useSignal("");
  const { draft, change } = drafting;
  const save = async (): Promise<void> => {
    const edit = { do: "describe", change: draft } as const;
    const why = await saveEdit(state, edit, "change description");
    said.value = why ?? "";
    if (why !== null) return;
    drafting.begin(draft);
    onClose();
  };
  return (
    <FormFrame
      said={said.value}
      saveLabel="Save"
      onSave={save}
      onBeginAnew={drafting.isBack ? () => drafting.begin(begin()) : null}
    >
      <TextField label="Title" value={draft.title} onChange={(text) => change({ title: text })} />
      <TextField
        label="Description"
        rows={5}
        value={draft.description}
        onChange={(text) => change({ description: text })}
      />
      <TextField
        label="Licence"
        value={draft.licence}
        onChange={(text) => change({ licence: text })}
      />
      <TextField
        label="Version"
        value={draft.version}
        onChange={(text) => change({ version: text })}
      />
    </FormFrame>
  );
}
