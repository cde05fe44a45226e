import { useComputed } from "@preact/signals";
import { PresetOptions } from "./preset-options.tsx";
import { presetGroups, presetOf } from "./presets.ts";
import type { TimelineModel } from "./timeline-model.ts";

/** Windows to choose from; shows which of them is set, if it is one. */
export function PresetMenu({
  model,
  onHold,
}: {
  readonly model: TimelineModel;
  readonly onHold: () => void;
}) {
  const groups = useComputed(() =>
    presetGroups({
      periods: model.periods.value,
      opening: model.opening.value,
      dense: model.dense.value,
    }),
  );
  const chosen = useComputed(() => presetOf(groups.value, model.window.value)?.id ?? "");
  const choose = (id: string) => {
    const preset = groups
      .peek()
      .flatMap(({ presets }) => presets)
      .find((known) => known.id === id);
    if (preset === undefined) return;
    onHold();
    model.setWindow(preset.window, { follow: "zoom" });
  };
  return (
    <select
      class="Select PresetMenu"
      aria-label="Choose a window"
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="" disabled hidden>
        Choose a window
      </option>
      <PresetOptions groups={groups.value} />
    </select>
  );
}
