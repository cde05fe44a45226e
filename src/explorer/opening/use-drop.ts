import { useEffect } from "preact/hooks";
import { filesOfDrop } from "./dropped-files.ts";
import { takeFiles } from "./take-files.ts";
import type { Taking } from "./taking.ts";

/** Files dropped anywhere on the page are opened, and never navigated to. */
export function useDrop(taking: Taking): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (event.dataTransfer === null || !event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      void filesOfDrop(event.dataTransfer).then((files) =>
        takeFiles(taking, { files, include: "contacts" }),
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
