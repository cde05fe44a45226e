import { useId } from "preact/hooks";
import { STABILITIES, type Stability } from "../../layout/positions.ts";
import type { FilterProps } from "./filter-props.ts";

const STOPS: Readonly<Record<Stability, { readonly name: string; readonly words: string }>> = {
  steady: { name: "Steady", words: "everyone keeps one place" },
  eased: { name: "Eased", words: "places lean to what is in view" },
  free: { name: "Free", words: "a new layout for what is in view" },
};

/** How the picture is laid out. Nothing here changes what is counted. */
export function LayoutChoices({ state }: FilterProps) {
  const name = useId();
  const { stability, memberships, pins } = state.choices.value;
  return (
    <section class="Panel-section" aria-labelledby="filter-layout">
      <h3 id="filter-layout">Layout</h3>
      <div role="radiogroup" aria-label="When the window moves">
        {STABILITIES.map((stop) => (
          <label key={stop} class="StabilityRow">
            <input
              type="radio"
              name={name}
              checked={stop === stability}
              onChange={() => state.setStability(stop)}
            />
            <span>
              {STOPS[stop].name} <span class="Muted">{STOPS[stop].words}</span>
            </span>
          </label>
        ))}
      </div>
      <label class="MembershipsRow">
        <input
          type="checkbox"
          checked={memberships}
          onChange={(event) => state.setMemberships(event.currentTarget.checked)}
        />
        <span class="MembershipsRow-sign" aria-hidden="true" />
        Memberships
      </label>
      {pins.size > 0 && (
        <p class="PinsRow">
          <span>{pins.size === 1 ? "1 actor pinned" : `${pins.size} actors pinned`}</span>
          <button type="button" class="LinkButton" onClick={() => state.setPins(new Map())}>
            Free all
          </button>
        </p>
      )}
    </section>
  );
}
