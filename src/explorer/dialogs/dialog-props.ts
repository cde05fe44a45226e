import type { State } from "../../state/state.ts";
import type { Command } from "../commands.ts";
import type { Taking } from "../opening/taking.ts";
import type { Shell } from "../shell.ts";

/** What dialogs are about. */
export interface DialogsProps {
  readonly state: State;
  readonly shell: Shell;
  /** The id of the case that is shipped with the page. */
  readonly caseId: string;
  readonly openCase: () => void;
  readonly commands: readonly Command[];
  /** What files are opened with. */
  readonly taking: Taking;
}

export interface DialogProps extends DialogsProps {
  readonly onClose: () => void;
}
