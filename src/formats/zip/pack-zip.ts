import { zipSync } from "fflate";
import type { Zippable } from "fflate";

/** A time without a zone is the same in every zone; at noon no clock has ever been moved. */
const NO_TIME = "1980-01-01T12:00:00";

/** A zip of files by name: sorted, without times, so that equal files give equal bytes everywhere. */
export function packZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(sorted);
  return zipSync(zippable, { level: 6, mtime: NO_TIME, os: 0 });
}
