import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = [
  ...["index.html", "src", "data", "vite.config.ts", "tools/policy.mjs"],
  ...["tools/case-backbones.ts", "tools/read-case.ts"],
  ...["tsconfig.json", "package.json", "package-lock.json"],
];

/** @param {string} root */
const stamp = (root) => join(root, "dist/page-built-from");

/**
 * A digest of everything the page is built from: paths and contents, tests left out.
 *
 * @param {string} root
 */
export function digestSources(root) {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap((path) => filesIn(root, path)).sort()) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) =>
    /\.test\.tsx?$/.test(name) ? [] : filesIn(root, `${path}/${name}`),
  );
}

/**
 * @param {string} root
 * @param {string} digest
 */
export function isBuiltFrom(root, digest) {
  return (
    existsSync(join(root, "dist/page/index.html")) &&
    existsSync(stamp(root)) &&
    readFileSync(stamp(root), "utf8") === digest
  );
}

/**
 * Has every build of the page say what it was built from, whoever asked for it; one that fails says nothing.
 *
 * @param {string} root
 * @returns {import("vite").Plugin}
 */
export function rememberSources(root) {
  let digest = "";
  return {
    name: "remember-sources",
    apply: "build",
    buildStart() {
      rmSync(stamp(root), { force: true });
      digest = digestSources(root);
    },
    writeBundle: () => writeFileSync(stamp(root), digest),
  };
}
