import "./typed-date-field.css";
import { useComputed, type ReadonlySignal } from "@preact/signals";
import type { Ref } from "preact";
import { useId } from "preact/hooks";

/** What is said below a date as it is typed. */
export interface DateNote {
  readonly text: string;
  readonly isProblem: boolean;
}

interface TypedDateFieldProps {
  readonly label: string;
  /** Whether the label is heard and not seen. */
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly text: ReadonlySignal<string>;
  readonly note: ReadonlySignal<DateNote | null>;
  readonly onType: (text: string) => void;
  /** By Enter, or by leaving. */
  readonly onHandIn: () => void;
  /** By Escape; whether there was something to take back. */
  readonly onTakeBack: () => boolean;
  readonly field?: Ref<HTMLInputElement>;
}

/** A date as text, until it is handed in or taken back. */
export function TypedDateField(props: TypedDateFieldProps) {
  const { label, isLabelHidden = false, note, onType, onHandIn, onTakeBack } = props;
  const id = useId();
  const isProblem = useComputed(() => note.value?.isProblem === true);
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter") onHandIn();
    if (event.key === "Escape" && onTakeBack()) event.stopPropagation();
  };
  return (
    <span class="DateField">
      <label for={id} class={isLabelHidden ? "VisuallyHidden" : ""}>
        {label}
      </label>
      <input
        ref={props.field ?? null}
        id={id}
        class="Field DateField-input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={props.placeholder ?? ""}
        value={props.text}
        aria-invalid={isProblem}
        aria-describedby={`${id}-note`}
        onInput={(event) => onType(event.currentTarget.value)}
        onBlur={onHandIn}
        onKeyDown={press}
      />
      <span
        id={`${id}-note`}
        class="DateField-note"
        role={useComputed(() => (isProblem.value ? "alert" : "note"))}
        data-problem={useComputed(() => String(isProblem.value))}
        hidden={useComputed(() => note.value === null)}
      >
        {useComputed(() => note.value?.text ?? "")}
      </span>
    </span>
  );
}
