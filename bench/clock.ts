import { performance } from "node:perf_hooks";

/** Milliseconds of several runs. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  readonly runs: number;
}

/** Median, 95th percentile and maximum of some numbers, at least one. The percentile is the smallest number that 95 % do not exceed. */
export function summarise(numbers: readonly number[]): Timing {
  const sorted = Float64Array.from(numbers).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;
  return { median: at(0.5), p95: at(0.95), max: at(1), runs: sorted.length };
}

/** A round that takes longer is left where it is: the inputs so far are enough to tell. Milliseconds. */
const MOST_ROUND_MS = 10_000;

/**
 * What is warmed up until it has taken so long has been compiled. An engine compiles in time, not in calls: work of microseconds is otherwise
 * timed as it is interpreted, and its peer of milliseconds as it is compiled.
 */
const WARM_MS = 300;

/**
 * Times a piece of work for each of some inputs, one after the other, in three rounds after at least one to warm up. Of each input the fastest
 * round counts: what other programs on the machine take is left out, and so is most of the collection of garbage. Where the first round takes
 * long, inputs it does not come to are left out.
 */
export function timeEach<T>(inputs: readonly T[], work: (input: T) => unknown): Timing {
  const start = performance.now();
  const some = inputs.filter((input) => {
    if (performance.now() - start > MOST_ROUND_MS) return false;
    work(input);
    return true;
  });
  while (performance.now() - start < WARM_MS) some.forEach((input) => work(input));
  const rounds = [1, 2, 3].map(() => some.map((input) => elapsedMs(() => work(input))));
  return summarise(some.map((_, n) => Math.min(...rounds.map((round) => round[n]!))));
}

/** {@link timeEach} of work that is done when its promise is, in one round after a fifth of the inputs to warm up: for what takes long. */
export async function timeEachLater<T>(
  inputs: readonly T[],
  work: (input: T) => unknown,
): Promise<Timing> {
  const start = performance.now();
  const isLate = () => performance.now() - start > MOST_ROUND_MS;
  for (const input of inputs.slice(0, Math.ceil(inputs.length / 5)))
    if (!isLate()) await work(input);
  const times: number[] = [];
  for (const input of inputs) {
    if (times.length === 0 || !isLate()) times.push((await timeOnce(() => work(input))).ms);
  }
  return summarise(times);
}

/** The result of a piece of work and the milliseconds until it was there. */
export async function timeOnce<T>(
  work: () => T,
): Promise<{ readonly result: Awaited<T>; readonly ms: number }> {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

/** Times the same piece of work several times, after one run that is not counted. */
export function timeRuns(runs: number, work: () => unknown): Timing {
  work();
  return summarise(Array.from({ length: runs }, () => elapsedMs(work)));
}

function elapsedMs(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
