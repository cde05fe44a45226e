import fc from "fast-check";
import { expect, test } from "vitest";
import { LEVELS } from "../model/dataset.ts";
import { allInView, arbitraryNetwork } from "./arbitrary-graph.ts";
import { layoutFor } from "./layout-for.ts";
import { isBeyond, reachOf } from "./reach.ts";
import { soundPins, soundPoint } from "./sound-pins.ts";

test("every place that a layout gives is within reach and can be pinned where it is", () => {
  fc.assert(
    fc.property(arbitraryNetwork, fc.constantFrom(...LEVELS), (network, level) => {
      const request = { network, level, top: null, stability: "steady", pins: new Map() } as const;
      const { actors } = layoutFor({ ...request, ...allInView(network, level) });
      const reach = reachOf(network);
      for (let actor = 0; actor < network.dataset.actors.length; actor++) {
        const at = { x: actors[2 * actor]!, y: actors[2 * actor + 1]! };
        if (!Number.isNaN(at.x)) expect(soundPoint(at, reach)).toEqual(at);
      }
    }),
    { numRuns: 30 },
  );
});

test("pins farther out are set at the edge, on the same side", () => {
  const double = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(double, double, (x, y) => {
      const reach = { x: 1000, y: 600 };
      const at = soundPins(new Map([["a", { x, y }]]), reach).get("a");
      fc.pre(at !== undefined);
      expect(isBeyond(at, reach)).toBe(false);
      if (Math.abs(x) > reach.x) expect(at.x).toBe(Math.sign(x) * reach.x);
      if (Math.abs(y) > reach.y) expect(at.y).toBe(Math.sign(y) * reach.y);
    }),
  );
});
