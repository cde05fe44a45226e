import type { Result } from "./result.ts";

const HEADER = [
  "on",
  "what",
  "median",
  "p95",
  "max",
  "runs",
  "peer",
  "peer median",
  "ratio",
  "target",
];

function formatNumber(value: number | null): string {
  if (value === null) return "";
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function formatTarget({ target, ...numbers }: Result): string {
  if (target === null) return "";
  const reached = (numbers[target.of] ?? Infinity) <= target.atMost;
  return `${target.of} <= ${target.atMost}: ${reached ? "yes" : "NO"}`;
}

function rowOf(result: Result): readonly string[] {
  const { on, what, unit, median, p95, max, runs, peer } = result;
  return [
    on,
    what,
    `${formatNumber(median)} ${unit}`,
    formatNumber(p95),
    formatNumber(max),
    String(runs),
    peer?.name ?? "",
    formatNumber(peer?.median ?? null),
    peer === null ? "" : `${formatNumber(peer.median / median)}x`,
    formatTarget(result),
  ];
}

/** The results as columns of text. A ratio above 1 says how many times faster than the peer. */
export function formatTable(results: readonly Result[]): string {
  const rows = [HEADER, ...results.map(rowOf)];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, c) => cell.padEnd(widths[c]!))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
