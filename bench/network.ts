import type { DataSet } from "../src/model/dataset.ts";
import type { DaySpan } from "../src/model/day.ts";
import { buildNetwork } from "../src/network/build-network.ts";
import { createEngine } from "../src/network/engine.ts";
import type { Engine, Filter, Network } from "../src/network/network.ts";
import { timeEach, timeRuns, type Timing } from "./clock.ts";
import { readKarabakh } from "./karabakh.ts";
import { MADE_UP_SIZES, madeUpDataset } from "./made-up.ts";
import { plainContacts, plainQuery } from "./plain-page.ts";
import type { Result } from "./result.ts";
import { draggedWindows, randomWindows } from "./windows.ts";

const OPEN_FILTER: Omit<Filter, "window"> = {
  ...{ level: "parties", kinds: null, topics: null, actorKinds: null, top: null },
  ...{ focus: null, reach: 1, minimum: 1, search: "" },
};

/** Building the network and asking it, on the case and on made-up sets up to the size of event data. */
export function networkBench(root: string): readonly Result[] {
  return [
    ...benchDataset("case", readKarabakh(root)),
    ...MADE_UP_SIZES.flatMap(({ actors, contacts }) =>
      benchDataset(contacts.toLocaleString("en"), madeUpDataset(actors, contacts)),
    ),
  ];
}

function benchDataset(on: string, dataset: DataSet): readonly Result[] {
  const result = (what: string, timing: Timing, more: Partial<Result> = {}): Result => ({
    ...{ on, what, unit: "ms", peer: null, target: null },
    ...timing,
    ...more,
  });
  const network = buildNetwork(dataset);
  const engine = createEngine(network);
  const plain = plainContacts(network);
  expectEqualCounts(network, engine, plain);
  const beside = (windows: readonly DaySpan[]) => ({
    peer: {
      name: "filter + Map",
      median: timeEach(windows, (window) => plainQuery(plain, window)).median,
    },
  });
  const query = (window: DaySpan) => engine.query({ ...OPEN_FILTER, window });
  const drags = draggedWindows(network.span);
  const jumps = randomWindows(network.span);
  return [
    result(
      "build network",
      timeRuns(on === "460,000" ? 3 : 10, () => buildNetwork(dataset)),
    ),
    memoryResult(on, network),
    result("drag window", timeEach(drags, query), beside(drags)),
    result("jump window", timeEach(jumps, query), beside(jumps)),
    result("facets", timeFacets(engine, jumps[0]!)),
    result("toggle kind", timeKinds(engine, network)),
    result("type search", timeSearch(createEngine(network), network.span)),
  ];
}

function memoryResult(on: string, { contacts, levels }: Network): Result {
  const columns = [contacts, ...Object.values(levels).flatMap((level) => [level, level.tie])];
  // A set: levels may share arrays, and so may first and last days.
  const distinct = new Set(columns.flatMap((table): unknown[] => Object.values(table)));
  const bytes = [...distinct].reduce<number>(
    (sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
  return {
    ...{ on, what: "columns, a contact", unit: "bytes", p95: null, max: null, runs: 1 },
    ...{ median: bytes / contacts.length, peer: null, target: null },
  };
}

function timeFacets(engine: Engine, window: DaySpan): Timing {
  const filter: Filter = { ...OPEN_FILTER, window, kinds: ["call"], topics: [] };
  return timeRuns(20, () => engine.facets(engine.query(filter)));
}

function timeKinds(engine: Engine, network: Network): Timing {
  const ids = network.kinds.map(({ id }) => id);
  return timeEach(
    ids.map((off) => ids.filter((id) => id !== off)),
    (kinds) => engine.query({ ...OPEN_FILTER, window: network.span, kinds }),
  );
}

/** The letters of a word typed one after the other; the texts are folded before the first that counts. */
function timeSearch(engine: Engine, window: DaySpan): Timing {
  const texts = Array.from("contact 12", (_, n) => "contact 12".slice(0, n + 1));
  return timeEach(texts, (search) => engine.query({ ...OPEN_FILTER, window, search }));
}

/** A peer that counted something else would be no peer. */
function expectEqualCounts(
  network: Network,
  engine: Engine,
  plain: ReturnType<typeof plainContacts>,
): void {
  for (const window of randomWindows(network.span).slice(0, 5)) {
    const snapshot = engine.query({ ...OPEN_FILTER, window });
    const { actors, links } = plainQuery(plain, window);
    const linked = [...links.values()].flat().reduce((sum, count) => sum + count, 0);
    const tied = snapshot.strandContacts.reduce((sum, count) => sum + count, 0);
    if (
      actors.size !== snapshot.actorTotal ||
      links.size !== snapshot.tieTotal ||
      linked !== tied
    ) {
      throw new Error("The engine and the plain page disagree.");
    }
  }
}
