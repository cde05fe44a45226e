import type { Taking } from "../opening/taking.ts";
import { ActorKindsFilter } from "./actor-kinds-filter.tsx";
import type { FilterProps } from "./filter-props.ts";
import { FocusFilter } from "./focus-filter.tsx";
import { KindsFilter } from "./kinds-filter.tsx";
import { LayoutChoices } from "./layout-choices.tsx";
import { LevelFilter } from "./level-filter.tsx";
import { StrongestFilter } from "./strongest-filter.tsx";
import { TopicsFilter } from "./topics-filter.tsx";
import { WordsFilter } from "./words-filter.tsx";

/** What is let through into the picture, with the contacts that each choice has in view. */
export function FiltersPanel({ state, taking }: FilterProps & { readonly taking: Taking }) {
  return (
    <>
      <header class="Panel-header">
        <h2>Filters</h2>
        <button type="button" class="LinkButton" onClick={() => state.resetFilter()}>
          Reset
        </button>
      </header>
      <LevelFilter state={state} />
      <FocusFilter state={state} />
      <WordsFilter state={state} />
      <KindsFilter state={state} taking={taking} />
      <TopicsFilter state={state} />
      <ActorKindsFilter state={state} />
      <StrongestFilter state={state} />
      <LayoutChoices state={state} />
    </>
  );
}
