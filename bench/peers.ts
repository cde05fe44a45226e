import { join } from "node:path";
import type { DaySpan } from "../src/model/day.ts";
import { installPackages } from "../tools/install.mjs";
import type { PairEvents } from "./pair-events.ts";

/**
 * A package that counts contacts for each pair in a span of days. After each query the count of any pair can be read, as in
 * `Snapshot.tieContacts`; reading all of them is timed on neither side. Pairs are numbers, which suits every package best, and nothing
 * else is counted: a crossfilter with more groups than that of pairs takes longer for a query.
 */
export interface Peer {
  readonly name: string;
  /** Whether `query` needs no wait, and little time, so that it is timed as the engine is. */
  readonly answersAtOnce: boolean;
  /** Everything up to where it can be asked. `given` is in the form that the package takes. */
  readonly build: () => Promise<PeerTable>;
}

/** A package ready to be asked. */
export interface PeerTable {
  /** The answer as the package gives it. */
  readonly query: (window: DaySpan) => unknown;
  /** Pair -> contacts, of the latest answer. Not timed. */
  readonly counts: (answer: unknown) => Uint32Array;
}

/** The packages of bench/package.json, installed where they are not, with the same events for each. */
export async function loadPeers(root: string, events: PairEvents): Promise<readonly Peer[]> {
  installPackages(join(root, "bench"), (text) => process.stderr.write(`${text}\n`));
  return [await crossfilterPeer(events), await arqueroPeer(events), await duckdbPeer(events)];
}

/** A package by a name that the compiler does not follow: it is not installed with the others. */
function load<T>(name: string): Promise<T> {
  return import(/* @vite-ignore */ name) as Promise<T>; // What is used of it is declared beside.
}

/** Counts of pairs that are given with them, in any order. */
function byPair(pairs: ArrayLike<number>, counts: ArrayLike<number>, total: number): Uint32Array {
  const contacts = new Uint32Array(total);
  for (let k = 0; k < pairs.length; k++) contacts[pairs[k]!] = counts[k]!;
  return contacts;
}

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

async function crossfilterPeer({ day, pair, pairs }: PairEvents): Promise<Peer> {
  const { default: crossfilter } = await load<{
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
      return Promise.resolve({
        query({ from, to }) {
          days.filterRange([from, to + 1]);
          return group.all();
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

interface ArqueroTable {
  filter(expression: string): ArqueroTable;
  groupby(column: string): ArqueroTable;
  count(): ArqueroTable;
  array(column: string): ArrayLike<number>;
}

async function arqueroPeer({ day, pair, pairs }: PairEvents): Promise<Peer> {
  const { table } = await load<{ table: (columns: object) => ArqueroTable }>("arquero");
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

interface DuckdbResult {
  getColumns(): readonly [pairs: readonly number[], contacts: readonly number[]];
}

interface DuckdbStatement {
  bindInteger(place: number, value: number): void;
  runAndReadAll(): Promise<DuckdbResult>;
}

interface DuckdbChunk {
  setColumns(columns: readonly ArrayLike<number>[]): void;
}

interface DuckdbConnection {
  run(sql: string): Promise<unknown>;
  prepare(sql: string): Promise<DuckdbStatement>;
  createAppender(table: string): Promise<{
    appendDataChunk(chunk: DuckdbChunk): void;
    closeSync(): void;
  }>;
}

interface Duckdb {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Readonly<Record<string, string>>,
    ): Promise<{ connect(): Promise<DuckdbConnection> }>;
  };
  readonly DuckDBDataChunk: { create(types: readonly unknown[]): DuckdbChunk };
  readonly INTEGER: unknown;
}

/** Rows that a chunk holds. */
const CHUNK = 2048;

const PAIRS_IN_SPAN =
  "select pair, count(*)::integer from events where day between $1 and $2 group by pair";

async function duckdbPeer({ day, pair, pairs }: PairEvents): Promise<Peer> {
  const { DuckDBInstance, DuckDBDataChunk, INTEGER } = await load<Duckdb>("@duckdb/node-api");
  const fill = async (connection: DuckdbConnection) => {
    await connection.run("create table events (day integer, pair integer)");
    const appender = await connection.createAppender("events");
    for (let start = 0; start < day.length; start += CHUNK) {
      const chunk = DuckDBDataChunk.create([INTEGER, INTEGER]);
      const rows = [day, pair].map((column) => [...column.subarray(start, start + CHUNK)]);
      chunk.setColumns(rows);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  };
  return {
    name: "duckdb, 1 thread",
    answersAtOnce: false,
    build: async () => {
      const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
      const connection = await instance.connect();
      await fill(connection);
      const statement = await connection.prepare(PAIRS_IN_SPAN);
      return {
        query({ from, to }) {
          statement.bindInteger(1, from);
          statement.bindInteger(2, to);
          return statement.runAndReadAll();
        },
        counts(answer) {
          const [counted, contacts] = (answer as DuckdbResult).getColumns(); // As `query` gives it.
          return byPair(counted, contacts, pairs);
        },
      };
    },
  };
}
