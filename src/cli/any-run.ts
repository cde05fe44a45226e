import { Readable } from "node:stream";
import { dayFromCivil } from "../model/day.ts";
import { NODE_FILES } from "./node-effects.ts";
import { run } from "./run.ts";

/** Runs a command in this process, for tests only: on the files that are there, on the first day of 2021. */
export async function demarche(args: readonly string[], input: Uint8Array = new Uint8Array()) {
  let out = "";
  let err = "";
  const code = await run(args, {
    out: (content) =>
      (out += typeof content === "string" ? content : Buffer.from(content).toString()),
    drained: () => Promise.resolve(),
    err: (text) => (err += text),
    input: () => Readable.from([input]),
    files: NODE_FILES,
    today: dayFromCivil(2021, 1, 1),
    version: () => "1.2.3",
  });
  return { code, out, err };
}
