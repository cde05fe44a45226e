import { layoutFor } from "../src/layout/layout-for.ts";
import { LEVELS, type Level } from "../src/model/dataset.ts";
import { buildNetwork } from "../src/network/build-network.ts";
import { createEngine } from "../src/network/engine.ts";
import type { Filter, Network } from "../src/network/network.ts";
import { svgText } from "../src/paint/svg-text.ts";
import { scene } from "../src/scene/compose-scene.ts";
import { furnishedScene } from "../src/scene/furnished-scene.ts";
import type { SceneRequest } from "../src/scene/scene.ts";
import { timeEach } from "./clock.ts";
import { readCase } from "../tools/read-case.ts";
import type { Result } from "./result.ts";
import { draggedWindows } from "./windows.ts";

/** What a frame of a dragged window costs apart from drawing: query and scene; and the whole figure as text. */
export function sceneBench(root: string): readonly Result[] {
  const network = buildNetwork(readCase(root));
  return LEVELS.flatMap((level) => benchLevel(network, level));
}

function benchLevel(network: Network, level: Level): readonly Result[] {
  const request = sceneRequests(network, level);
  const { window: opening } = network.dataset.opening;
  const windows = draggedWindows(
    opening === null ? network.span : { from: opening.start - 60, to: opening.end + 60 },
  );
  const page = timeEach(windows, (window) => scene(request(window)));
  const figure = timeEach(windows, (window) => svgText(furnishedScene(request(window))));
  const result = { on: "case", unit: "ms", peer: null } as const;
  return [
    { ...result, what: `query and scene, ${level}`, ...page },
    { ...result, what: `figure as SVG text, ${level}`, ...figure },
  ];
}

function sceneRequests(network: Network, level: Level) {
  const engine = createEngine(network);
  const filter: Omit<Filter, "window"> = {
    ...{ level, kinds: null, topics: null, actorKinds: null, top: null },
    ...{ focus: null, reach: 1, minimum: 1, search: "" },
  };
  const { tieContacts, actorContacts } = engine.query({ ...filter, window: network.span });
  const pins = new Map<string, never>();
  const positions = layoutFor({
    ...{ network, level, top: null, stability: "steady", pins, tieContacts, actorContacts },
  });
  return (window: Filter["window"]): SceneRequest => ({
    snapshot: engine.query({ ...filter, window }),
    ...{ positions, pins, theme: "light", width: 1200, height: 800, view: null },
    memberships: false,
  });
}
