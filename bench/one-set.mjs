/** Measures one set for the network bench and sends what was measured: `node one-set.mjs ROOT SET [peers]`. Run by the bundle beside it. */
/** @type {typeof import("./bench.ts")} */
const { measureSet } = await import(new URL("node_modules/.cache/bench.js", import.meta.url).href);
const [root = "", set = "", peers] = process.argv.slice(2);
process.send?.(await measureSet(root, set, peers === "peers"));
