/** `npm start`: installs and builds what is missing, serves the page on this machine and opens it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestSources, isBuiltFrom } from "./built.mjs";
import { installPackages, requireNode } from "./install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

requireNode(root);
installPackages(root, console.log);
await buildPage();
await servePage();

async function buildPage() {
  if (isBuiltFrom(root, digestSources(root))) return;
  console.log("Building the page …");
  const { build } = await import("vite");
  await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "warn" });
}

async function servePage() {
  const { preview } = await import("vite");
  const server = await preview({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "warn",
  });
  const address = server.resolvedUrls?.local[0] ?? "";
  console.log(`Démarche is at ${address}\nCtrl+C ends it.`);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => process.exit(0));
  }
  openBrowser(address);
}

/**
 * Opens the address where there is somebody to see it. That it cannot be opened is no fault: it has been printed.
 *
 * @param {string} address
 */
function openBrowser(address) {
  const command = openingCommand();
  if (!command || process.env["CI"] || process.env["BROWSER"] === "none") return;
  const [program = "", ...args] = command;
  const opener = spawn(program, [...args, address], { detached: true, stdio: "ignore" });
  opener.on("error", () => {});
  opener.unref();
}

/** @returns {string[] | undefined} */
function openingCommand() {
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["cmd", "/c", "start", ""];
  const hasScreen = process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"];
  return hasScreen ? ["xdg-open"] : undefined;
}
