import { readdirSync } from "node:fs";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import config from "../.dependency-cruiser.mjs";

/**
 * @typedef {object} FloorReport
 * @property {{ rule: string, from: string, to: string }[]} violations
 * @property {string[]} unseen source files that the checker did not look at
 */

/**
 * Checks the floors of the house in `root`/src. A file that the checker overlooks is reported too: with a TypeScript it cannot
 * drive, dependency-cruiser finds no module, no violation, and says all is well.
 *
 * @param {string} root a folder with `src` and `tsconfig.json`
 * @returns {Promise<FloorReport>}
 */
export async function checkFloors(root) {
  const { output } = await cruise(["src"], {
    ...config.options,
    baseDir: root,
    ruleSet: { forbidden: config.forbidden ?? [] },
    validate: true,
  });
  if (typeof output === "string") throw new Error(`Expected a report, found: ${output}`);
  const seen = new Set(output.modules.map((module) => module.source));
  return {
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
    })),
    unseen: sourceFiles(root).filter((file) => !seen.has(file)),
  };
}

/** @param {string} root */
function sourceFiles(root) {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file.replaceAll("\\", "/")}`)
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file));
}
