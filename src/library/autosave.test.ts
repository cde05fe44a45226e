import { expect, test } from "vitest";
import { createAutosave } from "./autosave.ts";

function createSaver(fail: () => boolean = () => false) {
  const timers: { ms: number; run: () => void }[] = [];
  const written: string[] = [];
  const ends: (() => void)[] = [];
  const autosave = createAutosave<string>(
    (value) =>
      new Promise((resolve, reject) => {
        ends.push(() => {
          if (fail()) reject(new DOMException("full", "QuotaExceededError"));
          else resolve(void written.push(value));
        });
      }),
    (ms, run) => timers.push({ ms, run }),
  );
  const breath = () => new Promise((resolve) => setImmediate(resolve));
  return {
    ...{ autosave, timers, written },
    tick: async () => {
      timers.shift()?.run();
      await breath();
    },
    end: async () => {
      ends.shift()?.();
      await breath();
    },
  };
}

test("a change is being written within 250 ms, and is called saved only when it is", async () => {
  const { autosave, timers, tick, end, written } = createSaver();
  autosave.change("a");
  expect(timers[0]?.ms).toBeLessThanOrEqual(250);
  autosave.change("ab");
  expect(timers).toHaveLength(1);
  await tick();
  expect(autosave.progress.peek()).toEqual({ is: "saving" });
  autosave.change("abc");
  await end();
  expect(autosave.progress.peek()).toEqual({ is: "saving" });
  await end();
  expect(autosave.progress.peek()).toEqual({ is: "saved" });
  expect(written).toEqual(["ab", "abc"]);
});

test("F1 where the storage is full it says so, tries again ever more slowly, and saves when there is room", async () => {
  let isFull = true;
  const { autosave, timers, tick, end, written } = createSaver(() => isFull);
  autosave.change("a");
  await tick();
  await end();
  expect(autosave.progress.peek()).toMatchObject({
    is: "failed",
    error: { name: "QuotaExceededError" },
  });
  const waits: number[] = [];
  for (let i = 0; i < 7; i += 1) {
    waits.push(timers[0]?.ms ?? NaN);
    await tick();
    await end();
  }
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  isFull = false;
  autosave.change("ab");
  await tick();
  await tick();
  await end();
  expect(autosave.progress.peek()).toEqual({ is: "saved" });
  expect(written).toEqual(["ab"]);
});

test("F2 a page that is hidden writes at once what is not saved", async () => {
  const { autosave, end, written } = createSaver();
  autosave.change("a");
  void autosave.flush();
  await end();
  expect(written).toEqual(["a"]);
  expect(autosave.isBehind()).toBe(false);
});
