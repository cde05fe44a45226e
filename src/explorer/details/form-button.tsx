import type { FormTarget } from "../editing/form-target.ts";
import { openForm } from "../shell.ts";
import { useDetails } from "./details.ts";

/** Opens a form about what is shown. */
export function FormButton({
  label,
  target,
}: {
  readonly label: string;
  readonly target: FormTarget;
}) {
  const { shell } = useDetails();
  return (
    <button
      type="button"
      class="Button"
      data-tone="outlined"
      aria-haspopup="dialog"
      onClick={() => openForm(shell, target)}
    >
      {label}
    </button>
  );
}
