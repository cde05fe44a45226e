import type { KnipConfig } from "knip";

export default {
  entry: [
    "index.html",
    "bench/drawing/index.html",
    "bench/drawing/*.html",
    "e2e/kill/editor.{html,ts}",
    // Started by the end-to-end tests by its path.
    "e2e/page-server.mjs",
    "src/**/*.worker.ts",
    "src/cli/demarche.ts",
    // Started by the network bench by its path.
    "bench/one-set.mjs",
    // Painters of the drawing bench, one a page.
    "bench/drawing/{ours.tsx,plain-canvas.ts,plain-svg.ts,sigma.ts,force-graph.ts,cytoscape.ts}",
    // Loaded by the lint by its path.
    "tools/lint-plugin.mjs",
    "tools/{start,test,structure,font-metrics,picture,gallery,renderers}.mjs",
  ],
  project: ["src/**", "e2e/**", "bench/**", "tools/**"],
  // Declarations for the compiler alone.
  ignore: ["tools/types/**"],
  // What only the bench installs, and what the lint is told to load by name.
  ignoreDependencies: [
    ...["sigma", "graphology", "force-graph", "cytoscape"],
    "@preact/eslint-plugin-signals",
  ],
  ignoreExportsUsedInFile: true,
  // A type that an exported function speaks of is exported with it.
  exclude: ["types"],
} satisfies KnipConfig;
