import type { DataSet } from "../../model/dataset.ts";
import type { State } from "../../state/state.ts";
import type { Shell } from "../shell.ts";
import type { FormTarget } from "./form-target.ts";

/** What a form works on. */
export interface FormProps<Of extends FormTarget["of"]> {
  readonly state: State;
  readonly shell: Shell;
  readonly dataset: DataSet;
  readonly target: Extract<FormTarget, { of: Of }>;
  readonly onClose: () => void;
}
