import { useSignal } from "@preact/signals";
import { pxOf } from "../../../figure/options.ts";
import { pngOf } from "../../../paint/png.ts";
import type { State } from "../../../state/state.ts";
import { figureFileName } from "../../figure/figure-request.ts";
import { saveFile } from "../../figure/save-file.ts";
import type { Wish } from "./wish.ts";

interface FooterProps {
  readonly state: State;
  readonly wish: Wish;
  readonly svg: string | null;
}

/** The name of the file, and the way to it. */
export function Footer({ state, wish, svg }: FooterProps) {
  const failure = useSignal<string | null>(null);
  const name = figureFileName(state, wish.format.value);
  const save = async (text: string) => {
    failure.value = null;
    try {
      saveFile(name, await contentOf(text, wish));
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
        aria-disabled={svg === null}
        onClick={() => {
          if (svg !== null) void save(svg);
        }}
      >
        Save
      </button>
    </footer>
  );
}

async function contentOf(svg: string, { format, options, scale }: Wish): Promise<Blob> {
  if (format.peek() === "svg") return new Blob([svg], { type: "image/svg+xml" });
  return pngOf({ svg, ...pxOf(options.peek()), magnification: scale.peek() });
}
