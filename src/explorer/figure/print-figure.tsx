import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { State } from "../../state/state.ts";
import { figureScene } from "../../figure/figure-scene.ts";
import { FIGURE_DEFAULTS } from "../../figure/options.ts";
import { figureRequest } from "./figure-request.ts";
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
  const request = figureRequest(state, FIGURE_DEFAULTS, false);
  return (
    <div class="PrintFigure">{request !== null && <FigureSvg scene={figureScene(request)} />}</div>
  );
}
