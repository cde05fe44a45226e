import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import type { RunOptions } from "axe-core";

/** The packed form, of less than half the size: it is read and compiled in each document. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const EVERYTHING: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};

/** The rules that another theme of the same state can break. */
const COLOURS: RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
  resultTypes: ["violations"],
};

/**
 * What axe has against the page as it stands, or a part of it, one line a fault: rule, help, place. The page keeps its policy: a script that
 * the driver evaluates is not under it.
 */
export async function accessibilityFaults(
  page: Page,
  rules: "all" | "of colour" = "all",
  part = ":root",
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(
    ([options, include]) => {
      const loaded = (globalThis as unknown as { axe: typeof axe }).axe;
      return loaded.run({ include }, options);
    },
    [rules === "all" ? EVERYTHING : COLOURS, part] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")} ${node.html.slice(0, 160)}`),
  );
}
