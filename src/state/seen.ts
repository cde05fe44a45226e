import { computed, type ReadonlySignal } from "@preact/signals-core";
import type { LayoutScope } from "../layout/positions.ts";
import type { Network } from "../network/network.ts";
import type { Pictured } from "../scene/scene.ts";
import { tellingOf } from "../scene/telling.ts";
import type { Choices } from "../address/choices.ts";
import { createComparing } from "./comparing.ts";
import type { Engines } from "./engines.ts";

/** What follows at once from the network and the choices. Parts of the choices change only when their own value does. */
export function createSeen(
  network: ReadonlySignal<Network | null>,
  choices: ReadonlySignal<Choices>,
  engines: Engines,
  say: (text: string) => void,
) {
  const filter = computed(() => choices.value.filter);
  const engine = computed(() => (network.value === null ? null : engines.of(network.value)));
  const snapshot = computed(() => engine.value && engines.query(engine.value, filter.value));
  const compared = createComparing({ network, choices, snapshot }, say);
  const pictured = computed((): Pictured | null => {
    const seen = snapshot.value;
    return compared.value?.pictured ?? (seen && { snapshot: seen });
  });
  const level = computed(() => filter.value.level);
  const top = computed(() => filter.value.top);
  return {
    filter,
    scope: computed((): LayoutScope => ({ level: level.value, top: top.value })),
    pins: computed(() => choices.value.pins),
    stability: computed(() => choices.value.stability),
    view: computed(() => choices.value.view),
    selection: computed(() => choices.value.selection),
    ...{ snapshot, compared, pictured },
    drawn: computed(() => pictured.value?.snapshot ?? null),
    allTime: computed(() => engine.value?.queryAllTime(filter.value) ?? null),
    facets: computed(() => (snapshot.value && engine.value?.facets(snapshot.value)) ?? null),
    sentence: computed(() => (pictured.value === null ? "" : tellingOf(pictured.value).sentence)),
  };
}
