import { signal } from "@preact/signals";
import { render } from "preact";
import { createDiagram } from "../../src/explorer/diagram/create-diagram.ts";
import { Diagram } from "../../src/explorer/diagram/diagram.tsx";
import { Explorer } from "../../src/explorer/explorer.tsx";
import "../../src/explorer/styles/index.css";
import type { DataSet } from "../../src/model/dataset.ts";
import { buildNetwork } from "../../src/network/build-network.ts";
import crowdAddress from "../../src/paint/raster/crowd.worker.ts?worker&url";
import { ANY_EFFECTS } from "../../src/state/any-effects.ts";
import { createState } from "../../src/state/create-state.ts";
import { offer } from "./harness.ts";
import { HEIGHT, WIDTH } from "./plain-set.ts";
import { scatter } from "./scatter.ts";
import { wishedSet } from "./wished-set.ts";

const wish = new URLSearchParams(location.search);
const set = await wishedSet();
const dataset: DataSet = { ...set, opening: { window: null, level: "people" } };
/** As src/scene/choose-detail.ts has it. */
const hasCrowd = buildNetwork(dataset).levels.people.tie.length > 1500;

let pictures = 0;
// The canvas of the crowd has a new picture whenever its worker answers.
class CountedWorker extends Worker {
  constructor() {
    super(crowdAddress, { type: "module" });
    this.addEventListener("message", () => {
      pictures++;
    });
  }
}

const state = createState({
  ...ANY_EFFECTS,
  layout: { ...ANY_EFFECTS.layout, layout: (request) => Promise.resolve(scatter(request)) },
  addressBar: { ...ANY_EFFECTS.addressBar, read: () => location.hash },
  systemTheme: signal(wish.get("theme") === "dark" ? "dark" : "light"),
  after: (ms, run) => setTimeout(run, ms),
});
const startCrowdWorker = () => new CountedWorker();
await state.open(() => Promise.resolve({ dataset, problems: [] }), "made up");
state.setFilter({ top: null, minimum: 1 });
const loadedMs = performance.now();
const root = document.getElementById("root")!;
if (wish.has("whole")) {
  render(
    <Explorer
      state={state}
      caseId=""
      openCase={() => undefined}
      {...{
        startCrowdWorker,
        startEventWorker: startCrowdWorker,
        startDataWorker: startCrowdWorker,
        startSheetWorker: startCrowdWorker,
      }}
    />,
    root,
  );
} else {
  root.style.cssText = `position: fixed; inset: 0 auto auto 0; width: ${WIDTH}px; height: ${HEIGHT}px`;
  render(
    <Diagram diagram={createDiagram(state, { startCrowdWorker, askContact: () => undefined })} />,
    root,
  );
}
offer({
  look: (x, y, zoom) => state.setView({ x: -3 * x, y: -3 * y, zoom }, { settled: false }),
  moveActors: (step) => {
    const at = { x: 400 * Math.sin(step / 5), y: 300 * Math.cos(step / 5) };
    state.pin("a0", at, { settled: false });
  },
  pictures: () => (hasCrowd ? pictures : null),
  loadedMs,
});
