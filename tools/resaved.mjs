import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";

const root = fileURLToPath(new URL("..", import.meta.url));
const COMMAND = join(root, "dist/cli/demarche.js");
const CASE = join(root, "data/karabakh-2020");

/** Whether the command line is built, which draws what the repository does not store. */
export const isBuilt = existsSync(COMMAND);

/**
 * Figures of the case that no test stores, drawn by the built command line, none where it is not built.
 *
 * @param {string} folder to write them to
 * @returns {{ name: string, path: string }[]}
 */
export function drawnFigures(folder) {
  if (!isBuilt) return [];
  return Object.entries(FIGURES).map(([name, args]) => {
    const path = join(folder, `${name}.svg`);
    render(args, path);
    return { name, path };
  });
}

/** @type {Readonly<Record<string, string[]>>} */
const FIGURES = {
  "case-in-outlines": ["--text", "outlines"],
  "people-in-outlines": ["--text", "outlines", "--level", "people", "--from", "2020-10-01"],
  "column-in-outlines": ["--text", "outlines", "--size", "89x80mm", "--theme", "dark"],
  "case-in-live-text": ["--size", "183x122mm", "--ground", "white", "--timeline"],
};

/** @param {string[]} args @param {string} path */
function render(args, path) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [COMMAND, "render", CASE, ...args, "-o", path],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`demarche render ${args.join(" ")}: ${stderr}`);
}

/**
 * What a figure has lost when Inkscape has opened and saved it: ids, words of its metadata, or the view that it is drawn from again.
 *
 * @param {string} path
 * @param {string} folder
 * @param {"inkscape" | "plain"} form
 * @returns {string[]} empty where it has lost nothing
 */
export function lostByInkscape(path, folder, form) {
  const saved = join(folder, "saved.svg");
  rmSync(saved, { force: true });
  const plain = form === "plain" ? ["--export-plain-svg"] : [];
  const args = [path, "--export-type=svg", ...plain, `--export-filename=${saved}`];
  spawnSync("inkscape", args, { stdio: "ignore", timeout: 120_000 });
  if (!existsSync(saved)) return ["Inkscape saved nothing"];
  const [before, after] = [contentOf(path), contentOf(saved)];
  const lost = [...before].filter((line) => !after.has(line));
  const again = join(folder, "again.svg");
  render(["--view", saved], again);
  if (!readFileSync(again).equals(readFileSync(path))) lost.push("the view, to the byte");
  return lost;
}

/**
 * Ids, and names and texts of what the metadata say.
 *
 * @param {string} path
 */
function contentOf(path) {
  /** @type {Set<string>} */
  const lines = new Set();
  /** @type {string[]} */
  const within = [];
  let text = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ uri, local, attributes }) => {
    within.push(`${uri} ${local}`);
    text = "";
    const id = attributes["id"]?.value;
    if (id !== undefined) lines.add(`id ${id}`);
  });
  parser.on("text", (piece) => (text += piece));
  parser.on("closetag", () => {
    const name = within.pop() ?? "";
    if (name.includes("/dc/") || / (?:title|desc)$/.test(name)) lines.add(`${name} ${text}`);
  });
  parser.write(readFileSync(path, "utf8")).close();
  return lines;
}
