import type { KnipConfig } from "knip";

export default {
  entry: [
    "index.html",
    "src/**/*.worker.ts",
    "src/cli/demarche.ts",
    // Started by the network bench by its path.
    "bench/one-set.mjs",
    "tools/{start,test,structure,font-metrics,picture}.mjs",
  ],
  project: ["src/**", "e2e/**", "bench/**", "tools/**"],
  // Declarations for the compiler alone.
  ignore: ["tools/types/**"],
  ignoreExportsUsedInFile: true,
  // A type that an exported function speaks of is exported with it.
  exclude: ["types"],
} satisfies KnipConfig;
