import { useId } from "preact/hooks";
import { counted } from "../../../model/count-words.ts";
import {
  CALENDAR_PERIODS,
  formatPeriod,
  parsePeriod,
  sayPeriod,
  type PanelChoice as Panels,
} from "../../../scene/sheet/panel-choice.ts";
import { capitalised } from "../../../scene/words.ts";
import type { State } from "../../../state/state.ts";
import type { Wish } from "./wish.ts";

const NONE = "none";
const LISTED = "listed";

/** Small multiples: a panel for each period of the window; or those of a figure that was dropped, which may list its windows. */
export function PanelsChoice({ state, wish }: { readonly state: State; readonly wish: Wish }) {
  const id = useId();
  const { panels, parts } = wish.options.value;
  const hindrance =
    state.choices.value.compare !== null
      ? "A comparison is one picture and has no panels."
      : parts.sources === "none"
        ? null
        : "Not with numbered sources.";
  return (
    <div class="ExportDialog-choice">
      <h3>
        <label htmlFor={id}>One panel for each</label>
      </h3>
      <select
        id={id}
        class="Select"
        // What cannot be had can still be taken back.
        disabled={hindrance !== null && panels === null}
        aria-describedby={hindrance === null ? undefined : `${id}-hindrance`}
        value={valueOf(panels)}
        onChange={({ currentTarget: { value } }) => {
          if (value === LISTED) return;
          const each = parsePeriod(value);
          wish.options.value = { ...wish.options.peek(), panels: each && { each } };
        }}
      >
        {optionsOf(panels).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {hindrance !== null && (
        <p class="Muted" id={`${id}-hindrance`}>
          {hindrance}
        </p>
      )}
    </div>
  );
}

function valueOf(panels: Panels | null): string {
  if (panels === null) return NONE;
  return "each" in panels ? formatPeriod(panels.each) : LISTED;
}

/** The periods of the calendar, and what is chosen where that is none of them. */
function optionsOf(panels: Panels | null) {
  const options: { readonly value: string; readonly label: string }[] = [
    { value: NONE, label: "None: one diagram" },
    ...CALENDAR_PERIODS.map((period) => ({ value: period, label: capitalised(period) })),
  ];
  if (panels === null) return options;
  if ("windows" in panels)
    return [...options, { value: LISTED, label: counted(panels.windows.length, "listed window") }];
  if (typeof panels.each === "string") return options;
  return [...options, { value: formatPeriod(panels.each), label: sayPeriod(panels.each) }];
}
