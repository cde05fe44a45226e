import { useSignal, useSignalEffect, type ReadonlySignal } from "@preact/signals";
import type { Figure } from "../../../figure/compose-figure.ts";
import { figureRefusal } from "../../../figure/figure-refusal.ts";
import type { FigureRequest } from "../../../figure/figure-scene.ts";
import type { State } from "../../../state/state.ts";
import { figureRequest } from "../../figure/figure-request.ts";
import type { Wish } from "./wish.ts";

/** The figure of what is wished. */
export interface ComposedFigure {
  /** As it was last composed: the one before until the next is there. */
  readonly figure: ReadonlySignal<Figure | null>;
  /** As it is wished now; null while its layout is worked out. */
  readonly wished: ReadonlySignal<Promise<Figure> | null>;
  /** Why there is none; null where there is one. */
  readonly failure: ReadonlySignal<string | null>;
}

export function useFigure(state: State, wish: Wish): ComposedFigure {
  const figure = useSignal<Figure | null>(null);
  const wished = useSignal<Promise<Figure> | null>(null);
  const failure = useSignal<string | null>(null);
  useSignalEffect(() => {
    const request = figureRequest(state, wish.options.value, wish.whole.value);
    const refusal = request && figureRefusal(request);
    if (request !== null) failure.value = refusal;
    if (request === null || refusal !== null) {
      figure.value = null;
      wished.value = null;
      return undefined;
    }
    let isLatest = true;
    const next = composed(request);
    wished.value = next;
    next.then(
      (drawn) => {
        if (!isLatest) return;
        figure.value = drawn;
        failure.value = null;
      },
      (error: unknown) => {
        if (isLatest) failure.value = error instanceof Error ? error.message : String(error);
      },
    );
    return () => (isLatest = false);
  });
  return { figure, wished, failure };
}

/** What shapes text is large, and no other dialog needs it. */
async function composed(request: FigureRequest): Promise<Figure> {
  const [{ composeFigure }, { readShippedFace }] = await Promise.all([
    import("../../../figure/compose-figure.ts"),
    import("../../../paint/shipped-faces.ts"),
  ]);
  return composeFigure(request, readShippedFace);
}
