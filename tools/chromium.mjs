import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isExecutable, placesOnPath } from "./program.mjs";

/** Chromium without windows: the same engine, and a visit costs it little more than half the time. */
const SHELL = "chromium-headless-shell";

const BROWSERS = [
  ...["chromium", "chromium-browser"],
  ...["google-chrome", "google-chrome-stable", "chrome"],
];

/** Whole browsers first, for what is measured to be what people have. */
export const AS_PEOPLE_HAVE = [...BROWSERS, SHELL];

const ELSEWHERE = {
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ],
};

/** Flags that keep a test browser off the network and off a GPU that is not there, and let one without windows draw letters as one with windows does. */
export const CHROMIUM_FLAGS = [
  "--font-render-hinting=none",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @returns {Promise<string | undefined>} where Playwright would put its own browser, if it is there */
async function playwrightsOwn() {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/**
 * The Chromium to test with: the one named by `CHROMIUM`, else one on the PATH (one without windows before others) or at its
 * usual place, else Playwright's own.
 *
 * @param {string[]} names of programs, the best first
 * @returns {Promise<string | undefined>} undefined where there is none
 * @throws {Error} when `CHROMIUM` names no program: a wrong wish is not replaced by something else
 */
export async function findChromium(names = [SHELL, ...BROWSERS]) {
  const wished = process.env["CHROMIUM"];
  if (wished) {
    if (isExecutable(wished)) return wished;
    throw new Error(`CHROMIUM is ${wished}, and there is no program there.`);
  }
  const usual =
    process.platform === "darwin" || process.platform === "win32"
      ? ELSEWHERE[process.platform]
      : [];
  return [...placesOnPath(names), ...usual].find(isExecutable) ?? (await playwrightsOwn());
}

/**
 * The Chromium to test with, installed if need be: Debian's package where we may, else Playwright's own.
 *
 * @param {string} root
 * @param {(text: string) => void} log
 * @returns {Promise<string>}
 * @throws {Error} where none can be had, saying what to do
 */
export async function ensureChromium(root, log) {
  const found = await findWorking();
  if (found) return found;
  for (const install of [installDebianShell, installDebianBrowser, installPlaywrights]) {
    install(root, log);
    const installed = await findWorking();
    if (installed) return installed;
  }
  throw new Error(
    "No Chromium was found or could be installed. Install one and name it: CHROMIUM=/path npm test",
  );
}

async function findWorking() {
  const path = await findChromium();
  // Ubuntu's chromium-browser is a script that only says where to get it.
  return path && spawnSync(path, ["--version"]).status === 0 ? path : undefined;
}

/** Another program may be installing. */
const APT_PATIENCE_S = 120;

/** @param {string} text */
function lastLine(text) {
  return text.trim().split("\n").at(-1) || "it did not say why";
}

/**
 * @param {string} _root
 * @param {(text: string) => void} log
 */
function installDebianShell(_root, log) {
  if (!hasApt()) return;
  log("Installing Debian's Chromium …");
  apt(["update"], log);
  apt(["install", "-y", "--no-install-recommends", SHELL], log);
}

/**
 * Where there is no package of the shell alone.
 *
 * @param {string} _root
 * @param {(text: string) => void} log
 */
function installDebianBrowser(_root, log) {
  if (hasApt()) apt(["install", "-y", "--no-install-recommends", "chromium"], log);
}

function hasApt() {
  return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
}

/**
 * @param {string[]} task
 * @param {(text: string) => void} log
 */
function apt(task, log) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const args = ["-o", `DPkg::Lock::Timeout=${APT_PATIENCE_S}`, ...task];
  const { status, stderr } = spawnSync("apt-get", args, { env, encoding: "utf8" });
  if (status !== 0) log(`apt-get ${task[0]} failed: ${lastLine(stderr)}`);
}

/**
 * @param {string} root
 * @param {(text: string) => void} log
 */
function installPlaywrights(root, log) {
  log("Installing Playwright's Chromium …");
  spawnSync(
    process.execPath,
    [join(root, "node_modules/playwright/cli.js"), "install", "chromium"],
    {
      stdio: "inherit",
    },
  );
}
