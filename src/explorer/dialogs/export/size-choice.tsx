import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { pxOf, SIDE_MM } from "../../../figure/options.ts";
import { SIZE_PRESETS, type FigureSize } from "../../../figure/size-presets.ts";
import type { Wish } from "./wish.ts";

export function SizeChoice({ wish }: { readonly wish: Wish }) {
  const id = useId();
  const isCustom = useSignal(false);
  const { widthMm, heightMm } = wish.options.value;
  const set = (size: FigureSize) =>
    (wish.options.value = { ...wish.options.peek(), ...sizeOnly(size) });
  const at = SIZE_PRESETS.findIndex(
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
          const preset = SIZE_PRESETS[Number(value)];
          isCustom.value = preset === undefined;
          if (preset !== undefined) set(preset.size);
        }}
      >
        {SIZE_PRESETS.map(({ label }, index) => (
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

function sizeOnly({ widthMm, heightMm }: FigureSize): FigureSize {
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
