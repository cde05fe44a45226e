import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where programs of these names would be on the PATH, the first name first. None on Windows, whose programs are not on it.
 *
 * @param {readonly string[]} names
 * @returns {readonly string[]}
 */
export function placesOnPath(names) {
  if (process.platform === "win32") return [];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
