import { useComputed, type ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { sayCount } from "../../model/count-words.ts";

export interface ChoiceRowProps {
  readonly label: string;
  /** What stands before the name, such as a swatch. */
  readonly sign?: ComponentChildren;
  /** A part of the choice above it. */
  readonly nested?: boolean;
  /** `mixed`: some of the parts are let through. */
  readonly through: boolean | "mixed";
  /** Contacts in view, or those that the choice would add. Written straight into the page: no component is drawn again for it. */
  readonly count: ReadonlySignal<number>;
  readonly counted?: "contact" | "event";
  readonly onChange: (through: boolean) => void;
  /** Lets through this choice alone, or everything again. */
  readonly only?: { readonly isOnly: boolean; readonly onClick: () => void };
}

export function ChoiceRow(props: ChoiceRowProps) {
  const {
    label,
    sign,
    nested = false,
    through,
    count,
    counted = "contact",
    onChange,
    only,
  } = props;
  const said = useComputed(() => sayCount(count.value));
  return (
    <li class="ChoiceRow" data-nested={nested} data-through={through !== false}>
      <label class="ChoiceRow-label">
        <input
          type="checkbox"
          checked={through === true}
          indeterminate={through === "mixed"}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {sign}
        <span class="ChoiceRow-name">{label}</span>
        <span class="ChoiceRow-count">
          {said}
          <span class="VisuallyHidden"> {counted}s</span>
        </span>
      </label>
      {only && (
        <button
          type="button"
          class="ChoiceRow-only"
          aria-label={only.isOnly ? `All again, not only ${label}` : `Only ${label}`}
          onClick={only.onClick}
        >
          {only.isOnly ? "all" : "only"}
        </button>
      )}
    </li>
  );
}
