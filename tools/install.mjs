/** What has to be there before anything else can be imported: this file uses Node alone. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * Ends the process with a sentence where Node is older than package.json asks for.
 *
 * @param {string} root
 * @param {string} version `process.version` in production
 */
export function requireNode(root, version = process.version) {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const needed = engines.node.replace(/^>=/, "");
  if (isAtLeast(version.replace(/^v/, ""), needed)) return;
  console.error(
    `Démarche needs Node ${needed} or newer; this is ${version}. See https://nodejs.org.`,
  );
  process.exit(1);
}

/**
 * @param {string} version
 * @param {string} needed
 */
export function isAtLeast(version, needed) {
  const have = version.split(".").map(Number);
  const want = needed.split(".").map(Number);
  for (const [index, part] of want.entries()) {
    const difference = (have[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * The packages of the lock file that are not installed in the version it names. Packages for other platforms do not count.
 *
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm keeps of what it has installed
 * @returns {string[]} paths as in the lock file
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages ?? {})
    .filter(([path, entry]) => path !== "" && !entry.optional)
    .filter(([path, entry]) => installed.packages?.[path]?.version !== entry.version)
    .map(([path]) => path);
}

/**
 * Installs the packages of the lock file where something of it is missing.
 *
 * @param {string} root
 * @param {(text: string) => void} log
 */
export function installPackages(root, log) {
  const lock = readLock(join(root, "package-lock.json"));
  const missing = missingPackages(lock, readLock(join(root, "node_modules/.package-lock.json")));
  if (missing.length === 0) return;
  log(`Installing ${missing.length} packages …`);
  const status = runNpm(root, ["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (status === 0) return;
  console.error("npm could not install the packages; its own message is above.");
  process.exit(1);
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {number | null} exit code
 */
function runNpm(root, args) {
  const npm = process.env["npm_execpath"];
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: root, stdio: ["ignore", "ignore", "inherit"] };
  if (npm) return spawnSync(process.execPath, [npm, ...args], options).status;
  // On Windows npm is a batch file, which only a shell can run.
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" }).status;
}
