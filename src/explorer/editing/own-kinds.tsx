import { FAMILIES, FAMILY_NAMES } from "../../model/kinds.ts";
import { EMPTY_KIND, type KindDraft } from "./description-draft.ts";
import type { RowFaults } from "./faults.ts";
import { TextField } from "./field.tsx";
import { Rows } from "./rows.tsx";
import { SelectField } from "./select-field.tsx";

interface OwnKindsProps {
  readonly kinds: readonly KindDraft[];
  readonly faults: RowFaults<KindDraft> | undefined;
  readonly onChange: (kinds: readonly KindDraft[]) => void;
}

/** The kinds of contact that a data set adds to the usual ones, each with the family that it is drawn and counted with. */
export function OwnKinds({ kinds, faults, onChange }: OwnKindsProps) {
  return (
    <Rows
      legend="Kinds of its own"
      rows={kinds}
      empty={EMPTY_KIND}
      addLabel="Add a kind"
      onChange={onChange}
    >
      {({ name, family }, set, index) => (
        <>
          <TextField
            label="Name"
            value={name}
            fault={faults?.[index]?.name}
            onChange={(text) => set({ name: text })}
          />
          <SelectField
            label="Family"
            value={family}
            values={FAMILIES}
            nameOf={(one) => FAMILY_NAMES[one]}
            onChange={(chosen) => set({ family: chosen })}
          />
        </>
      )}
    </Rows>
  );
}
