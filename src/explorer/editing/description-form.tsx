import { LEVELS } from "../../model/dataset.ts";
import { capitalised } from "../../scene/words.ts";
import type { DescriptionDraft, DescriptionFaults } from "./description-draft.ts";
import { draftOfDescription, editOfDescription } from "./description-draft.ts";
import { DateField } from "./date-field.tsx";
import { TextField } from "./field.tsx";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { GoneKinds } from "./gone-kinds.tsx";
import { OwnKinds } from "./own-kinds.tsx";
import { SelectField } from "./select-field.tsx";
import { useForm, type Form } from "./use-form.ts";

/** What the data set says of itself, how it opens, and the kinds it adds to the usual ones. */
export function DescriptionForm({ state, shell, dataset, onClose }: FormProps<"description">) {
  const { draft, change, faults, frame } = useForm<DescriptionDraft, DescriptionFaults>({
    ...{ state, shell, key: "description", label: "change description" },
    initial: () => draftOfDescription(dataset),
    editOf: (typed) => editOfDescription(typed, dataset),
    next: (saved) => saved,
    onDone: onClose,
  });
  return (
    <FormFrame {...frame}>
      <Texts {...{ draft, change }} />
      <DateField
        label="Opens with the window"
        value={draft.window}
        hint="All time"
        fault={faults?.window}
        onChange={(window) => change({ window })}
      />
      <SelectField
        label="Opens at the level of"
        value={draft.level}
        values={LEVELS}
        nameOf={capitalised}
        onChange={(level) => change({ level })}
      />
      <OwnKinds
        kinds={draft.kinds}
        faults={faults?.kinds}
        onChange={(kinds) => change({ kinds })}
      />
      <GoneKinds dataset={dataset} draft={draft} faults={faults?.fates} change={change} />
    </FormFrame>
  );
}

function Texts({
  draft,
  change,
}: Pick<Form<DescriptionDraft, DescriptionFaults>, "draft" | "change">) {
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
