import { sayLackingCharacters } from "../../../figure/lacking-words.ts";
import type { DialogProps } from "../dialog-props.ts";
import { Modal } from "../modal.tsx";
import { SaveData } from "../save-data.tsx";
import { FormatChoice, GroundChoice, PartChoice, TextChoice } from "./choices.tsx";
import { Footer } from "./footer.tsx";
import { Preview } from "./preview.tsx";
import { SizeChoice } from "./size-choice.tsx";
import { SizeWarning } from "./size-warning.tsx";
import { useFigure } from "./use-figure.ts";
import { useWish } from "./wish.ts";

/** The figure as a file: what is seen, with what a printed figure needs. */
export function ExportDialog({ state, onClose }: DialogProps) {
  const wish = useWish(state);
  const { figure, failure } = useFigure(state, wish);
  const lacking = figure.value?.lacking ?? [];
  return (
    <Modal title="Export the figure" width="wide" onClose={onClose}>
      <div class="ExportDialog">
        <Preview figure={figure.value} failure={failure.value} />
        <div class="ExportDialog-choices">
          <FormatChoice wish={wish} />
          {lacking.length > 0 && <p>{sayLackingCharacters(lacking)}</p>}
          {wish.format.value === "svg" && <SizeWarning scene={figure.value?.scene ?? null} />}
          <SizeChoice wish={wish} />
          <GroundChoice wish={wish} />
          {wish.format.value === "svg" && <TextChoice wish={wish} />}
          {state.view.value !== null && <PartChoice wish={wish} />}
        </div>
      </div>
      <Footer state={state} wish={wish} figure={figure.value} />
      {state.dataset.value !== null && (
        <SaveData dataset={state.dataset.value} say={(text) => state.say(text)} />
      )}
    </Modal>
  );
}
