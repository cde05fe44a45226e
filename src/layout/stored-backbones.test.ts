import fc from "fast-check";
import { expect, it } from "vitest";
import { LEVELS } from "../model/dataset.ts";
import { arbitraryNetwork } from "./arbitrary-graph.ts";
import { backbone } from "./arrange.ts";
import { layoutGraph } from "./graph.ts";
import { formatBackbones, readBackbones } from "./stored-backbones.ts";

it("are read as they were, those without a place too", () => {
  fc.assert(
    fc.property(arbitraryNetwork, (network) => {
      const backbones = LEVELS.map((level) => backbone(layoutGraph(network, { level, top: null })));
      expect(readBackbones(formatBackbones(backbones))).toEqual(backbones);
    }),
    { numRuns: 20 },
  );
});
