import { useSignal } from "@preact/signals";
import type { Figure } from "../../../figure/compose-figure.ts";
import { sourceListName, sourceListText } from "../../../figure/source-list-text.ts";
import { PngError } from "../../../paint/png.ts";
import type { State } from "../../../state/state.ts";
import { figureFileName } from "../../figure/figure-request.ts";
import { saveFile } from "../../figure/save-file.ts";
import { copyFigure, fileContent } from "./file-content.ts";
import type { Wish } from "./wish.ts";

interface FooterProps {
  readonly state: State;
  readonly wish: Wish;
  readonly figure: Figure | null;
  /** The figure as it is wished now, which may still be drawn. */
  readonly wished: Promise<Figure> | null;
}

/** The name of the file, and the ways to it. */
export function Footer({ state, wish, figure, wished }: FooterProps) {
  const failure = useSignal<string | null>(null);
  const name = figureFileName(state, wish.format.value, wish.options.value);
  const attempt = (act: (figure: Promise<Figure>) => Promise<string>, otherwise: string) => () => {
    failure.value = null;
    if (wished === null) return;
    act(wished).then(
      (done) => state.say(done),
      (error: unknown) => (failure.value = error instanceof PngError ? error.message : otherwise),
    );
  };
  const save = async (drawn: Promise<Figure>) => {
    saveFile(name, await fileContent(await drawn, wish));
    return `Saved ${name}.`;
  };
  const copy = async (drawn: Promise<Figure>) => {
    await copyFigure(drawn, wish);
    return "The figure is copied.";
  };
  const list = figure && sourceListText(figure.scene);
  const saveList = () => {
    if (list === null) return;
    const listName = sourceListName(name);
    saveFile(listName, new Blob([list], { type: "text/plain" }));
    state.say(`Saved ${listName}.`);
  };
  const ready = { type: "button", class: "Button", "aria-disabled": wished === null } as const;
  return (
    <footer class="Modal-footer">
      {failure.value !== null && (
        <p class="Modal-failure" role="alert">
          {failure.value}
        </p>
      )}
      <span class="ExportDialog-name">{name}</span>
      {list !== null && (
        <button type="button" class="Button" onClick={saveList}>
          Save sources
        </button>
      )}
      <button {...ready} onClick={attempt(copy, NOT_COPIED)}>
        Copy
      </button>
      <button {...ready} data-tone="filled" onClick={attempt(save, NOT_SAVED)}>
        Save
      </button>
    </footer>
  );
}

const NOT_COPIED = "The browser did not allow copying. Save the file instead.";
const NOT_SAVED = "The file could not be made. Choose a smaller size or the other format.";
