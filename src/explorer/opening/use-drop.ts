import { useEffect } from "preact/hooks";
import type { State } from "../../state/state.ts";
import type { Shell } from "../shell.ts";
import { filesOfDrop } from "./dropped-files.ts";
import { takeFiles } from "./take-files.ts";

/** Files dropped anywhere on the page are opened, and never navigated to. */
export function useDrop(state: State, shell: Shell): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (event.dataTransfer === null || !event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      void filesOfDrop(event.dataTransfer).then((files) => takeFiles(state, shell, files));
    };
    document.addEventListener("dragover", over);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("drop", drop);
    };
  }, [state, shell]);
}
