import { Field } from "./field.tsx";

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
  readonly fault?: string | undefined;
}

/** One of a few values. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, values, nameOf, onChange, fault } = props;
  return (
    <Field label={label} fault={fault}>
      {(ids) => (
        <select
          {...ids}
          class="Select"
          value={value}
          onChange={({ currentTarget }) => onChange(values[currentTarget.selectedIndex] ?? value)}
        >
          {values.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
