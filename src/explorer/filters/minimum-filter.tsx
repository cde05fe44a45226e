import { useSignal } from "@preact/signals";
import type { FilterProps } from "./filter-props.ts";

const MOST = 9999;

export function MinimumFilter({ state }: FilterProps) {
  const isWrong = useSignal(false);
  const change = (text: string, settled: boolean) => {
    const minimum = Number(text);
    isWrong.value = !(Number.isInteger(minimum) && minimum >= 1 && minimum <= MOST);
    if (!isWrong.peek()) state.setFilter({ minimum }, { settled });
  };
  return (
    <section class="Panel-section MinimumFilter">
      <h3>
        <label htmlFor="filter-minimum">Contacts a tie, at least</label>
      </h3>
      <input
        id="filter-minimum"
        class="Field"
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST}
        step={1}
        value={state.filter.value.minimum}
        aria-invalid={isWrong.value}
        onInput={(event) => change(event.currentTarget.value, false)}
        onChange={(event) => change(event.currentTarget.value, true)}
        onBlur={(event) => {
          event.currentTarget.value = String(state.filter.peek().minimum);
          isWrong.value = false;
        }}
      />
    </section>
  );
}
