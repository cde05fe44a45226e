/**
 * `npm test`: installs what is missing, then runs every check there is and says what each found. All of them run even when one
 * fails, so that one run shows everything; only the end-to-end tests need a built page.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { closingLine, countPlaywright, countVitest } from "./counts.mjs";
import { installPackages, requireNode } from "./install.mjs";
import { runInGroup } from "./process-group.mjs";

/** @typedef {{ name: string, command: string[], env?: Record<string, string> }} Step */
/** @typedef {{ name: string, passed: boolean, output: string }} Outcome */

const STEP_LIMIT_MS = 13 * 60 * 1000;

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = join(root, "node_modules/.cache/demarche");

requireNode(root);
installPackages(root, console.log);
process.exitCode = await runAll();

/** @returns {Promise<number>} exit code */
async function runAll() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const chromium = await findOrSayWhyNot();

  // Three lanes on two cores: while a test waits for a browser, another lane has the core, to the last second.
  const lanes = await Promise.all([
    runBuildsAndWhatNeedsThem(chromium),
    runInTurn([unitStep("node", chromium)]),
    runInTurn([
      { name: "lint", command: ["oxlint/bin/oxlint", "-c", "oxlint.config.mjs"] },
      ...(chromium ? [unitStep("browser", chromium)] : []),
      { name: "types", command: ["typescript-native/bin/tsc", "-b"] },
      { name: "format", command: ["oxfmt/bin/oxfmt", "--check"] },
      { name: "structure", command: ["../tools/structure.mjs"] },
    ]),
  ]);
  const outcomes = lanes.flat();
  if (!chromium) outcomes.push(leaveOut("unit browser", "there is no Chromium"));

  const failures = outcomes.filter((outcome) => !outcome.passed);
  for (const { name, output } of failures) console.log(`\n──── ${name} ────\n${output.trim()}`);
  console.log(`\n${closingLine(readCounts())}`);
  return failures.length === 0 ? 0 : 1;
}

/** @returns {Promise<string | undefined>} path of a Chromium */
async function findOrSayWhyNot() {
  const { ensureChromium } = await import("./chromium.mjs");
  try {
    return await ensureChromium(root, console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/**
 * One worker, however many cores there are: the rooms are then loaded once, and other lanes have the other cores.
 *
 * @param {"node" | "browser"} project
 * @param {string | undefined} chromium
 * @returns {Step}
 */
function unitStep(project, chromium) {
  const report = [
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reports}/unit-${project}.json`,
  ];
  return {
    name: `unit ${project}`,
    command: ["vitest/vitest.mjs", "run", `--project=${project}`, "--maxWorkers=1", ...report],
    env: chromium ? { CHROMIUM: chromium } : {},
  };
}

/**
 * @param {string} chromium
 * @returns {Promise<Step>}
 */
async function endToEndStep(chromium) {
  return {
    name: "end to end",
    command: ["@playwright/test/cli.js", "test", "--reporter=list,json"],
    env: {
      CHROMIUM: chromium,
      E2E_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/end-to-end.json`,
    },
  };
}

/**
 * What could not be checked has not passed.
 *
 * @param {string} name
 * @param {string} reason
 * @returns {Outcome}
 */
function leaveOut(name, reason) {
  console.log(row(name, `NOT RUN: ${reason}`));
  return { name, passed: false, output: `Not run: ${reason}.` };
}

/**
 * @param {string | undefined} chromium
 * @returns {Promise<Outcome[]>}
 */
async function runBuildsAndWhatNeedsThem(chromium) {
  const builds = await runInTurn([
    { name: "build page", command: ["vite/bin/vite.js", "build"] },
    { name: "build command", command: ["vite/bin/vite.js", "build", "-c", "vite.cli.config.ts"] },
  ]);
  if (!chromium) return [...builds, leaveOut("end to end", "there is no Chromium")];
  if (builds.some(({ passed }) => !passed))
    return [...builds, leaveOut("end to end", "the build failed")];
  return [...builds, await runStep(await endToEndStep(chromium))];
}

/**
 * @param {Step[]} steps
 * @returns {Promise<Outcome[]>}
 */
async function runInTurn(steps) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of steps) outcomes.push(await runStep(step));
  return outcomes;
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function runStep({ name, command, env }) {
  const startedMs = performance.now();
  const [script = "", ...args] = command;
  const { code, output, isOverdue } = await runInGroup(
    [join(root, "node_modules", script), ...args],
    {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", ...env },
      limitMs: STEP_LIMIT_MS,
    },
  );
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(row(name, `${code === 0 ? "passed" : "FAILED"} ${seconds.padStart(6)} s`));
  const late = isOverdue ? `\nEnded after ${STEP_LIMIT_MS / 60_000} minutes.` : "";
  return { name, passed: code === 0, output: output + late };
}

/**
 * @param {string} name
 * @param {string} result
 */
function row(name, result) {
  return `${name.padEnd(14)} ${result}`;
}

/** @returns {import("./counts.mjs").Counts[]} of the runners that got as far as a report */
function readCounts() {
  return [
    ...readReport("unit-node.json", countVitest),
    ...readReport("unit-browser.json", countVitest),
    ...readReport("end-to-end.json", countPlaywright),
  ];
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => import("./counts.mjs").Counts} count
 */
function readReport(file, count) {
  try {
    return [count(JSON.parse(readFileSync(join(reports, file), "utf8")))];
  } catch (error) {
    // A runner that never wrote its report has failed as a step already.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** @returns {Promise<number>} a port that is free now */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
