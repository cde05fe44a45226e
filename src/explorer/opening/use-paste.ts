import { useEffect } from "preact/hooks";
import { take } from "./take.ts";
import type { Taking } from "./taking.ts";

/** A table pasted on the page, as a spreadsheet copies it, or pasted files, are opened. What is pasted into a field is the field's. */
export function usePaste(taking: Taking): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (clipboardData === null || taking.shell.dialog.peek() !== null) return;
      if (target instanceof Element && target.closest("input, textarea") !== null) return;
      const text = clipboardData.getData("text/plain");
      const pasted = { path: "Pasted table.tsv", file: new Blob([text]) };
      const files = Array.from(clipboardData.files, (file) => ({ path: file.name, file }));
      if (files.length === 0 && text.trim() === "") return;
      event.preventDefault();
      const include = taking.state.rowsAsked();
      void take(taking, { files: text === "" ? files : [pasted], include });
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [taking]);
}
