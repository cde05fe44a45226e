import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { drawingBench } from "./drawing.ts";
import { editingBench } from "./editing.ts";
import { figureBench } from "./figure.ts";
import { layoutBench } from "./layout.ts";
import { networkBench } from "./network.ts";
import { openingBench } from "./opening.ts";
import { readSizes } from "./options.ts";
import { pageBench } from "./page.ts";
import { readingBench } from "./reading.ts";
import type { Bench, Result } from "./result.ts";
import { sceneBench } from "./scene.ts";
import { formatJson, formatTable } from "./table.ts";

/** @public Called by one-set.mjs in its bundled form. */
export { measureSet } from "./network.ts";

/** Every bench by the name that `--only` takes. */
const BENCHES: Readonly<Record<string, Bench>> = {
  reading: readingBench,
  network: networkBench,
  editing: editingBench,
  layout: layoutBench,
  scene: sceneBench,
  figure: figureBench,
  drawing: drawingBench,
  page: pageBench,
  opening: openingBench,
};

/** The benches that measure a file of one's own. */
const OF_DATA = ["reading", "network", "layout", "drawing", "opening"];

/**
 * Runs the benches: `npm run bench -- [--json] [--only NAME]... [--size S,M,L,XL,XXL] [--data FILE] [--peers]`
 * @public Called by run.mjs in its bundled form.
 */
export async function main(args: readonly string[], root: string): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: "boolean" },
      only: { type: "string", multiple: true },
      size: { type: "string", default: "S,M,L" },
      data: { type: "string" },
      peers: { type: "boolean", default: false },
    },
  });
  const data = values.data === undefined ? null : resolve(values.data);
  const options = { sizes: readSizes(values.size), peers: values.peers, data };
  const names = values.only ?? (data === null ? Object.keys(BENCHES) : OF_DATA);
  const results: Result[] = [];
  for (const name of names) {
    const bench = BENCHES[name];
    if (bench === undefined) {
      throw new Error(`Expected --only ${Object.keys(BENCHES).join(" or ")}, found "${name}".`);
    }
    const start = performance.now();
    results.push(...(await bench(root, options)));
    process.stderr.write(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  }
  process.stdout.write(values.json ? formatJson(results) : formatTable(results));
}
