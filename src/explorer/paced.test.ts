import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { paced, type WaitForIdle } from "./paced.ts";

/** Idle moments that come when the test says. */
function idleMoments() {
  const waiting = new Set<() => void>();
  const wait: WaitForIdle = (then) => {
    waiting.add(then);
    return () => void waiting.delete(then);
  };
  const come = () => {
    const now = [...waiting];
    waiting.clear();
    for (const then of now) then();
  };
  return { wait, come, waiting };
}

test("a burst of changes is followed once, by its last", () => {
  const idle = idleMoments();
  const source = signal(0);
  const { value } = paced(source, idle.wait);
  source.value = 1;
  source.value = 2;
  expect(value.value).toBe(0);
  expect(idle.waiting.size).toBe(1);
  idle.come();
  expect(value.value).toBe(2);
  source.value = 3;
  idle.come();
  expect(value.value).toBe(3);
});

test("nothing is waited for while nothing changes, nor after the end", () => {
  const idle = idleMoments();
  const source = signal(0);
  const { value, stop } = paced(source, idle.wait);
  expect(idle.waiting.size).toBe(0);
  source.value = 1;
  stop();
  expect(idle.waiting.size).toBe(0);
  source.value = 2;
  idle.come();
  expect(value.value).toBe(0);
});
