import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { State } from "../../state/state.ts";
import { composeFigure, FIGURE_SIZE } from "./compose-figure.ts";
import { FigureSvg } from "./figure-svg.tsx";

/** What goes on paper instead of the page: the figure in light colours. It is there only while the browser prints. */
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
  if (!isPrinting.value) return null;
  const figure = composeFigure(state, { ...FIGURE_SIZE, theme: "light", whole: false });
  return <div class="PrintFigure">{figure !== null && <FigureSvg scene={figure} />}</div>;
}
