import { gzipSync } from "node:zlib";
import type { Files } from "../formats/read-result.ts";
import { FORMATS, formatOfFile, formatWithId } from "../formats/registry.ts";
import type { Format } from "../formats/registry.ts";
import { counted } from "../model/count-words.ts";
import type { DataSet } from "../model/dataset.ts";
import type { Problem, Report } from "../model/problem.ts";
import { problemLine } from "./check.ts";
import { CommandError, UsageError, dataPaths } from "./command.ts";
import type { Command, Data, Given } from "./command.ts";
import type { Effects, FileAccess } from "./effects.ts";
import { oneOf } from "./one-of.ts";
import { DATA_HELP, DATA_OPTIONS, readData } from "./read-data.ts";

const text = { type: "string", multiple: true } as const;
const WRITABLE = FORMATS.filter(({ write }) => write !== null);
const FORMAT_IDS = WRITABLE.map(({ id }) => id);
const WRITABLE_ENDS = WRITABLE.flatMap(({ extensions }) => extensions.slice(0, 1));

/** `demarche convert`: a data set in another form. */
export const convert: Command = {
  name: "convert",
  usage: "convert DATA... [--to FORMAT] -o OUT",
  summary: "write a data set in another form",
  help: `
Writes the data set as OUT: a file that ends in ${WRITABLE_ENDS.join(", ")} (.gz behind it packs it), else a new folder of CSV files.
What the form of OUT cannot carry is said.
Rows that cannot be read are not in OUT; if there are any, the exit code is 1. Rows of an event table that are no contacts are not either.

  -o, --output OUT   where to write; - for standard output
  --to FORMAT        the form of OUT where its name does not tell: ${FORMAT_IDS.join(", ")}

${DATA_HELP}
`,
  options: { ...DATA_OPTIONS, output: { ...text, short: "o" }, to: text },
  async run(given, effects) {
    const data = dataPaths(given);
    const output = given.text("output");
    if (output === null) throw new UsageError("Expected -o OUT, found none.");
    const format = outputFormat(given, output);
    if (output !== "-") refuseOutput(format, output, { data, files: effects.files });
    const { dataset, problems, setAsideTotal } = await readData(data, given, effects);
    if (dataset === null) {
      throw new CommandError(problems.map((problem) => problemLine(problem)).join("\ndemarche: "));
    }
    const lost: Problem[] = [];
    const files = await written(format, dataset, (problem) => lost.push(problem));
    for (const problem of lost) effects.err(`${problemLine(problem)}\n`);
    await write(files, { format, output }, effects);
    if (setAsideTotal === 0) return 0;
    effects.err(
      `demarche: ${counted(setAsideTotal, "row")} ${setAsideTotal === 1 ? "is" : "are"} set aside and not in ${output}; demarche check ${data.join(" ")} says why.\n`,
    );
    return problems.some(({ severity }) => severity === "error") ? 1 : 0;
  },
};

async function written(
  { write: writeFiles }: Format,
  dataset: DataSet,
  report: Report,
): Promise<Files> {
  if (writeFiles === null) throw new Error("Expected a form that is written.");
  return await writeFiles(dataset, report);
}

function outputFormat(given: Given, output: string): Format {
  const id = given.text("to");
  const named = formatOfFile(output.replace(/\.gz$/i, ""));
  const format =
    id === null
      ? named !== null && named.write !== null
        ? named
        : formatWithId("csv-folder")
      : formatWithId(oneOf("to", id, FORMAT_IDS));
  if (output === "-" && format.of === "folder") {
    throw new UsageError("Expected --to with a form of one file for -o -, found a folder.");
  }
  if (format.of === "folder" && /\.\w+$/.test(output)) {
    throw new UsageError(
      `Expected a file that ends in ${WRITABLE_ENDS.join(", ")}, or a folder, found “${output}”.`,
    );
  }
  return format;
}

function refuseOutput(
  format: Format,
  output: string,
  { data, files }: { readonly data: Data; readonly files: FileAccess },
): void {
  if (data.some((path) => files.isSame(output, path)))
    throw new UsageError("Expected an output that is not the input.");
  const there = files.kindOf(output);
  if (format.of === "folder" && there !== "nothing") {
    throw new UsageError(`Expected a new folder for -o, found that “${output}” is there already.`);
  }
  if (format.of === "file" && there === "folder") {
    throw new UsageError(`Expected a file for -o, found the folder “${output}”.`);
  }
}

async function write(
  files: Files,
  { format, output }: { readonly format: Format; readonly output: string },
  { files: access, out, drained }: Effects,
): Promise<void> {
  if (format.of === "folder") {
    access.writeFolder(output, files);
    return;
  }
  for (const bytes of files.values()) {
    if (output === "-") {
      out(bytes);
      await drained();
    } else access.write(output, /\.gz$/i.test(output) ? gzipSync(bytes) : bytes);
  }
}
