import type { State } from "../state/state.ts";
import type { View } from "../state/choices.ts";
import type { Shell } from "./shell.ts";

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

/** How much one step of zoom magnifies. */
const ZOOM_STEP = 1.25;
const ZOOM_LIMITS = { least: 0.25, most: 16 } as const;

/** Every command of the page, in the order in which help lists them. */
export function createCommands(state: State, shell: Shell): readonly Command[] {
  const isOpen = () => state.dataset.peek() !== null;
  const isDiagram = () => isOpen() && state.choices.peek().show === "diagram";
  const command = (
    name: string,
    keys: readonly string[],
    label: string,
    act: Pick<Command, "run" | "isEnabled">,
  ): Command => ({ name, keys, label, ...act });
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
      run: () => zoom(state, ZOOM_STEP),
    }),
    command("zoom-out", ["-"], "Zoom out", {
      isEnabled: isDiagram,
      run: () => zoom(state, 1 / ZOOM_STEP),
    }),
    command("whole", ["0"], "The whole picture", {
      isEnabled: isDiagram,
      run: () => state.setView(null),
    }),
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

function zoom(state: State, factor: number): void {
  const view = state.view.peek() ?? wholeView(state);
  if (view === null) return;
  const zoomed = Math.min(ZOOM_LIMITS.most, Math.max(ZOOM_LIMITS.least, view.zoom * factor));
  state.setView({ ...view, zoom: zoomed });
}

function wholeView(state: State): View | null {
  const extent = state.positions.peek()?.extent;
  if (extent === undefined) return null;
  return { x: (extent.x0 + extent.x1) / 2, y: (extent.y0 + extent.y1) / 2, zoom: 1 };
}
