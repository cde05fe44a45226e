import type { ReadonlySignal, Signal } from "@preact/signals";

interface TabsProps<Value extends string> {
  /** The panel's id is `ID-panel`, a tab's `ID-VALUE`. */
  readonly id: string;
  readonly legend: string;
  readonly tabs: ReadonlySignal<readonly { readonly value: Value; readonly label: string }[]>;
  readonly chosen: Signal<Value>;
}

/** Tabs over one panel; arrows choose the next one (the tabs of the ARIA practices, with automatic activation). */
export function Tabs<Value extends string>({ id, legend, tabs, chosen }: TabsProps<Value>) {
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const values = tabs.peek().map(({ value }) => value);
    const next = values.at((values.indexOf(chosen.peek()) + step) % values.length);
    if (next === undefined) return;
    chosen.value = next;
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div class="Tabs" role="tablist" aria-label={legend}>
      {tabs.value.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          id={`${id}-${value}`}
          class="Tabs-tab"
          role="tab"
          aria-selected={chosen.value === value}
          aria-controls={`${id}-panel`}
          tabIndex={chosen.value === value ? 0 : -1}
          onClick={() => (chosen.value = value)}
          onKeyDown={walk}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
