import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** What a control inside a field is told, so that its label and its messages are read out with it. */
export interface FieldIds {
  readonly id: string;
  readonly "aria-describedby": string;
  readonly "aria-invalid": boolean;
}

interface FieldProps {
  readonly label: string;
  /** What is wrong; empty where nothing is. */
  readonly fault?: string | undefined;
  /** What is understood or expected. */
  readonly hint?: string;
  readonly children: (ids: FieldIds) => ComponentChildren;
}

/** A control with its label, and under it what it is understood as or what is wrong. */
export function Field({ label, fault = "", hint = "", children }: FieldProps) {
  const id = useId();
  return (
    <div class="EditField">
      <label class="EditField-label" for={id}>
        {label}
      </label>
      {children({ id, "aria-describedby": `${id}-said`, "aria-invalid": fault !== "" })}
      <p class="EditField-said" id={`${id}-said`} data-fault={fault !== ""}>
        {fault === "" ? hint : fault}
      </p>
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly rows?: number;
  readonly focused?: boolean;
}

export function TextField({
  label,
  value,
  onChange,
  rows = 1,
  focused = false,
  ...said
}: TextFieldProps) {
  return (
    <Field label={label} {...said}>
      {(ids) =>
        rows > 1 ? (
          <textarea
            {...ids}
            class="Field"
            rows={rows}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <input
            {...ids}
            class="Field"
            type="text"
            autocomplete="off"
            data-first={focused}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
