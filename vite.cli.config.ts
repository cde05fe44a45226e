import { chmodSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

const ENTRY = "src/cli/demarche.ts";

function executable(): Plugin {
  return {
    name: "executable",
    writeBundle: () => chmodSync("dist/cli/demarche.js", 0o755),
  };
}

/** The command line: one file for Node that needs nothing but the PNG renderer, which is a binary. */
export default defineConfig({
  publicDir: false,
  plugins: [executable()],
  ssr: { noExternal: true, external: ["@resvg/resvg-js"] },
  build: {
    ssr: ENTRY,
    outDir: "dist/cli",
    target: "node20",
    rolldownOptions: {
      output: { banner: "#!/usr/bin/env node", entryFileNames: "demarche.js" },
    },
  },
});
