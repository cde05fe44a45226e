import { join } from "node:path";
import { build, preview } from "vite";

/** The built page, served on a free port of this machine until it is closed. */
export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page beside what `npm run build` has built, and serves it as `npm start` does. */
export async function servePage(root: string): Promise<ServedPage> {
  const outDir = join(root, "node_modules/.cache/bench-page");
  const shared = { root, logLevel: "warn", build: { outDir, emptyOutDir: true } } as const;
  await build(shared);
  const server = await preview({ ...shared, preview: { port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("Expected an address to serve the page at, found none.");
  return { url, close: () => server.close() };
}
