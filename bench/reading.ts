import { createEventReader } from "../src/formats/event-table/event-reader.ts";
import type { EventReading } from "../src/formats/event-table/event-reading.ts";
import { CAMEO_NAMES } from "../src/formats/event-table/cameo-names.ts";
import { dayFromCivil, formatDay } from "../src/model/day.ts";
import { createChance } from "./chance.ts";
import { timeRuns } from "./clock.ts";
import type { Result } from "./result.ts";

const ROWS = 460_000;
const ACTORS = 10_000;
const DAYS = 11 * 365;
/** As a file's stream cuts it. */
const CHUNK = 1 << 16;

/** Reading an event table of the size and shape of event data, beside the least that a script of one's own would do. */
export function readingBench(): readonly Result[] {
  const bytes = new TextEncoder().encode(madeUpTable());
  const megabytes = bytes.length / 1e6;
  const reading = readTable(bytes);
  if (reading.rows !== ROWS || reading.kept !== plainRead(bytes)) {
    throw new Error(`Expected ${ROWS} rows, and as many kept as the peer keeps.`);
  }
  const perSecond = (ms: number) => (1000 * megabytes) / ms;
  const timing = timeRuns(5, () => readTable(bytes));
  // A parser of others (Papa Parse, step by step) stands here beside the plain script once the benches install their peers.
  const plain = timeRuns(3, () => plainRead(bytes));
  const on = ROWS.toLocaleString("en");
  return [
    {
      ...{ on, what: "read events", unit: "ms", ...timing, target: null },
      peer: { name: "split + Map", median: plain.median },
    },
    {
      ...{ on, what: "read events", unit: "MB/s", median: perSecond(timing.median) },
      ...{ p95: null, max: null, runs: timing.runs, target: null, peer: null },
    },
    {
      ...{ on, what: "columns of contacts", unit: "kB", median: columnBytes(reading) / 1000 },
      ...{ p95: null, max: null, runs: 1, target: null, peer: null },
    },
  ];
}

function readTable(bytes: Uint8Array): EventReading {
  const reader = createEventReader({ file: "made-up.csv" });
  for (let at = 0; at < bytes.length; at += CHUNK) reader.push(bytes.subarray(at, at + CHUNK));
  return reader.finish();
}

function columnBytes({ table }: EventReading): number {
  const columns = Object.values(table!.columns) as readonly unknown[]; // Of any sort.
  return columns.reduce<number>(
    (sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
}

/** Names and days as numbers, contacts only, nothing merged and nothing checked: how many rows are kept. */
function plainRead(bytes: Uint8Array): number {
  const contacts = new Set<string>();
  for (const line of CAMEO_NAMES.trim().split("\n")) {
    if (/^(?:01|02|04|05|039)/.test(line)) contacts.add(line.slice(line.indexOf(" ") + 1));
  }
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  const columns: [number[], number[], number[]] = [[], [], []];
  for (const line of new TextDecoder().decode(bytes).split("\n")) {
    const [date, source, relation, target] = line.split(",") as [string, ...string[]]; // Not empty.
    if (target === undefined || !contacts.has(relation!)) continue;
    columns[0].push(Date.parse(date) / 86_400_000);
    columns[1].push(numberOf(source!));
    columns[2].push(numberOf(target));
  }
  return columns[0].length;
}

/** Heavy-tailed actors, days in order, half of the rows contacts and most of them told from both sides. */
function madeUpTable(): string {
  const chance = createChance(18);
  const names = CAMEO_NAMES.trim()
    .split("\n")
    .map((line) => line.slice(line.indexOf(" ") + 1));
  const relations = names.filter((name) => !name.includes(","));
  const first = dayFromCivil(2005, 1, 1);
  const actor = () => `Made-up Ministry of Affairs ${Math.floor(ACTORS * chance() ** 3)}`;
  const lines = ["date,source,relation,target"];
  while (lines.length <= ROWS) {
    const date = formatDay(first + Math.floor((DAYS * lines.length) / ROWS));
    const isTold = chance() < 0.3;
    const relation = isTold ? "Consult" : relations[Math.floor(relations.length * chance())]!;
    const [one, other] = [actor(), actor()];
    lines.push(`${date},${one},${relation},${other}`);
    if (isTold && lines.length <= ROWS) lines.push(`${date},${other},${relation},${one}`);
  }
  return `${lines.join("\n")}\n`;
}
