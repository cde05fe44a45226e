import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import {
  FIGURE_DEFAULTS,
  pxOf,
  SIDE_MM,
  sizeOfPx,
  type FigureOptions,
} from "../../../figure/options.ts";
import type { Wish } from "./wish.ts";

type Size = Pick<FigureOptions, "widthMm" | "heightMm">;

/** Widths that journals ask for, high enough for the whole legend of the case; screens; a slide of the usual programs. */
const PRESETS: readonly { readonly label: string; readonly size: Size }[] = [
  { label: "Screen, 1200 × 800 px", size: FIGURE_DEFAULTS },
  { label: "One column, 89 mm", size: { widthMm: 89, heightMm: 110 } },
  { label: "One and a half, 120 mm", size: { widthMm: 120, heightMm: 100 } },
  { label: "Two columns, 183 mm", size: { widthMm: 183, heightMm: 122 } },
  { label: "Page, 190 mm", size: { widthMm: 190, heightMm: 220 } },
  { label: "Slide, 16 : 9", size: sizeOfPx(1280, 720) },
];

export function SizeChoice({ wish }: { readonly wish: Wish }) {
  const id = useId();
  const isCustom = useSignal(false);
  const { widthMm, heightMm } = wish.options.value;
  const set = (size: Size) => (wish.options.value = { ...wish.options.peek(), ...sizeOnly(size) });
  const at = PRESETS.findIndex(
    ({ size }) => size.widthMm === widthMm && size.heightMm === heightMm,
  );
  return (
    <div class="ExportDialog-choice">
      <h3>
        <label htmlFor={id}>Size</label>
      </h3>
      <select
        id={id}
        class="Select"
        value={isCustom.value || at < 0 ? "custom" : String(at)}
        onChange={({ currentTarget: { value } }) => {
          const preset = PRESETS[Number(value)];
          isCustom.value = preset === undefined;
          if (preset !== undefined) set(preset.size);
        }}
      >
        {PRESETS.map(({ label }, index) => (
          <option key={label} value={String(index)}>
            {label}
          </option>
        ))}
        <option value="custom">Custom</option>
      </select>
      {(isCustom.value || at < 0) && (
        <div class="ExportDialog-sides">
          <Side label="Width" mm={widthMm} onChange={(mm) => set({ widthMm: mm, heightMm })} />
          <Side label="Height" mm={heightMm} onChange={(mm) => set({ widthMm, heightMm: mm })} />
        </div>
      )}
      <p class="Muted">{saySize(wish)}</p>
    </div>
  );
}

function sizeOnly({ widthMm, heightMm }: Size): Size {
  return { widthMm, heightMm };
}

function saySize({ options, format, scale }: Wish): string {
  const { widthMm, heightMm } = options.value;
  const { width, height } = pxOf(options.value);
  if (format.value !== "png") return `${widthMm} × ${heightMm} mm`;
  const [across, down] = [width, height].map((side) => Math.ceil(side * scale.value));
  return `${across ?? 0} × ${down ?? 0} pixels`;
}

interface SideProps {
  readonly label: string;
  readonly mm: number;
  readonly onChange: (mm: number) => void;
}

/** One side in millimetres; what is no size is marked and changes nothing. */
function Side({ label, mm, onChange }: SideProps) {
  const isWrong = useSignal(false);
  return (
    <label class="ExportDialog-side">
      {`${label}, mm`}
      <input
        class="Field"
        type="number"
        min={Math.ceil(SIDE_MM.least)}
        max={Math.floor(SIDE_MM.most)}
        step="any"
        value={mm}
        aria-invalid={isWrong.value}
        onChange={({ currentTarget: { value } }) => {
          const typed = Number(value);
          isWrong.value = !(typed >= SIDE_MM.least && typed <= SIDE_MM.most);
          if (!isWrong.peek()) onChange(Math.round(typed * 100) / 100);
        }}
      />
    </label>
  );
}
