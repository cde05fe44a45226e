import type { KnipConfig } from "knip";

export default {
  entry: [
    "index.html",
    "bench/drawing/*.html",
    "src/**/*.worker.ts",
    "src/cli/demarche.ts",
    // Started by the network bench by its path.
    "bench/one-set.mjs",
    // Pages of the drawing bench.
    "bench/drawing/{ours.tsx,plain-canvas.ts,plain-svg.ts}",
    "tools/{start,test,structure,font-metrics,picture}.mjs",
  ],
  project: ["src/**", "e2e/**", "bench/**", "tools/**"],
  // Declarations for the compiler alone.
  ignore: ["tools/types/**"],
  ignoreExportsUsedInFile: true,
  // A type that an exported function speaks of is exported with it.
  exclude: ["types"],
} satisfies KnipConfig;
