import type { FilterProps } from "./filter-props.ts";

/** The text search. Typing is shown at once and becomes one undo step when the field is left or Enter is pressed. */
export function WordsFilter({ state }: FilterProps) {
  const type = (search: string, settled: boolean) => state.setFilter({ search }, { settled });
  return (
    <section class="Panel-section">
      <h3>
        <label htmlFor="filter-words">With the words</label>
      </h3>
      <input
        id="filter-words"
        class="Field"
        type="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={500}
        placeholder="Summary, place or name"
        value={state.filter.value.search}
        onInput={(event) => type(event.currentTarget.value, false)}
        onChange={(event) => type(event.currentTarget.value, true)}
      />
    </section>
  );
}
