import { expect, test } from "vitest";
import { createTasks } from "./tasks.ts";

test("what is to run soon runs in turn, each in a task of its own, and may ask for more", async () => {
  const soon = createTasks();
  const seen: string[] = [];
  const say = (word: string) => () => {
    seen.push(word);
    queueMicrotask(() => seen.push(`after ${word}`));
  };
  const all = new Promise<void>((resolve) => {
    soon(say("one"));
    soon(() => {
      say("two")();
      soon(say("four"));
      soon(resolve);
    });
    soon(say("three"));
  });
  expect(seen).toEqual([]);
  await all;
  const words = ["one", "two", "three", "four"];
  expect(seen).toEqual(words.flatMap((word) => [word, `after ${word}`]));
});
