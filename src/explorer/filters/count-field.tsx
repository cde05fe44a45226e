import { useSignal } from "@preact/signals";

interface CountFieldProps {
  readonly id: string;
  readonly label: string;
  /** Null: no limit, shown as an empty field; only where `placeholder` says what that means. */
  readonly value: number | null;
  readonly placeholder?: string;
  readonly most: number;
  readonly onCount: (count: number | null, settled: boolean) => void;
}

/** A whole number from 1. Typing is shown at once and becomes one undo step when the field is left or Enter is pressed. */
export function CountField({ id, label, value, placeholder, most, onCount }: CountFieldProps) {
  const isWrong = useSignal(false);
  const shown = value === null ? "" : String(value);
  const change = (field: HTMLInputElement, settled: boolean) => {
    // A number field that holds no number has an empty value, too.
    const isEmpty = field.value === "" && !field.validity.badInput;
    const count = isEmpty && placeholder !== undefined ? null : Number(field.value);
    isWrong.value = count !== null && !(Number.isInteger(count) && count >= 1 && count <= most);
    if (!isWrong.peek()) onCount(count, settled);
  };
  return (
    <div class="CountField">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        class="Field"
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        step={1}
        placeholder={placeholder ?? ""}
        value={shown}
        aria-invalid={isWrong.value}
        onInput={(event) => change(event.currentTarget, false)}
        onChange={(event) => change(event.currentTarget, true)}
        onBlur={(event) => {
          event.currentTarget.value = shown;
          isWrong.value = false;
        }}
      />
    </div>
  );
}
