import { Segments } from "../controls/segments.tsx";
import type { FilterProps } from "./filter-props.ts";

export function LevelFilter({ state }: FilterProps) {
  return (
    <section class="Panel-section" aria-labelledby="filter-level">
      <h3 id="filter-level">Actors are shown as</h3>
      <Segments
        legend="Level"
        options={[
          { value: "parties", label: "Parties" },
          { value: "people", label: "People" },
        ]}
        value={state.filter.value.level}
        onChange={(level) => state.setFilter({ level })}
      />
    </section>
  );
}
