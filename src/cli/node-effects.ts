import {
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { dayFromCivil } from "../model/day.ts";
import type { Day } from "../model/day.ts";
import type { Effects, FileAccess } from "./effects.ts";

/** The process's own streams and files, and the present day where the machine stands. */
export function nodeEffects(): Effects {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    readInput,
    files: NODE_FILES,
    today: today(),
    version,
  };
}

/** From package.json, which lies two folders above this file as written and as built. */
function version(): string {
  const file = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(file) as { version: string }).version; // our own file
}

function today(): Day {
  const now = new Date();
  return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  // Standard input without an encoding gives buffers.
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The file system through Node. */
export const NODE_FILES: FileAccess = {
  kindOf(path) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return "nothing";
    return found.isDirectory() ? "folder" : "file";
  },
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  read: (path) => readFileSync(path),
  write: writeWhole,
  isSame(a, b) {
    try {
      return realpathSync(a) === realpathSync(b);
    } catch {
      return false;
    }
  },
  join,
};

function writeWhole(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${String(process.pid)}.part`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    // The temporary name says nothing to whoever reads the message.
    throw cause instanceof Error ? Object.assign(cause, { path }) : cause;
  }
}
