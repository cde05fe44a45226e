import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { State } from "../../state/state.ts";

/** What goes on paper instead of the page. */
export function PrintFigure({ state }: { readonly state: State }) {
  const isPrinting = useSignal(false);
  useEffect(() => {
    const begin = () => (isPrinting.value = true);
    const end = () => (isPrinting.value = false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, [isPrinting]);
  return isPrinting.value ? <p>{state.sentence}</p> : null;
}
