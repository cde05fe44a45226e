/**
 * Bundles the benches, as the command line is bundled, and runs them: what is measured is built code, not code under a loader.
 * The bundle lies where packages of bench/package.json are found, which are installed when they are first asked for.
 */
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { installPackages } from "../tools/install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const outDir = `${root}/bench/node_modules/.cache`;

// Before anything is built: an installation empties the folder.
if (process.argv.includes("--peers")) {
  installPackages(`${root}/bench`, (text) => process.stderr.write(`${text}\n`));
}
await build({
  ...{ root, configFile: false, publicDir: false, logLevel: "warn" },
  build: { ssr: "bench/bench.ts", outDir, emptyOutDir: true, target: "node20" },
});
/** @type {typeof import("./bench.ts")} */
const { main } = await import(pathToFileURL(`${outDir}/bench.js`).href);
await main(process.argv.slice(2), root);
