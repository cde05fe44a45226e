import { useEffect } from "preact/hooks";
import { commandOf } from "./command-keys.ts";
import type { Command } from "./commands.ts";
import type { Shell } from "./shell.ts";

/** Runs commands by their keys, wherever the focus is; views that use a key for themselves prevent its default. */
export function useCommandKeys(commands: readonly Command[], shell: Shell): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A dialog has its own Escape, and nothing behind it may change unseen.
      if (event.defaultPrevented || event.isComposing || shell.dialog.peek() !== null) return;
      const context = { isTyping: isTyping(event.target), letters: shell.letters.peek() };
      const command = commandOf(commands, event, context);
      if (!command?.isEnabled()) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [commands, shell]);
}

/** Whether keys are text where the focus is, or choose from a list. Check boxes, radio buttons and the like take no letters. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) {
    return !["checkbox", "radio", "button", "range", "file"].includes(target.type);
  }
  return target.isContentEditable;
}
