/**
 * `node e2e/page-server.mjs PORT` serves the built page to the end-to-end tests with the headers of the preview. The preview reads and packs
 * each file anew at each visit, for which the tests spend more than for the network; this holds them.
 */
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { SECURITY_HEADERS } from "../tools/policy.mjs";

const PAGE = fileURLToPath(new URL("../dist/page", import.meta.url));

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".html": "text/html;charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

const files = readFiles();

const server = createServer(({ url = "/" }, response) => {
  const path = decodeURIComponent(url.replace(/[?#].*/, ""));
  const file = files.get(path.endsWith("/") ? `${path}index.html` : path);
  response.writeHead(file ? 200 : 404, file?.headers ?? SECURITY_HEADERS);
  response.end(file?.content);
});
server.listen(Number(process.argv[2]), "127.0.0.1");
process.once("SIGTERM", () => process.exit(0));

function readFiles() {
  const found = readdirSync(PAGE, { recursive: true, withFileTypes: true });
  return new Map(
    found
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = relative(PAGE, join(parentPath, name)).replaceAll(sep, "/");
        const content = readFileSync(join(PAGE, path));
        return [`/${path}`, { content, headers: headersOf(path, content.length) }];
      }),
  );
}

/**
 * @param {string} path
 * @param {number} bytes
 */
function headersOf(path, bytes) {
  return {
    ...SECURITY_HEADERS,
    "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
    "Content-Length": bytes,
    // Names of assets say what is in them.
    "Cache-Control": path.startsWith("assets/") ? "max-age=31536000, immutable" : "no-cache",
  };
}
