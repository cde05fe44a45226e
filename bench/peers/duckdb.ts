import type { PairEvents } from "../pair-events.ts";
import { loadPackage } from "./load-package.ts";
import { byPair, type WindowPeer } from "./window-peer.ts";

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

/** A prepared statement over a table in memory, on one thread. */
export async function duckdbPeer({ day, pair, pairs }: PairEvents): Promise<WindowPeer> {
  const { DuckDBInstance, DuckDBDataChunk, INTEGER } =
    await loadPackage<Duckdb>("@duckdb/node-api");
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
