import { effect, type Signal } from "@preact/signals";

const KEY = "demarche.letters";

/** Remembers in this browser whether single letters act as commands; where nothing may be stored, for this visit only. */
export function rememberLetters(letters: Signal<boolean>, storage: () => Storage): void {
  try {
    letters.value = storage().getItem(KEY) !== "off";
  } catch {
    return;
  }
  effect(() => {
    const setting = letters.value ? "on" : "off";
    try {
      storage().setItem(KEY, setting);
    } catch {
      // A full or forbidden storage costs the reader one click at the next visit.
    }
  });
}
