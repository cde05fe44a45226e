import type { PresetGroup } from "./presets.ts";

/** The options of a list of windows, by group. */
export function PresetOptions({ groups }: { readonly groups: readonly PresetGroup[] }) {
  return groups.map(({ label, presets }) => (
    <optgroup key={label} label={label}>
      {presets.map((preset) => (
        <option key={preset.id} value={preset.id}>
          {preset.label}
        </option>
      ))}
    </optgroup>
  ));
}
