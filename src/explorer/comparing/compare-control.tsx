import { useComputed, useSignal } from "@preact/signals";
import type { Ref } from "preact";
import { useRef } from "preact/hooks";
import type { DaySpan } from "../../model/day.ts";
import { saySpan } from "../../model/day-words.ts";
import { parseTypedDate } from "../../model/typed-date.ts";
import type { State } from "../../state/state.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { TypedDateField } from "../controls/typed-date-field.tsx";
import { PresetOptions } from "../timeline/preset-options.tsx";
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
  // The window moves more often than the data set changes.
  const others = useComputed(() =>
    presetGroups({ periods: model.periods.value, opening: null, dense: null }),
  );
  const groups = useComputed(() => [...besideGroups(model.window.value), ...others.value]);
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
      <PresetOptions groups={groups.value} />
      <option value={OWN}>Other dates…</option>
    </select>
  );
}

function besideGroups(window: DaySpan): readonly PresetGroup[] {
  const presets = comparePeriods(window);
  return presets.length === 0 ? [] : [{ label: "Beside the window", presets }];
}

interface PeriodFieldProps {
  readonly state: State;
  readonly field: Ref<HTMLInputElement>;
}

/** The other window as text. */
function PeriodField({ state, field }: PeriodFieldProps) {
  const typed = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const text = useComputed(() => {
    const { compare } = state.choices.value;
    return typed.value ?? (compare === null ? "" : saySpan(compare));
  });
  const note = useComputed(() =>
    problem.value === null ? null : { text: problem.value, isProblem: true },
  );
  const handIn = () => {
    const written = typed.peek();
    if (written === null) return;
    const reading = readPeriod(written);
    problem.value = "message" in reading ? reading.message : null;
    if ("message" in reading) return;
    typed.value = null;
    state.setCompare(reading);
  };
  const takeBack = () => {
    const wasTyped = typed.peek() !== null;
    typed.value = null;
    problem.value = null;
    return wasTyped;
  };
  return (
    <TypedDateField
      label="Compared with"
      isLabelHidden
      {...{ text, note, field }}
      onType={(written) => (typed.value = written)}
      onHandIn={handIn}
      onTakeBack={takeBack}
    />
  );
}

function readPeriod(text: string): DaySpan | { readonly message: string } {
  const reading = parseTypedDate(text);
  return reading.ok
    ? { from: reading.date.start, to: reading.date.end }
    : { message: reading.problem.message };
}
