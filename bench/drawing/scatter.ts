import type { LayoutRequest, Positions } from "../../src/layout/positions.ts";
import { createChance } from "../chance.ts";
import { CLUSTERS } from "./drawing-set.ts";

/** Layout units from actor to actor, about. */
const SPACING = 34;

/**
 * Seeded places for the actors of a made-up set, as its layout might give them: the busiest, who come first, around the middle, the others
 * in clusters farther out; hubs amid their members. What is drawn costs the same wherever things stand, so the bench need not wait for a layout.
 */
export function scatter({ network, level, top }: LayoutRequest): Positions {
  const chance = createChance(7);
  const count = network.dataset.actors.length;
  const radius = SPACING * Math.sqrt(count / Math.PI);
  const actors = new Float64Array(2 * count);
  const clusters = Array.from({ length: CLUSTERS }, () => {
    const angle = 2 * Math.PI * chance();
    const reach = radius * (0.3 + 0.7 * Math.sqrt(chance()));
    return { x: reach * Math.cos(angle), y: 0.66 * reach * Math.sin(angle) };
  });
  for (let actor = 0; actor < count; actor++) {
    const outward = Math.sqrt((actor + 1) / count);
    const { x, y } = clusters[actor % CLUSTERS]!;
    const spread = 0.28 * radius * (chance() + chance() + chance() - 1.5);
    const aside = 0.28 * radius * (chance() + chance() + chance() - 1.5);
    actors[2 * actor] = Math.round(100 * (x * outward + spread)) / 100;
    actors[2 * actor + 1] = Math.round(100 * (y * outward + 0.66 * aside)) / 100;
  }
  const { memberOffsets, members, length } = network.levels[level].tie;
  const hubs = new Float64Array(2 * length).fill(NaN);
  for (let tie = 0; tie < length; tie++) {
    const own = members.subarray(memberOffsets[tie], memberOffsets[tie + 1]);
    if (own.length < 3) continue;
    for (const axis of [0, 1]) {
      hubs[2 * tie + axis] = own.reduce((sum, a) => sum + actors[2 * a + axis]!, 0) / own.length;
    }
  }
  const xs = actors.filter((_, at) => at % 2 === 0);
  const ys = actors.filter((_, at) => at % 2 === 1);
  const margin = 60;
  const extent = {
    x0: Math.min(...xs) - margin,
    y0: Math.min(...ys) - margin,
    x1: Math.max(...xs) + margin,
    y1: Math.max(...ys) + margin,
  };
  return { level, top, actors, hubs, extent };
}
