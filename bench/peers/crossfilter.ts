import { sumOfChanged } from "../changed-ties.ts";
import type { PairEvents } from "../pair-events.ts";
import { loadPackage } from "./load-package.ts";
import { byPair, type WindowPeer } from "./window-peer.ts";

interface PairEvent {
  readonly day: number;
  readonly pair: number;
}

interface CrossfilterGroup {
  all(): readonly { readonly key: number; readonly value: number }[];
}

interface CrossfilterDimension {
  filterRange(range: readonly [from: number, before: number]): unknown;
  group(): CrossfilterGroup;
}

interface Crossfilter {
  dimension(value: (event: PairEvent) => number): CrossfilterDimension;
}

/** A dimension of days that filters, a group of pairs that is counted. */
export async function crossfilterPeer({ day, pair, pairs }: PairEvents): Promise<WindowPeer> {
  const { default: crossfilter } = await loadPackage<{
    default: (events: readonly PairEvent[]) => Crossfilter;
  }>("crossfilter2");
  const given = Array.from(day, (of, i): PairEvent => ({ day: of, pair: pair[i]! }));
  return {
    name: "crossfilter2",
    answersAtOnce: true,
    build: () => {
      const filter = crossfilter(given);
      const days = filter.dimension((event) => event.day);
      const group = filter.dimension((event) => event.pair).group();
      const kept = new Uint32Array(pairs);
      return Promise.resolve({
        query({ from, to }) {
          days.filterRange([from, to + 1]);
          return group.all();
        },
        readChanged() {
          // Keys are the numbers of the pairs, ascending, each there.
          const all = group.all();
          return sumOfChanged(kept, (pair) => all[pair]!.value);
        },
        counts() {
          const all = group.all();
          return byPair(
            all.map(({ key }) => key),
            all.map(({ value }) => value),
            pairs,
          );
        },
      });
    },
  };
}
