import { Segments } from "../controls/segments.tsx";
import { UserText } from "../controls/user-text.tsx";
import type { FilterProps } from "./filter-props.ts";

/** Shown while there is a focus; it is set in the diagram or in an actor's details. */
export function FocusFilter({ state }: FilterProps) {
  const { focus, reach } = state.filter.value;
  if (focus === null) return null;
  const actor = state.dataset.value?.actors.find(({ id }) => id === focus);
  return (
    <section class="Panel-section" aria-labelledby="filter-focus">
      <header class="Panel-sectionHeader">
        <h3 id="filter-focus">Focus</h3>
        <button type="button" class="LinkButton" onClick={() => state.setFilter({ focus: null })}>
          Clear
        </button>
      </header>
      <p class="FocusFilter-name">
        <UserText text={actor?.name ?? focus} longest={120} />
      </p>
      <Segments
        legend="How far from the focus"
        options={[
          { value: "1", label: "Its contacts" },
          { value: "2", label: "Partners’ too" },
        ]}
        value={reach === 1 ? "1" : "2"}
        onChange={(value) => state.setFilter({ reach: value === "1" ? 1 : 2 })}
      />
    </section>
  );
}
