import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demarche } from "./any-run.ts";

const scratch = mkdtempSync(join(tmpdir(), "demarche-endings-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const CASE = fileURLToPath(new URL("../../data/karabakh-2020", import.meta.url));

describe("F13: a process of its own", () => {
  beforeAll(async () => {
    await build({
      ...{ configFile: false, logLevel: "silent" },
      // What it needs is not beside a build in a folder of its own.
      ssr: { noExternal: true, external: ["@resvg/resvg-js"] },
      build: {
        ...{ ssr: true, outDir: join(scratch, "built"), minify: false },
        rolldownOptions: {
          input: ["demarche", "node-effects"].map((name) =>
            fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
          ),
        },
      },
    });
  }, 60_000);

  const built = (name: string) => {
    const file = readdirSync(join(scratch, "built")).find((found) => found.startsWith(`${name}.`));
    return join(scratch, "built", file ?? "");
  };

  test("Ctrl-C while a folder is written leaves all of it, and no temporary file", () => {
    const folder = join(scratch, "interrupted");
    mkdirSync(folder);
    const effects = pathToFileURL(built("node-effects")).href;
    const script = `
      import { NODE_FILES } from ${JSON.stringify(effects)};
      function* files() {
        yield ["a.csv", Buffer.from("a")];
        for (const ending of ["SIGINT", "SIGTERM", "SIGHUP"]) process.kill(process.pid, ending);
        yield ["b.csv", Buffer.from("b")];
      }
      NODE_FILES.writeFolder(${JSON.stringify(join(folder, "out"))}, files());`;
    const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script]);
    expect(stderr.toString()).toBe("");
    expect(readdirSync(folder)).toEqual(["out"]);
    expect(readdirSync(join(folder, "out"))).toEqual(["a.csv", "b.csv"]);
  });

  test("a pipe that is closed early is no fault: exit 0, and nothing is said", async () => {
    const flags = ["convert", CASE, "--to", "demarche-json", "-o", "-"];
    const child = spawn(process.execPath, [built("demarche"), ...flags]);
    child.stdout.destroy();
    let said = "";
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, said }).toEqual({ code: 0, said: "" });
  });
});

test("F13: an output that is the input is refused by any of its names, and the file is left as it was", async () => {
  const file = join(scratch, "x.json");
  const text = '{"id":"x","contacts":[]}';
  writeFileSync(file, text);
  for (const other of [file, `${scratch}/../${basename(scratch)}/x.json`]) {
    const { code, err } = await demarche(["convert", file, "-o", other]);
    expect({ code, err }).toEqual({
      code: 2,
      err: "demarche: Expected an output that is not the input.\n",
    });
  }
  expect(readFileSync(file, "utf8")).toBe(text);
});
