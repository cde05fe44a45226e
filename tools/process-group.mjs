/** A program with everything that it starts, so that both end together. */
import { spawn } from "node:child_process";

/** @typedef {{ code: number | null, output: string, isOverdue: boolean }} Ended `output` is of both streams, in the order of arrival */

/**
 * Runs a Node script in a process group of its own, which is ended after a time limit or with this process: a runner that is only
 * killed itself leaves its browsers and servers behind.
 *
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, limitMs: number }} options
 * @returns {Promise<Ended>}
 */
export function runInGroup(args, { cwd, env, limitMs }) {
  const hasGroups = process.platform !== "win32";
  const child = spawn(process.execPath, args, {
    ...{ cwd, env, detached: hasGroups },
    stdio: ["ignore", "pipe", "pipe"],
  });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  const end = () => {
    if (!hasGroups || child.pid === undefined) child.kill("SIGKILL");
    else killGroup(child.pid);
  };
  let isOverdue = false;
  const limit = setTimeout(() => {
    isOverdue = true;
    end();
  }, limitMs);
  // A group of its own does not hear the Ctrl+C of the terminal.
  const pass = () => {
    end();
    process.exit(130);
  };
  for (const signal of SIGNALS) process.once(signal, pass);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearTimeout(limit);
      for (const signal of SIGNALS) process.off(signal, pass);
      resolve({ code, output: Buffer.concat(output).toString(), isOverdue });
    });
  });
}

const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM"]);

/** @param {number} leader */
function killGroup(leader) {
  try {
    process.kill(-leader, "SIGKILL");
  } catch (error) {
    // All of it has ended by itself.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
