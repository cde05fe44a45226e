import { fork } from "node:child_process";
import { once } from "node:events";
import { basename, join } from "node:path";
import type { DataSet } from "../src/model/dataset.ts";
import type { DaySpan } from "../src/model/day.ts";
import { buildNetwork } from "../src/network/build-network.ts";
import { createEngine } from "../src/network/engine.ts";
import type { Engine, Filter, Network, Snapshot } from "../src/network/network.ts";
import { countAgreements } from "./agreement.ts";
import { sumOfChangedTies } from "./changed-ties.ts";
import { timeEach, timeRuns, type Timing } from "./clock.ts";
import { readCase } from "../tools/read-case.ts";
import { eventSet, SIZES } from "./event-set.ts";
import { besidePeers, type Asked } from "./network-peers.ts";
import { areAllPairEvents } from "./pair-events.ts";
import { readSizes, type Options } from "./options.ts";
import { plainContacts, plainQuery } from "./plain-page.ts";
import { ONCE, type Result } from "./result.ts";
import { dataSetOfFile, readTableFile } from "./table-file.ts";
import { draggedWindows, randomWindows } from "./windows.ts";

/** A window and nothing else. One literal: an object of others spread into one is made and read slowly, which is no cost of the engine's. */
function windowFilter(window: DaySpan): Filter {
  return {
    window,
    level: "parties",
    kinds: null,
    topics: null,
    actorKinds: null,
    top: null,
    focus: null,
    reach: 1,
    minimum: 1,
    search: "",
  };
}

/** Packages that keep ten million events as objects need more than Node gives unasked. */
const MOST_HEAP_MB = 6000;

/**
 * Building the network and asking it, on the case and on made-up sets up to the size of event data; each in a process of its own, as a page
 * holds one data set: code that has seen the arrays of several is slower.
 */
export async function networkBench(
  root: string,
  { sizes, peers, data }: Options,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const set of data === null ? ["case", ...sizes] : [data]) {
    const child = fork(join(root, "bench/one-set.mjs"), [root, set, ...(peers ? ["peers"] : [])], {
      execArgv: [`--max-old-space-size=${MOST_HEAP_MB}`],
    });
    const [message] = (await Promise.race([
      once(child, "message"),
      once(child, "exit").then(() => Promise.reject(new Error(`Measuring ${set} failed.`))),
    ])) as [readonly Result[]]; // As one-set.mjs sends them.
    results.push(...message);
    process.stderr.write(`network ${basename(set)}: measured\n`);
  }
  return results;
}

/**
 * What {@link networkBench} measures of one set: `case`, the name of a size or the path of a file.
 * @public Called by one-set.mjs in its bundled form.
 */
export async function measureSet(
  root: string,
  set: string,
  peers: boolean,
): Promise<readonly Result[]> {
  const { results, asked } = await measure(root, set);
  // Packages count pairs on a day; of the case's longer meetings they would make other numbers.
  if (!peers || !areAllPairEvents(asked.network)) return results;
  return [...results, ...(await besidePeers(asked, results))];
}

interface Measured {
  readonly results: readonly Result[];
  readonly asked: Asked;
}

async function measure(root: string, set: string): Promise<Measured> {
  if (set === "case") return benchDataset(set, readCase(root));
  if (set in SIZES) return benchDataset(set, eventSet(SIZES[readSizes(set)[0]!]));
  const file = readTableFile(set);
  const { results, asked } = benchDataset(file.name, await dataSetOfFile(file));
  const agreed = countAgreements(file, asked.network, createEngine(asked.network));
  const row = { ...ONCE, on: file.name, what: "filters counted alike", unit: "of 200" } as const;
  return {
    results: [...results, ...(agreed === null ? [] : [{ ...row, median: agreed, peer: null }])],
    asked,
  };
}

/** A page without an engine is given no more contacts than it can hold. */
const MOST_PLAIN = 1_000_000;

function benchDataset(on: string, dataset: DataSet): Measured {
  const result = (what: string, timing: Timing, more: Partial<Result> = {}): Result => ({
    ...{ on, what, unit: "ms", peer: null },
    ...timing,
    ...more,
  });
  // Before there is anything else for the collector of garbage to look through.
  const building = timeRuns(5, () => buildNetwork(dataset));
  const network = buildNetwork(dataset);
  const engine = createEngine(network);
  const plain = network.contacts.length > MOST_PLAIN ? null : plainContacts(network);
  if (plain !== null) expectEqualCounts(network, engine, plain);
  const beside = (windows: readonly DaySpan[]) => ({
    peer: plain && {
      name: "filter + Map",
      median: timeEach(windows, (window) => plainQuery(plain, window)).median,
    },
  });
  const query = (window: DaySpan) => engine.query(windowFilter(window));
  // Made before it is timed, as what the packages are asked is.
  const timeQueries = (windows: readonly DaySpan[]) =>
    timeEach(windows.map(windowFilter), (filter) => engine.query(filter));
  const drags = draggedWindows(network.span);
  const strides = draggedWindows(network.span, 20);
  const jumps = randomWindows(network.span);
  const steps = jumps.map(({ from }) => ({ from, to: from + 45 }));
  const results = [
    result("build network", building),
    memoryResult(on, network),
    result("drag window", timeQueries(drags), beside(drags)),
    ...(network.contacts.byLastDay === null
      ? [result(READ_DRAG, timeReadingChanges(network, engine, drags))]
      : []),
    result("drag window, 20 days a step", timeQueries(strides), beside(strides)),
    result("jump window of 45 days", timeQueries(steps), beside(steps)),
    result("jump window", timeQueries(jumps), beside(jumps)),
    result(
      "the same, all counts",
      timeEach(jumps, (window) => readAll(query(window))),
    ),
    result("facets", timeFacets(engine, jumps[0]!)),
    result("toggle kind", timeKinds(engine, network)),
    result("toggle family", timeFamilies(engine, network)),
    result("type search", timeSearch(createEngine(network), network.span)),
  ];
  const series = {
    "drag window": drags,
    "drag window, 20 days a step": strides,
    "jump window of 45 days": steps,
    "jump window": jumps,
  };
  const counts = (window: DaySpan) => query(window).tieContacts;
  return { results, asked: { network, series, read: { [READ_DRAG]: drags }, counts } };
}

/**
 * A drag of which a picture is made: counts are worth nothing before they are read, and what a picture needs are those that changed. Here
 * they are those of the contacts that entered or left, which lie together; a crossfilter does not say which groups changed, so that all are
 * looked through.
 */
const READ_DRAG = "drag window, changed ties read";

/** Each query with the counts read that it changed; contacts are of one day each. */
function timeReadingChanges(network: Network, engine: Engine, windows: readonly DaySpan[]): Timing {
  expectChangesTold(network, engine);
  let latest = network.span;
  return timeEach(windows, (window) => {
    const { tieContacts } = engine.query(windowFilter(window));
    const sum = sumOfChangedTies(network, latest, window, (tie) => tieContacts[tie]!);
    latest = window;
    return sum;
  });
}

/** Has counted what is counted when it is read. */
function readAll({ actorContacts, strandContacts }: Snapshot): number {
  return actorContacts.length + strandContacts.length;
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
    ...{ ...ONCE, on, what: "columns, a contact", unit: "bytes" },
    ...{ median: bytes / contacts.length, peer: null },
  };
}

function timeFacets(engine: Engine, window: DaySpan): Timing {
  const filter: Filter = { ...windowFilter(window), kinds: ["call"], topics: [] };
  return timeRuns(20, () => engine.facets(engine.query(filter)));
}

function timeKinds(engine: Engine, network: Network): Timing {
  const ids = network.kinds.map(({ id }) => id);
  return timeEach(
    ids.map((off) => ids.filter((id) => id !== off)),
    (kinds) => engine.query({ ...windowFilter(network.span), kinds }),
  );
}

/** Each family off, and everything on again. */
function timeFamilies(engine: Engine, { kinds, span }: Network): Timing {
  const series = [...new Set(kinds.map(({ family }) => family))].flatMap((off) => [
    kinds.filter(({ family }) => family !== off).map(({ id }) => id),
    kinds.map(({ id }) => id),
  ]);
  return timeEach(series, (through) => engine.query({ ...windowFilter(span), kinds: through }));
}

/** The letters of a word typed one after the other; the texts are folded before the first that counts. */
function timeSearch(engine: Engine, window: DaySpan): Timing {
  const texts = Array.from("actor 12", (_, n) => "actor 12".slice(0, n + 1));
  return timeEach(texts, (search) => engine.query({ ...windowFilter(window), search }));
}

/** Counts that change without being told would make the reading of changes quick. */
function expectChangesTold(network: Network, engine: Engine): void {
  const told = new Set<number>();
  let before: DaySpan = network.span;
  let counts = engine.query(windowFilter(before)).tieContacts.slice();
  for (const window of draggedWindows(network.span).slice(0, 5)) {
    const now = engine.query(windowFilter(window)).tieContacts;
    told.clear();
    sumOfChangedTies(network, before, window, (tie) => told.add(tie).size);
    if (now.some((count, tie) => count !== counts[tie] && !told.has(tie))) {
      throw new Error("A count changed that is not told as changed.");
    }
    before = window;
    counts = now.slice();
  }
}

/** A peer that counted something else would be no peer. */
function expectEqualCounts(
  network: Network,
  engine: Engine,
  plain: ReturnType<typeof plainContacts>,
): void {
  for (const window of randomWindows(network.span).slice(0, 5)) {
    const snapshot = engine.query(windowFilter(window));
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
