import { computed, effect, signal, type ReadonlySignal } from "@preact/signals-core";
import { createEngine } from "../network/engine.ts";
import type { Network, Snapshot } from "../network/network.ts";
import type { Choices } from "../address/choices.ts";
import type { Compared, compareSeen } from "./compare-seen.ts";

type CompareSeen = typeof compareSeen;

const NOT_ARRIVED = "The comparison did not arrive. Check the connection and choose it again.";

/** What a comparison follows from; the snapshot is what is in view. */
export interface ComparingInputs {
  readonly network: ReadonlySignal<Network | null>;
  readonly choices: ReadonlySignal<Choices>;
  readonly snapshot: ReadonlySignal<Snapshot | null>;
}

/**
 * What is compared: null where nothing is, and until the code for it has arrived, which is asked for with the first comparison and again with
 * the next one when it failed.
 */
export function createComparing(
  { network, choices, snapshot }: ComparingInputs,
  say: (text: string) => void,
): ReadonlySignal<Compared | null> {
  const code = signal<CompareSeen | null>(null);
  const compare = computed(() => choices.value.compare);
  effect(() => {
    if (compare.value === null || code.peek() !== null) return;
    import("./compare-seen.ts").then(
      (loaded) => (code.value = loaded.compareSeen),
      () => say(NOT_ARRIVED),
    );
  });
  const engine = computed(() => network.value && createEngine(network.value));
  return computed(() => {
    const [other, seen] = [compare.value, snapshot.value];
    const [compareNow, beside] = [code.value, engine.value];
    if (other === null || seen === null || compareNow === null || beside === null) return null;
    return compareNow(seen, other, (filter) => beside.query(filter));
  });
}
