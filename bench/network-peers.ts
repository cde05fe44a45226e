import type { DaySpan } from "../src/model/day.ts";
import type { Network } from "../src/network/network.ts";
import { timeEach, timeEachLater, timeOnce } from "./clock.ts";
import { pairEvents } from "./pair-events.ts";
import { arqueroPeer } from "./peers/arquero.ts";
import { crossfilterPeer } from "./peers/crossfilter.ts";
import { duckdbPeer } from "./peers/duckdb.ts";
import type { PeerTable, WindowPeer } from "./peers/window-peer.ts";
import type { Result } from "./result.ts";

/** What the engine was asked and how it answered, for packages to be asked the same. */
export interface Asked {
  readonly network: Network;
  /** `what` of each row that has peers -> the windows asked. */
  readonly series: Readonly<Record<string, readonly DaySpan[]>>;
  /** The same, where after each query the counts that it changed were read. */
  readonly read: Readonly<Record<string, readonly DaySpan[]>>;
  /** Tie -> contacts in a window. */
  readonly counts: (window: DaySpan) => Uint32Array;
}

/** The rows given, once more for each package, with what the package takes for the same beside. @throws Error where one counts otherwise. */
export async function besidePeers(
  { network, series, read, counts }: Asked,
  own: readonly Result[],
): Promise<readonly Result[]> {
  const rows: Result[] = [];
  const beside = (what: string, name: string, median: number) => {
    const row = own.find((result) => result.what === what);
    if (row !== undefined) rows.push({ ...row, peer: { name, median } });
  };
  const events = pairEvents(network);
  for (const begin of [crossfilterPeer, arqueroPeer, duckdbPeer]) {
    const peer = await begin(events);
    const { result: table, ms } = await timeOnce(() => peer.build());
    beside("build network", peer.name, ms);
    for (const [what, windows] of Object.entries(series)) {
      await expectEqual(peer, table, windows.slice(0, 5), counts);
      const timing = peer.answersAtOnce
        ? timeEach(windows, table.query)
        : await timeEachLater(windows, table.query);
      beside(what, peer.name, timing.median);
    }
    const { query, readChanged } = table;
    if (readChanged === undefined) continue;
    for (const [what, windows] of Object.entries(read)) {
      const timing = timeEach(windows, (window) => {
        query(window);
        return readChanged();
      });
      beside(what, peer.name, timing.median);
    }
  }
  return rows;
}

async function expectEqual(
  { name }: WindowPeer,
  { query, counts }: PeerTable,
  windows: readonly DaySpan[],
  expected: Asked["counts"],
): Promise<void> {
  for (const window of windows) {
    const counted = counts(await query(window));
    const own = expected(window);
    if (own.some((contacts, pair) => contacts !== counted[pair])) {
      throw new Error(`The engine and ${name} disagree.`);
    }
  }
}
