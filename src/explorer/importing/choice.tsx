import { useId } from "preact/hooks";

interface ChoiceProps {
  readonly label: string;
  /** The label is for the ear alone, where what it says can be seen. */
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of several, from a list that drops down. */
export function Choice({ label, isLabelHidden = false, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <span class="Choice">
      <label htmlFor={id} class={isLabelHidden ? "VisuallyHidden" : ""}>
        {label}
      </label>
      <select
        id={id}
        class="Select"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
