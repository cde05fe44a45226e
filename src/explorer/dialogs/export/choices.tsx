import { soundOptions, type FigureOptions, type Ground } from "../../../figure/options.ts";
import { Segments } from "../../controls/segments.tsx";
import type { Wish } from "./wish.ts";

/** Pixels for each CSS pixel, of which 96 are an inch. */
const DENSITIES = [
  ...["1", "2", "3", "4"].map((value) => ({ value, label: `${value}×` })),
  { value: String(300 / 96), label: "300 dpi" },
];

export function FormatChoice({ wish }: { readonly wish: Wish }) {
  return (
    <div class="ExportDialog-choice">
      <h3>Format</h3>
      <Segments
        legend="Format"
        options={[
          { value: "svg", label: "SVG" },
          { value: "png", label: "PNG" },
          { value: "pdf", label: "PDF" },
        ]}
        value={wish.format.value}
        onChange={(format) => (wish.format.value = format)}
      />
      {wish.format.value === "png" && (
        <Segments
          legend="Pixels"
          options={DENSITIES}
          value={String(wish.scale.value)}
          onChange={(scale) => (wish.scale.value = Number(scale))}
        />
      )}
    </div>
  );
}

export function GroundChoice({ wish }: { readonly wish: Wish }) {
  const { theme, ground } = wish.options.value;
  const change = (changed: Partial<FigureOptions>) =>
    (wish.options.value = soundOptions({ ...wish.options.peek(), ...changed }));
  const grounds: readonly { readonly value: Ground; readonly label: string }[] = [
    { value: "filled", label: "Filled" },
    ...(theme === "light" ? [{ value: "white", label: "White" } as const] : []),
    { value: "transparent", label: "None" },
  ];
  return (
    <div class="ExportDialog-choice">
      <h3>Colours and ground</h3>
      <Segments
        legend="Colours"
        options={[
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
        value={theme}
        onChange={(chosen) => change({ theme: chosen })}
      />
      <Segments
        legend="Ground"
        options={grounds}
        value={ground}
        onChange={(chosen) => change({ ground: chosen })}
      />
    </div>
  );
}

export function TextChoice({ wish }: { readonly wish: Wish }) {
  const { options } = wish;
  return (
    <div class="ExportDialog-choice">
      <h3>Text</h3>
      <Segments
        legend="Text"
        options={[
          { value: "live", label: "Text" },
          { value: "outlines", label: "Outlines" },
        ]}
        value={options.value.text}
        onChange={(text) => (options.value = { ...options.peek(), text })}
      />
    </div>
  );
}

export function PartChoice({ wish }: { readonly wish: Wish }) {
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
