import { useComputed, useSignal, type Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { sayCount } from "../../model/count-words.ts";
import { pngOf } from "../../paint/png.ts";
import { svgText } from "../../paint/svg-text.ts";
import type { Scene, ThemeName } from "../../scene/scene.ts";
import type { State } from "../../state/state.ts";
import { Segments } from "../controls/segments.tsx";
import { composeFigure, FIGURE_SIZE, figureFileName } from "../figure/compose-figure.ts";
import { saveFile } from "../figure/save-file.ts";
import type { DialogProps } from "./dialog-props.ts";
import { Modal } from "./modal.tsx";
import { SaveData } from "./save-data.tsx";

/** The figure as a file: what is seen, with what a printed figure needs. */
export function ExportDialog({ state, onClose }: DialogProps) {
  const wish = useWish(state);
  const figure = useComputed(() =>
    composeFigure(state, {
      ...{ width: wish.width.value, height: wish.height.value },
      ...{ theme: wish.theme.value, whole: wish.whole.value },
    }),
  );
  const svg = useComputed(() => (figure.value === null ? null : svgText(figure.value)));
  return (
    <Modal title="Export the figure" width="wide" onClose={onClose}>
      <div class="ExportDialog">
        <Preview svg={svg.value} scene={figure.value} />
        <div class="ExportDialog-choices">
          <FormatChoice wish={wish} />
          {wish.format.value === "svg" && <SizeWarning scene={figure.value} />}
          <SizeChoice wish={wish} />
          <GroundChoice wish={wish} />
          {state.view.value !== null && <PartChoice wish={wish} />}
        </div>
      </div>
      <Footer state={state} wish={wish} svg={svg.value} />
      {state.dataset.value !== null && (
        <SaveData dataset={state.dataset.value} say={(text) => state.say(text)} />
      )}
    </Modal>
  );
}

type Format = "svg" | "png";

/** What a person wishes of the file. */
interface Wish {
  readonly format: Signal<Format>;
  /** Pixels of a PNG for each CSS pixel. */
  readonly scale: Signal<number>;
  readonly width: Signal<number>;
  readonly height: Signal<number>;
  readonly theme: Signal<ThemeName>;
  readonly whole: Signal<boolean>;
}

function useWish(state: State): Wish {
  return {
    format: useSignal<Format>("svg"),
    scale: useSignal(2),
    width: useSignal<number>(FIGURE_SIZE.width),
    height: useSignal<number>(FIGURE_SIZE.height),
    theme: useSignal(state.theme.peek()),
    whole: useSignal(false),
  };
}

interface PreviewProps {
  readonly svg: string | null;
  readonly scene: Scene | null;
}

function Preview({ svg, scene }: PreviewProps) {
  const url = useSignal<string | null>(null);
  useEffect(() => {
    if (svg === null) return undefined;
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    url.value = made;
    return () => URL.revokeObjectURL(made);
  }, [svg, url]);
  if (url.value === null || scene === null) {
    return <p class="ExportDialog-preview Muted">The layout is being worked out.</p>;
  }
  return (
    <img
      class="ExportDialog-preview"
      src={url.value}
      width={scene.width}
      height={scene.height}
      alt={`${scene.words.title}. ${scene.words.description}`}
    />
  );
}

function FormatChoice({ wish }: { readonly wish: Wish }) {
  return (
    <div class="ExportDialog-choice">
      <h3>Format</h3>
      <Segments
        legend="Format"
        options={[
          { value: "svg", label: "SVG" },
          { value: "png", label: "PNG" },
        ]}
        value={wish.format.value}
        onChange={(format) => (wish.format.value = format)}
      />
      {wish.format.value === "png" && (
        <Segments
          legend="Pixels"
          options={["1", "2", "3", "4"].map((value) => ({ value, label: `${value}×` }))}
          value={String(wish.scale.value)}
          onChange={(scale) => (wish.scale.value = Number(scale))}
        />
      )}
    </div>
  );
}

/** From so many marks on drawing programs take long to open and move a figure. */
const SLOW_FROM = 2000;

function SizeWarning({ scene }: { readonly scene: Scene | null }) {
  if (scene === null) return null;
  const { crowd, strands, actors } = scene;
  const marks =
    strands.length + actors.length + (crowd?.lines.length ?? 0) + (crowd?.dots.length ?? 0);
  if (marks <= SLOW_FROM) return null;
  return (
    <p class="Muted">
      {sayCount(marks)} marks: drawing programs may be slow with this file. A PNG shows the same.
    </p>
  );
}

const SIZES = [
  { id: "1200x800", label: "3 : 2, 1200 × 800", width: 1200, height: 800 },
  { id: "1280x720", label: "16 : 9, 1280 × 720", width: 1280, height: 720 },
  { id: "1600x1200", label: "4 : 3, 1600 × 1200", width: 1600, height: 1200 },
  { id: "1000x1000", label: "Square, 1000 × 1000", width: 1000, height: 1000 },
  { id: "800x1130", label: "Upright, 800 × 1130", width: 800, height: 1130 },
] as const;

function SizeChoice({ wish }: { readonly wish: Wish }) {
  return (
    <div class="ExportDialog-choice">
      <h3>
        <label htmlFor="export-size">Size</label>
      </h3>
      <select
        id="export-size"
        class="Select"
        value={`${wish.width.value}x${wish.height.value}`}
        onChange={(event) => {
          const size = SIZES.find(({ id }) => id === event.currentTarget.value);
          if (size === undefined) return;
          wish.width.value = size.width;
          wish.height.value = size.height;
        }}
      >
        {SIZES.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {wish.format.value === "png" && (
        <p class="Muted">
          {wish.width.value * wish.scale.value} × {wish.height.value * wish.scale.value} pixels
        </p>
      )}
    </div>
  );
}

function GroundChoice({ wish }: { readonly wish: Wish }) {
  return (
    <div class="ExportDialog-choice">
      <h3>Colours</h3>
      <Segments
        legend="Colours"
        options={[
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
        value={wish.theme.value}
        onChange={(theme) => (wish.theme.value = theme)}
      />
    </div>
  );
}

function PartChoice({ wish }: { readonly wish: Wish }) {
  return (
    <div class="ExportDialog-choice">
      <h3>Part</h3>
      <Segments
        legend="Part"
        options={[
          { value: "seen", label: "As on screen" },
          { value: "whole", label: "Whole" },
        ]}
        value={wish.whole.value ? "whole" : "seen"}
        onChange={(part) => (wish.whole.value = part === "whole")}
      />
    </div>
  );
}

interface FooterProps {
  readonly state: State;
  readonly wish: Wish;
  readonly svg: string | null;
}

function Footer({ state, wish, svg }: FooterProps) {
  const failure = useSignal<string | null>(null);
  const format = wish.format.value;
  const name = figureFileName(state, format);
  const save = async (text: string) => {
    failure.value = null;
    try {
      const size = { width: wish.width.peek(), height: wish.height.peek() };
      const content =
        format === "png"
          ? await pngOf({ svg: text, ...size, magnification: wish.scale.peek() })
          : new Blob([text], { type: "image/svg+xml" });
      saveFile(name, content);
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
