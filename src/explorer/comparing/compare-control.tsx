import { useComputed, useSignal } from "@preact/signals";
import { useId, useRef } from "preact/hooks";
import type { DaySpan } from "../../model/day.ts";
import { saySpan } from "../../model/day-words.ts";
import { parseTypedDate } from "../../model/typed-date.ts";
import type { State } from "../../state/state.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { presetGroups, presetOf, type PresetGroup } from "../timeline/presets.ts";
import type { TimelineModel } from "../timeline/timeline-model.ts";
import { comparePeriods } from "./compare-periods.ts";
import "./comparing.css";

interface CompareProps {
  readonly model: TimelineModel;
}

/** Compares the window with another one: chosen from a list, or typed. */
export function CompareControl({ model }: CompareProps) {
  const { state } = model;
  const field = useRef<HTMLInputElement>(null);
  const isComparing = state.choices.value.compare !== null;
  return (
    <div class="Compare" role="group" aria-label="Comparison">
      <PeriodMenu model={model} onOwn={() => field.current?.focus()} />
      {isComparing && (
        <>
          <PeriodField state={state} field={field} />
          <IconButton
            icon="close"
            label="End the comparison"
            onClick={() => state.setCompare(null)}
          />
        </>
      )}
    </div>
  );
}

const OWN = "own";
const NONE = "none";

/** The list; shows which of it is compared with. */
function PeriodMenu({ model, onOwn }: CompareProps & { readonly onOwn: () => void }) {
  const { state } = model;
  const groups = useComputed(() => groupsOf(model));
  const chosen = useComputed(() => {
    const { compare } = state.choices.value;
    const all = groups.value;
    return compare === null ? "" : (presetOf(all, compare)?.id ?? OWN);
  });
  const choose = (id: string) => {
    const all = groups.peek().flatMap(({ presets }) => presets);
    const window = id === NONE ? null : (all.find((known) => known.id === id) ?? all[0])?.window;
    state.setCompare(window ?? null);
    // The field is there once the page has been drawn anew.
    if (id === OWN) requestAnimationFrame(onOwn);
  };
  return (
    <select
      class="Select CompareMenu"
      aria-label="Compare with another window"
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="" disabled hidden>
        Compare with…
      </option>
      <option value={NONE}>No comparison</option>
      {groups.value.map(({ label, presets }) => (
        <optgroup key={label} label={label}>
          {presets.map((preset) => (
            <option key={preset.id} value={preset.id}>
              {preset.label}
            </option>
          ))}
        </optgroup>
      ))}
      <option value={OWN}>Other dates…</option>
    </select>
  );
}

function groupsOf({ window, days }: TimelineModel): readonly PresetGroup[] {
  const beside = { label: "Beside the window", presets: comparePeriods(window.value) };
  const others = presetGroups({ days: days.value, opening: null, dense: null });
  return [beside, ...others].filter(({ presets }) => presets.length > 0);
}

/** The other window as text, until it is handed in by Enter or by leaving; Escape takes it back. */
function PeriodField({
  state,
  field,
}: {
  readonly state: State;
  readonly field: { current: HTMLInputElement | null };
}) {
  const id = useId();
  const typed = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const written = useComputed(() => {
    const { compare } = state.choices.value;
    return typed.value ?? (compare === null ? "" : saySpan(compare));
  });
  const commit = () => {
    const text = typed.peek();
    if (text === null) return;
    const reading = readPeriod(text);
    problem.value = "message" in reading ? reading.message : null;
    if ("message" in reading) return;
    typed.value = null;
    state.setCompare(reading);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    if (event.key !== "Escape" || typed.peek() === null) return;
    event.stopPropagation();
    typed.value = null;
    problem.value = null;
  };
  return (
    <span class="DateField">
      <input
        ref={field}
        class="Field DateField-input CompareField"
        type="text"
        aria-label="Compared with"
        autocomplete="off"
        spellcheck={false}
        value={written}
        aria-invalid={useComputed(() => problem.value !== null)}
        aria-describedby={`${id}-note`}
        onInput={(event) => (typed.value = event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={onKey}
      />
      <span
        id={`${id}-note`}
        class="DateField-note"
        role="alert"
        data-problem="true"
        hidden={useComputed(() => problem.value === null)}
      >
        {problem}
      </span>
    </span>
  );
}

function readPeriod(text: string): DaySpan | { readonly message: string } {
  const reading = parseTypedDate(text);
  return reading.ok
    ? { from: reading.date.start, to: reading.date.end }
    : { message: reading.problem.message };
}
