/** Bundles the benches, as the command line is bundled, and runs them: what is measured is built code, not code under a loader. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const outDir = `${root}/node_modules/.cache/bench`;

await build({
  ...{ root, configFile: false, publicDir: false, logLevel: "warn" },
  build: { ssr: "bench/bench.ts", outDir, emptyOutDir: true, target: "node20" },
});
/** @type {typeof import("./bench.ts")} */
const { main } = await import(pathToFileURL(`${outDir}/bench.js`).href);
await main(process.argv.slice(2), root);
