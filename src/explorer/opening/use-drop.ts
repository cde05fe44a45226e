import { useEffect } from "preact/hooks";
import { filesOfDrop } from "./dropped-files.ts";
import { take, takeAhead } from "./take.ts";
import type { Taking } from "./taking.ts";

/** Files dropped anywhere on the page are opened; nothing that is dropped is navigated to. */
export function useDrop(taking: Taking): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!isIntoField(event)) event.preventDefault();
      if (filesIn(event) !== null) takeAhead();
    };
    const drop = (event: DragEvent) => {
      if (isIntoField(event)) return;
      event.preventDefault();
      const files = filesIn(event);
      if (files === null) {
        taking.state.say("What was dropped is no file. Drop a file, or copy and paste the rows.");
        return;
      }
      filesOfDrop(files).then(
        (given) => void take(taking, { files: given, include: taking.state.rowsAsked() }),
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

function filesIn({ dataTransfer }: DragEvent): DataTransfer | null {
  return dataTransfer?.types.includes("Files") === true ? dataTransfer : null;
}

/** Text that is dropped into a field is the field's. */
function isIntoField(event: DragEvent): boolean {
  const { target } = event;
  if (filesIn(event) !== null) return false;
  return target instanceof Element && target.closest("input, textarea") !== null;
}
