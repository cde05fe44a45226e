import { layoutFor } from "../../layout/layout-for.ts";
import { steadyPositions } from "../../layout/pins.ts";
import type { LayoutRequest, Positions } from "../../layout/positions.ts";
import type { DataSet } from "../../model/dataset.ts";
import { exampleDataSet, exampleRequest, type Example } from "../../scene/example.ts";
import { ANY_EFFECTS } from "../../state/any-effects.ts";
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
export function openExampleState(): Promise<State> {
  return openState(EXAMPLE, layoutFor);
}

/** For tests: the state of a page that has opened a large example, all of it in view, every actor at the example's place. */
export async function openLargeState(example: Example): Promise<State> {
  const { positions } = exampleRequest(example);
  const state = await openState(exampleDataSet(example), ({ network, level, top, pins }) =>
    steadyPositions(network, { ...positions, level, top }, pins),
  );
  state.setFilter({ top: null, minimum: 1 });
  return state;
}

async function openState(
  dataset: DataSet,
  layout: (request: LayoutRequest) => Positions,
): Promise<State> {
  const state = createState({
    ...ANY_EFFECTS,
    layout: { ...ANY_EFFECTS.layout, layout: (request) => Promise.resolve(layout(request)) },
    after: (ms, run) => setTimeout(run, ms),
  });
  await state.open(() => Promise.resolve({ dataset, problems: [] }), "An example");
  return state;
}
