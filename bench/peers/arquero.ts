import type { PairEvents } from "../pair-events.ts";
import { loadPackage } from "./load-package.ts";
import { byPair, type WindowPeer } from "./window-peer.ts";

interface ArqueroTable {
  filter(expression: string): ArqueroTable;
  groupby(column: string): ArqueroTable;
  count(): ArqueroTable;
  array(column: string): ArrayLike<number>;
}

/** A table filtered by an expression and counted by pair. */
export async function arqueroPeer({ day, pair, pairs }: PairEvents): Promise<WindowPeer> {
  const { table } = await loadPackage<{ table: (columns: object) => ArqueroTable }>("arquero");
  return {
    name: "arquero",
    answersAtOnce: false,
    build: () => {
      const events = table({ day, pair });
      return Promise.resolve({
        query: ({ from, to }) =>
          events.filter(`d => d.day >= ${from} && d.day <= ${to}`).groupby("pair").count(),
        counts(answer) {
          const counted = answer as ArqueroTable; // As `query` gives it.
          return byPair(counted.array("pair"), counted.array("count"), pairs);
        },
      });
    },
  };
}
