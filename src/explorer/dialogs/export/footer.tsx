import { useSignal } from "@preact/signals";
import type { Figure } from "../../../figure/compose-figure.ts";
import { pngOf } from "../../../paint/png.ts";
import type { State } from "../../../state/state.ts";
import { figureFileName } from "../../figure/figure-request.ts";
import { saveFile } from "../../figure/save-file.ts";
import type { Wish } from "./wish.ts";

interface FooterProps {
  readonly state: State;
  readonly wish: Wish;
  readonly figure: Figure | null;
}

/** The name of the file, and the way to it. */
export function Footer({ state, wish, figure }: FooterProps) {
  const failure = useSignal<string | null>(null);
  const name = figureFileName(state, wish.format.value);
  const save = async (drawn: Figure) => {
    failure.value = null;
    try {
      saveFile(name, await contentOf(drawn, wish));
      state.say(`Saved ${name}.`);
    } catch (error) {
      failure.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <footer class="Modal-footer">
      {failure.value !== null && (
        <p class="Modal-failure" role="alert">
          {failure.value}
        </p>
      )}
      <span class="ExportDialog-name">{name}</span>
      <button
        type="button"
        class="Button"
        data-tone="filled"
        aria-disabled={figure === null}
        onClick={() => {
          if (figure !== null) void save(figure);
        }}
      >
        Save
      </button>
    </footer>
  );
}

async function contentOf(figure: Figure, { format, scale }: Wish): Promise<Blob> {
  if (format.peek() === "svg") return new Blob([figure.svg], { type: "image/svg+xml" });
  const [{ outlinedSvg, pdfOf }, { readShippedFace }] = await Promise.all([
    import("../../../figure/other-forms.ts"),
    import("../../../paint/shipped-faces.ts"),
  ]);
  if (format.peek() === "pdf") {
    return new Blob([await pdfOf(figure, readShippedFace)], { type: "application/pdf" });
  }
  const { width, height } = figure.scene;
  const svg = await outlinedSvg(figure, readShippedFace);
  return pngOf({ svg, width, height, magnification: scale.peek() });
}
