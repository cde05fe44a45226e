import { expect, test } from "vitest";
import { runInGroup } from "./process-group.mjs";

const run = (script: string, limitMs = 20_000) =>
  runInGroup(["-e", script], { cwd: ".", env: process.env, limitMs });

test("gives the exit code and what was written", async () => {
  const ended = await run("console.log('out'); console.error('err'); process.exitCode = 3");
  expect(ended).toMatchObject({ code: 3, isOverdue: false });
  expect(ended.output).toContain("out\n");
  expect(ended.output).toContain("err\n");
});

test.skipIf(process.platform === "win32")(
  "past its time a program ends with all that it has started",
  async () => {
    // What is started holds the streams open, so that they would close only in a minute.
    const script = `require("node:child_process").spawn("sleep", ["60"], { stdio: "inherit" })`;
    expect(await run(script, 1000)).toMatchObject({ isOverdue: true });
  },
  20_000,
);
