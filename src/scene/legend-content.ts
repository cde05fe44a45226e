import { ACTOR_KINDS, type Level } from "../model/dataset.ts";
import { FAMILY_CODES } from "../model/kinds.ts";
import type { Network, Snapshot } from "../network/network.ts";
import { allTimeCounts } from "../network/all-time-counts.ts";
import type { Drawn } from "./compose-scene.ts";
import { largestSample } from "./legend.ts";
import { sampleCounts, type LegendContent } from "./legend-items.ts";
import { actorRadius, markScale, type MarkScale } from "./mark-sizes.ts";
import type { LegendLine, SceneRequest, Telling } from "./scene.ts";
import { familyLine } from "./telling.ts";
import type { Strip } from "./timeline/strip.ts";
import type { TypeSizes } from "./type-sizes.ts";

/** The most that the legend of any window of a data set explains. */
export function allTimeContent(
  { snapshot, memberships, pins, markLimits }: SceneRequest,
  telling: Telling,
  type: TypeSizes,
): LegendContent {
  const { network, filter } = snapshot;
  const counts = allTimeCounts(network, filter.level);
  const scale = markScale(network, filter.level, 0, markLimits);
  return {
    lines: telling.legendOfAll(),
    kinds: ACTOR_KINDS.filter((kind) =>
      network.dataset.actors.some(
        (actor, index) => actor.kind === kind && counts.actors[index]! > 0,
      ),
    ),
    hubs: hasHubs(network, filter.level),
    memberships,
    pins: pins.size > 0,
    sizes: sampleSizes(counts.mostOfActor, scale, type),
    widths: sampleWidths(counts.mostOfStrand),
    captions: telling.captions,
  };
}

function hasHubs(network: Network, level: Level): boolean {
  const { memberOffsets, length } = network.levels[level].tie;
  return memberOffsets[length]! > 2 * length;
}

/** What the legend of a drawing explains: what is drawn. */
export function drawnContent(
  { snapshot, pins, memberships }: SceneRequest,
  drawn: Drawn,
  strip: Strip | null,
  { scale, type }: { readonly scale: MarkScale; readonly type: TypeSizes },
): LegendContent {
  const lines = drawn.telling.legend(drawn);
  return {
    lines: [...lines, ...barLines(strip, lines, snapshot)],
    kinds: ACTOR_KINDS.filter((kind) => drawn.actors.some((actor) => actor.kind === kind)),
    hubs: drawn.hubs.length > 0,
    memberships: memberships && drawn.memberships.length > 0,
    pins: pins.size > 0 && drawn.actors.some(({ pinned }) => pinned),
    sizes: sampleSizes(most(drawn.actors), scale, type),
    widths: sampleWidths(most(drawn.strands)),
    captions: drawn.telling.captions,
  };
}

/** The families of a timeline's bars that no line of the diagram explains. */
function barLines(
  strip: Strip | null,
  lines: readonly LegendLine[],
  { network, contacts }: Snapshot,
): readonly LegendLine[] {
  const families = strip?.families ?? [];
  const explained = new Set(
    lines.flatMap(({ look }) => (look.change === undefined ? [look.family] : [])),
  );
  const missing = families.filter((family) => !explained.has(family));
  return missing.map((family) => {
    const code = FAMILY_CODES.indexOf(family);
    const count = contacts.reduce(
      (sum, at) => sum + Number(network.contacts.family[at] === code),
      0,
    );
    return familyLine(code, count, network);
  });
}

function most(marks: readonly { readonly contacts: number }[]): number {
  return marks.reduce((least, { contacts }) => Math.max(least, contacts), 0);
}

function sampleSizes(count: number, scale: MarkScale, type: TypeSizes): readonly number[] {
  return sampleCounts(count, (each) => actorRadius(each, "state", scale) <= largestSample(type));
}

function sampleWidths(count: number): readonly number[] {
  return sampleCounts(count, () => true);
}
