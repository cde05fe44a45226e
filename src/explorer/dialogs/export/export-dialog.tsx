import type { DialogProps } from "../dialog-props.ts";
import { Modal } from "../modal.tsx";
import { SaveData } from "../save-data.tsx";
import { FormatChoice, GroundChoice, PartChoice, TextChoice } from "./choices.tsx";
import { Footer } from "./footer.tsx";
import { FigureWarnings } from "./figure-warnings.tsx";
import { PanelsChoice } from "./panels-choice.tsx";
import { PartsChoice } from "./parts-choice.tsx";
import { Preview } from "./preview.tsx";
import { SizeChoice } from "./size-choice.tsx";
import { useFigure } from "./use-figure.ts";
import { useWish } from "./wish.ts";

/** The figure as a file: what is seen, with what a printed figure needs. */
export function ExportDialog({ state, shell, onClose }: DialogProps) {
  const wish = useWish(state, shell);
  const { figure, wished, failure } = useFigure(state, wish);
  return (
    <Modal title="Export the figure" width="wide" onClose={onClose}>
      <div class="ExportDialog">
        <div class="ExportDialog-seen">
          <Preview figure={figure.value} failure={failure.value} />
          <FigureWarnings figure={figure.value} />
        </div>
        <div class="ExportDialog-choices">
          <FormatChoice wish={wish} />
          <SizeChoice wish={wish} />
          <PanelsChoice state={state} wish={wish} />
          <GroundChoice wish={wish} />
          {wish.format.value === "svg" && <TextChoice wish={wish} />}
          <PartsChoice wish={wish} />
          {state.view.value !== null && <PartChoice wish={wish} />}
        </div>
      </div>
      <Footer state={state} wish={wish} figure={figure.value} wished={wished.value} />
      {state.dataset.value !== null && (
        <SaveData dataset={state.dataset.value} say={(text) => state.say(text)} />
      )}
    </Modal>
  );
}
