import { once } from "node:events";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { dayFromCivil } from "../model/day.ts";
import type { Day } from "../model/day.ts";
import { CommandError } from "./command.ts";
import type { Effects, FileAccess } from "./effects.ts";

/** The process's own streams and files, and the present day where the machine stands. */
export function nodeEffects(): Effects {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    drained,
    // Standard input without an encoding gives buffers.
    input: () => process.stdin as AsyncIterable<Buffer>,
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

async function drained(): Promise<void> {
  if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
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
  // Without an encoding it gives buffers.
  stream: (path) => createReadStream(path) as AsyncIterable<Buffer>,
  write: (path, bytes) => replaceWhole(path, (temporary) => writeFileSync(temporary, bytes)),
  writeFolder: (path, files) =>
    replaceWhole(path, (temporary) => {
      mkdirSync(temporary);
      for (const [name, bytes] of files) writeFileSync(join(temporary, name), bytes);
    }),
  isSame(a, b) {
    try {
      return realpathSync(a) === realpathSync(b);
    } catch {
      return false;
    }
  },
  join,
};

/** What ends a process from outside, as Ctrl-C does. */
const ENDINGS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes under a temporary name beside the path and then renames, so that nobody meets half a file. Ctrl-C while bytes are written comes
 * too late: they are written whole, and no temporary file stays behind.
 */
function replaceWhole(path: string, write: (temporary: string) => void): void {
  const temporary = `${path}.${String(process.pid)}.part`;
  const wait = () => undefined;
  for (const ending of ENDINGS) process.on(ending, wait);
  try {
    write(temporary);
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true, recursive: true });
    const folder = dirname(path);
    if (!existsSync(folder)) {
      throw new CommandError(
        `cannot write ${path}: there is no folder ${folder}. Make it first.`,
        1,
        {
          cause,
        },
      );
    }
    // The temporary name says nothing to whoever reads the message.
    throw cause instanceof Error ? Object.assign(cause, { path }) : cause;
  } finally {
    for (const ending of ENDINGS) process.off(ending, wait);
  }
}
