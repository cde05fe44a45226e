import { signal, type Signal } from "@preact/signals";
import type { FigureOptions } from "../figure/options.ts";
import type { Adding } from "./importing/adding.ts";
import type { ImportReport } from "./importing/import-report.ts";
import type { GivenFile } from "./opening/dropped-files.ts";
import type { OpenFailure } from "./opening/taken-files.ts";
import type { AskedForm } from "./editing/form-target.ts";
import type { Keeping } from "./keeping/keeping.ts";
import { rememberLetters } from "./remembered-letters.ts";

/** The dialogs of the page; at most one is open. */
export type DialogName =
  | "open"
  | "export"
  | "share"
  | "help"
  | "problems"
  | "edit"
  | "import"
  | "add";

/** The panels that a narrow screen shows one at a time, as a sheet over the diagram. */
export type SheetName = "filters" | "details" | "timeline";

/** What the page shows beside the picture: nothing of it makes the picture, so nothing of it is in the address. */
export interface Shell {
  readonly dialog: Signal<DialogName | null>;
  /** What the form of the dialog `edit` is about. */
  readonly form: Signal<AskedForm | null>;
  /** What was typed into forms and not saved, by form. */
  readonly drafts: Map<string, unknown>;
  /** Has a meaning on a narrow screen only; a wide one shows all three. */
  readonly sheet: Signal<SheetName | null>;
  /** Whether single letters act as commands (WCAG 2.1.4). */
  readonly letters: Signal<boolean>;
  /** Counts the times that the search field was asked for; the field takes the focus at each. */
  readonly searchAsked: Signal<number>;
  /** What keeps data sets in this browser; null until it is loaded, after the first picture. */
  readonly keeping: Signal<Keeping | null>;
  /** Why the files that were last given could not be opened. */
  readonly openFailure: Signal<OpenFailure | null>;
  /** The table that the dialog Import is about. */
  readonly importing: Signal<GivenFile | null>;
  /** What the dialog Add asks. */
  readonly adding: Signal<Adding | null>;
  /** What came of the last table that was imported. */
  readonly report: Signal<ImportReport | null>;
  /** The options of the figure that was last exported or dropped on the page; null where there was none. */
  readonly figureOptions: Signal<FigureOptions | null>;
}

export function createShell(): Shell {
  const letters = signal(true);
  rememberLetters(letters, () => localStorage);
  return {
    dialog: signal(null),
    form: signal(null),
    drafts: new Map(),
    sheet: signal(null),
    letters,
    searchAsked: signal(0),
    keeping: signal(null),
    openFailure: signal(null),
    importing: signal(null),
    adding: signal(null),
    report: signal(null),
    figureOptions: signal(null),
  };
}

/** Opens a form. */
export function openForm(shell: Shell, target: AskedForm): void {
  shell.form.value = target;
  shell.dialog.value = "edit";
}
