import { useComputed } from "@preact/signals";
import type { State } from "../state/state.ts";
import type { SheetName, Shell } from "./shell.ts";
import { useInstantEffect } from "./use-instant-effect.ts";

interface SheetTabsProps {
  readonly state: State;
  readonly shell: Shell;
}

const SHEETS: readonly { readonly name: SheetName; readonly label: string }[] = [
  { name: "filters", label: "Filters" },
  { name: "details", label: "Details" },
  { name: "timeline", label: "Timeline" },
];

/** The bar at the foot of a narrow screen: each button shows its panel as a sheet, or puts it away again. */
export function SheetTabs({ state, shell }: SheetTabsProps) {
  useSheetOfSelection(state, shell);
  useWholeTable(state, shell);
  const { show } = state.choices.value;
  return (
    <nav class="SheetTabs" aria-label="Panels">
      {SHEETS.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          class="SheetTabs-tab"
          aria-expanded={shell.sheet.value === name}
          onClick={() => (shell.sheet.value = shell.sheet.peek() === name ? null : name)}
        >
          {label}
        </button>
      ))}
      <button
        type="button"
        class="SheetTabs-tab"
        onClick={() => state.setShow(show === "table" ? "diagram" : "table")}
      >
        {show === "table" ? "Diagram" : "Table"}
      </button>
    </nav>
  );
}

/** What is selected, newly or again, is shown. A narrow screen has no other place for it. */
function useSheetOfSelection(state: State, shell: Shell): void {
  useInstantEffect(() => {
    // Read for what it tells: that somebody wants to see what is selected already.
    void state.selectionAsked.value;
    if (state.selection.value !== null) shell.sheet.value = "details";
    else if (shell.sheet.peek() === "details") shell.sheet.value = null;
  });
}

/** A table that is turned to is seen: a sheet would leave one row of it. */
function useWholeTable(state: State, shell: Shell): void {
  const isTable = useComputed(() => state.choices.value.show === "table");
  useInstantEffect(() => {
    if (isTable.value) shell.sheet.value = null;
  });
}
