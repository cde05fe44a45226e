import type { LayoutGraph } from "../../src/layout/graph.ts";
import type { Places } from "../nearness.ts";

/** A package that gives the actors of a graph their places, tick by tick. */
export interface LayoutPeer {
  readonly name: string;
  readonly start: (graph: LayoutGraph) => StartedLayout;
}

export interface StartedLayout {
  readonly tick: () => void;
  /** Where they stand now. */
  readonly places: () => Places;
}
