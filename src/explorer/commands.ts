import type { State } from "../state/state.ts";
import type { Sketching } from "./diagram/sketching.ts";
import type { ViewControl } from "./diagram/view-control.ts";
import { openForm, type Shell } from "./shell.ts";

/** Something that a key does from anywhere on the page. */
export interface Command {
  readonly name: string;
  /** What it does, in words. */
  readonly label: string;
  /** As they are shown and matched: `t`, `Ctrl+Shift+Z`. Ctrl is Command on a Mac. */
  readonly keys: readonly string[];
  readonly isEnabled: () => boolean;
  readonly run: () => void;
}

/** What commands do in the diagram. */
interface DiagramControl {
  readonly view: ViewControl;
  readonly sketching: Pick<Sketching, "beginAtSelected">;
}

/** Every command of the page, in the order in which help lists them. */
export function createCommands(
  state: State,
  shell: Shell,
  { view, sketching }: DiagramControl,
): readonly Command[] {
  const isOpen = () => state.dataset.peek() !== null;
  const isDiagram = () => isOpen() && state.choices.peek().show === "diagram";
  return [
    command("search", ["/"], "Search actors, contacts and places", {
      isEnabled: isOpen,
      run: () => shell.searchAsked.value++,
    }),
    command("table", ["t"], "Diagram or table", {
      isEnabled: isOpen,
      run: () => state.setShow(state.choices.peek().show === "table" ? "diagram" : "table"),
    }),
    command("zoom-in", ["+", "="], "Zoom in", {
      isEnabled: isDiagram,
      run: view.zoomIn,
    }),
    command("zoom-out", ["-"], "Zoom out", {
      isEnabled: isDiagram,
      run: view.zoomOut,
    }),
    command("whole", ["0"], "The whole picture", {
      isEnabled: isDiagram,
      run: view.whole,
    }),
    command("fit", ["f"], "Fit what is in view", {
      isEnabled: isDiagram,
      run: view.fit,
    }),
    ...editingCommands(shell, { isOpen, isDiagram, sketching }),
    command("undo", ["Ctrl+Z"], "Undo", {
      isEnabled: () => state.canUndo.peek(),
      run: () => state.undo(),
    }),
    command("redo", ["Ctrl+Shift+Z", "Ctrl+Y"], "Redo", {
      isEnabled: () => state.canRedo.peek(),
      run: () => state.redo(),
    }),
    command("back", ["Esc"], "One step back", {
      isEnabled: isOpen,
      run: () => void state.back(),
    }),
    command("help", ["?"], "This help", {
      isEnabled: () => true,
      run: () => (shell.dialog.value = "help"),
    }),
  ];
}

interface EditingCommandParts extends Pick<DiagramControl, "sketching"> {
  readonly isOpen: () => boolean;
  readonly isDiagram: () => boolean;
}

function editingCommands(
  shell: Shell,
  { isOpen, isDiagram, sketching }: EditingCommandParts,
): readonly Command[] {
  return [
    command("new-contact", ["n"], "New contact, among the actors that are selected", {
      isEnabled: isOpen,
      run: () => openForm(shell, { of: "contact", id: null, participants: "selected" }),
    }),
    command("draw-contact", ["c"], "Draw a contact from the selected actor to another", {
      isEnabled: isDiagram,
      run: sketching.beginAtSelected,
    }),
    command("edit", ["e"], "Change what is selected, or what is said of the data set", {
      isEnabled: isOpen,
      run: () => openForm(shell, { of: "selection" }),
    }),
  ];
}

function command(
  name: string,
  keys: readonly string[],
  label: string,
  act: Pick<Command, "run" | "isEnabled">,
): Command {
  return { name, keys, label, ...act };
}
