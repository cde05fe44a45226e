import { useSignal, useSignalEffect, type ReadonlySignal } from "@preact/signals";
import type { Figure } from "../../../figure/compose-figure.ts";
import type { FigureRequest } from "../../../figure/figure-scene.ts";
import type { State } from "../../../state/state.ts";
import { figureRequest } from "../../figure/figure-request.ts";
import type { Wish } from "./wish.ts";

/** The figure of what is wished; the one before until the next is there. */
export interface ComposedFigure {
  readonly figure: ReadonlySignal<Figure | null>;
  /** Why there is none; null where there is one. */
  readonly failure: ReadonlySignal<string | null>;
}

export function useFigure(state: State, wish: Wish): ComposedFigure {
  const figure = useSignal<Figure | null>(null);
  const failure = useSignal<string | null>(null);
  useSignalEffect(() => {
    const request = figureRequest(state, wish.options.value, wish.whole.value);
    if (request === null) {
      figure.value = null;
      return undefined;
    }
    let isLatest = true;
    composed(request).then(
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
  return { figure, failure };
}

/** What shapes text is large, and no other dialog needs it. */
async function composed(request: FigureRequest): Promise<Figure> {
  const [{ composeFigure }, { readShippedFace }] = await Promise.all([
    import("../../../figure/compose-figure.ts"),
    import("../../../paint/shipped-faces.ts"),
  ]);
  return composeFigure(request, readShippedFace);
}
