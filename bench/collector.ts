import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void; // What the flag puts there.

/** Bytes of arrays and objects that are still held. */
export function heldBytes(): number {
  // Buffers found dead by one collection are given back while the next begins.
  collect();
  collect();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}
