import type { DataSet } from "../../model/dataset.ts";
import { FAMILIES, FAMILY_NAMES, STANDARD_KINDS } from "../../model/kinds.ts";
import { Field } from "./field.tsx";

interface KindFieldProps {
  readonly dataset: DataSet;
  readonly value: string;
  readonly onChange: (kind: string) => void;
}

/** The kinds of contact by family, the data set's own among them; one that nothing defines stays to be chosen. */
export function KindField({ dataset, value, onChange }: KindFieldProps) {
  const kinds = [...STANDARD_KINDS, ...dataset.kinds];
  const isKnown = kinds.some(({ id }) => id === value);
  return (
    <Field label="Kind">
      {(ids) => (
        <select
          {...ids}
          class="Select"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {!isKnown && <option value={value}>{value === "" ? "none" : value} (not defined)</option>}
          {FAMILIES.map((family) => (
            <optgroup key={family} label={FAMILY_NAMES[family]}>
              {kinds
                .filter((kind) => kind.family === family)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
