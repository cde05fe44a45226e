import { ratioOf, type Result } from "./result.ts";
import { isReached, targetOf } from "./targets.ts";

const HEADER = [
  ...["on", "what", "median", "p95", "max", "runs"],
  ...["peer", "peer median", "ratio", "target", "reached"],
];

function formatNumber(value: number | null): string {
  if (value === null) return "";
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function targetCells(result: Result): readonly [target: string, reached: string] {
  const target = targetOf(result);
  if (target === null) return ["", ""];
  const bound = "atMost" in target ? `<= ${target.atMost}` : `>= ${target.atLeast}`;
  return [`${target.of} ${bound}`, isReached(result, target) ? "yes" : "NO"];
}

function rowOf(result: Result): readonly string[] {
  const { on, what, unit, median, p95, max, runs, peer } = result;
  const ratio = ratioOf(result);
  return [
    on,
    what,
    `${formatNumber(median)} ${unit}`,
    formatNumber(p95),
    formatNumber(max),
    String(runs),
    peer?.name ?? "",
    formatNumber(peer?.median ?? null),
    ratio === null ? "" : `${formatNumber(ratio)}x`,
    ...targetCells(result),
  ];
}

/** The results as columns of text. A ratio above 1 says how many times better than the peer. */
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

/** The same as JSON: each result with its ratio, its target and whether that is reached; null where there is none. */
export function formatJson(results: readonly Result[]): string {
  const judged = results.map((result) => {
    const target = targetOf(result);
    const reached = target && isReached(result, target);
    return { ...result, ratio: ratioOf(result), target, reached };
  });
  return `${JSON.stringify(judged, null, 2)}\n`;
}
