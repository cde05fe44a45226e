import { join } from "node:path";
import preact from "@preact/preset-vite";
import { build, preview } from "vite";
import type { ServedPage } from "./served-page.ts";

/** Builds a page for each painter, a file of bench/drawing without its ending, and serves each in a folder of its name. */
export async function servePainters(root: string, names: readonly string[]): Promise<ServedPage> {
  const outDir = join(root, "bench/node_modules/.cache/drawing");
  const shared = {
    root,
    base: "./",
    configFile: false,
    publicDir: false,
    logLevel: "warn",
  } as const;
  for (const name of names) {
    const file = join(root, "bench/drawing", name === "ours" ? "ours.tsx" : `${name}.ts`);
    await build({
      ...shared,
      plugins: [preact()],
      // A package brings a Preact of its own, which lies nearer to our page than ours.
      resolve: {
        alias: { "drawing-page": file },
        ...(name === "ours" && { dedupe: ["preact"] }),
      },
      build: {
        ...{ outDir: join(outDir, name), emptyOutDir: true, target: "chrome123" },
        rolldownOptions: { input: join(root, "bench/drawing/index.html") },
        chunkSizeWarningLimit: 2000,
      },
      worker: { format: "es" },
    });
  }
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("Expected an address to serve the pages at, found none.");
  return { url, close: () => server.close() };
}
