import type { KnipConfig } from "knip";

export default {
  entry: [
    "index.html",
    "src/**/*.worker.ts",
    "src/cli/demarche.ts",
    "bench/run.mjs",
    "tools/{start,test,structure,font-metrics,picture}.mjs",
  ],
  project: ["src/**", "e2e/**", "bench/**", "tools/**"],
  // Loaded as a file into the page under test.
  ignoreDependencies: ["axe-core"],
  ignoreExportsUsedInFile: true,
  // A type that an exported function speaks of is exported with it.
  exclude: ["types"],
} satisfies KnipConfig;
