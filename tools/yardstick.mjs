/** Milliseconds that the yardstick takes on a machine at rest. */
const USUAL_MS = 30;

/** Always the same work: words made, sorted and joined. */
function layYardstick() {
  const words = Array.from({ length: 50_000 }, (_, n) => ((n * 7919) % 50_021).toString(36));
  return words.sort().join(" ").split(" ").length;
}

/** @param {() => unknown} work @returns {Promise<number>} milliseconds */
async function elapsedMs(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * How long some work takes, in milliseconds of a machine at rest: measured by a yardstick beside it, so that a bound on it means the same on
 * a slow machine. Of both the fastest of three counts.
 *
 * @param {() => unknown} work awaited where it is a promise
 */
export async function paceMs(work) {
  let [yardstick, worked] = [Infinity, Infinity];
  for (let time = 0; time < 3; time++) {
    yardstick = Math.min(yardstick, await elapsedMs(layYardstick));
    worked = Math.min(worked, await elapsedMs(work));
  }
  return (worked / yardstick) * USUAL_MS;
}
