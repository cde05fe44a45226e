import type { DescriptionDraft } from "./description-draft.ts";
import { draftOfDescription, editOfDescription, levelNamed } from "./description-draft.ts";
import { DateField } from "./date-field.tsx";
import { Field, TextField } from "./field.tsx";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { OwnKinds } from "./own-kinds.tsx";
import { useDraft, type Drafting } from "./use-draft.ts";
import { useSaving } from "./use-saving.ts";

/** What the data set says of itself, how it opens, and the kinds it adds to the usual ones. */
export function DescriptionForm({ state, shell, dataset, onClose }: FormProps<"description">) {
  const begin = () => draftOfDescription(dataset);
  const drafting = useDraft(shell, "description", begin);
  const saving = useSaving(state);
  const { draft, change } = drafting;
  const save = async (): Promise<void> => {
    const result = editOfDescription(draft);
    if ("fault" in result) {
      saving.say(result.fault);
      return;
    }
    if (!(await saving.save(result.edit, "change description"))) return;
    drafting.begin(draft);
    onClose();
  };
  return (
    <FormFrame
      said={saving.said}
      saveLabel="Save"
      onSave={save}
      onBeginAnew={drafting.isBack ? () => drafting.begin(begin()) : null}
    >
      <Texts {...drafting} />
      <DateField
        label="Opens with the window"
        value={draft.window}
        hint="All time"
        onChange={(window) => change({ window })}
      />
      <Field label="Opens at the level of">
        {(ids) => (
          <select
            {...ids}
            class="Select"
            value={draft.level}
            onChange={({ currentTarget: { value } }) => change({ level: levelNamed(value) })}
          >
            <option value="parties">Parties</option>
            <option value="people">People</option>
          </select>
        )}
      </Field>
      <OwnKinds kinds={draft.kinds} onChange={(kinds) => change({ kinds })} />
    </FormFrame>
  );
}

function Texts({ draft, change }: Drafting<DescriptionDraft>) {
  return (
    <>
      <TextField label="Title" value={draft.title} onChange={(title) => change({ title })} />
      <TextField
        label="Description"
        rows={5}
        value={draft.description}
        onChange={(description) => change({ description })}
      />
      <TextField
        label="Licence"
        value={draft.licence}
        onChange={(licence) => change({ licence })}
      />
      <TextField
        label="Version"
        value={draft.version}
        onChange={(version) => change({ version })}
      />
    </>
  );
}
