import { signal } from "@preact/signals";
import { layoutFor } from "../../layout/layout-for.ts";
import { exampleDataSet } from "../../scene/example.ts";
import { createState } from "../../state/create-state.ts";
import type { State } from "../../state/state.ts";

const EXAMPLE = exampleDataSet({
  actors: ["A state 0 0", "B state 0 0", "C state 0 0", "D organization 0 0"],
  contacts: [
    ...Array.from({ length: 6 }, () => "2020-10-01 call A B"),
    "2020-10-02 statement A C",
    "2020-10-03 joint-statement A B D",
  ],
});

/** For tests: the state of a page that has opened four actors and eight contacts, laid out on the spot. */
export async function openExampleState(): Promise<State> {
  const state = createState({
    layout: {
      layout: (request) => Promise.resolve(layoutFor(request)),
      backbone: () => null,
      close: () => undefined,
    },
    addressBar: {
      read: () => "",
      push: () => undefined,
      replace: () => undefined,
      onChange: () => undefined,
    },
    systemTheme: signal("light"),
    random: () => 0.5,
    after: (ms, run) => setTimeout(run, ms),
  });
  await state.open(() => Promise.resolve({ dataset: EXAMPLE, problems: [] }), "An example");
  return state;
}
