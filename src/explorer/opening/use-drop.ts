import { useEffect } from "preact/hooks";
import { filesOfDrop } from "./dropped-files.ts";
import { take } from "./take.ts";
import type { Taking } from "./taking.ts";

/** Files dropped anywhere on the page are opened; nothing that is dropped is navigated to. */
export function useDrop(taking: Taking): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!isIntoField(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (isIntoField(event)) return;
      event.preventDefault();
      if (event.dataTransfer?.types.includes("Files") !== true) {
        taking.state.say("What was dropped is no file. Drop a file, or copy and paste the rows.");
        return;
      }
      filesOfDrop(event.dataTransfer).then(
        (files) => void take(taking, { files, include: taking.state.rowsAsked() }),
        () => taking.state.say("What was dropped could not be read. It may have been moved."),
      );
    };
    document.addEventListener("dragover", over);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("drop", drop);
    };
  }, [taking]);
}

/** Text that is dropped into a field is the field's. */
function isIntoField({ dataTransfer, target }: DragEvent): boolean {
  if (dataTransfer?.types.includes("Files") === true) return false;
  return target instanceof Element && target.closest("input, textarea") !== null;
}
