import { FAMILIES, FAMILY_NAMES } from "../../model/kinds.ts";
import { EMPTY_KIND, type KindDraft } from "./description-draft.ts";
import { Field, TextField } from "./field.tsx";

interface OwnKindsProps {
  readonly kinds: readonly KindDraft[];
  readonly onChange: (kinds: readonly KindDraft[]) => void;
}

/** The kinds of contact that a data set adds to the usual ones, each with the family that it is drawn and counted with. */
export function OwnKinds({ kinds, onChange }: OwnKindsProps) {
  const set = (index: number, patch: Partial<KindDraft>) =>
    onChange(kinds.map((kind, at) => (at === index ? { ...kind, ...patch } : kind)));
  return (
    <fieldset class="EditPosts">
      <legend>Kinds of its own</legend>
      {kinds.map((kind, index) => (
        <div
          key={index}
          class="EditPosts-row"
          role="group"
          aria-label={`Kinds of its own, row ${index + 1}`}
        >
          <TextField label="Name" value={kind.name} onChange={(name) => set(index, { name })} />
          <FamilyField {...kind} onChange={(family) => set(index, { family })} />
          <button
            type="button"
            class="LinkButton"
            onClick={() => onChange(kinds.toSpliced(index, 1))}
          >
            Remove this row
          </button>
        </div>
      ))}
      <button
        type="button"
        class="Button"
        data-tone="outlined"
        onClick={() => onChange([...kinds, EMPTY_KIND])}
      >
        Add a kind
      </button>
    </fieldset>
  );
}

interface FamilyFieldProps extends Pick<KindDraft, "family"> {
  readonly onChange: (family: KindDraft["family"]) => void;
}

function FamilyField({ family, onChange }: FamilyFieldProps) {
  return (
    <Field label="Family">
      {(ids) => (
        <select
          {...ids}
          class="Select"
          value={family}
          onChange={({ currentTarget: { value } }) => {
            const chosen = FAMILIES.find((one) => one === value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {FAMILIES.map((one) => (
            <option key={one} value={one}>
              {FAMILY_NAMES[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
