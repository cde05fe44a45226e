import { counted, sayCount } from "../model/count-words.ts";
import type { ReadResult } from "../formats/read-result.ts";
import type { Problem, Severity } from "../model/problem.ts";
import { dataPaths } from "./command.ts";
import type { Command } from "./command.ts";
import { printable } from "./printable.ts";
import { DATA_HELP, DATA_OPTIONS, readData } from "./read-data.ts";

/** `demarche check`: every problem of a data set. */
export const check: Command = {
  name: "check",
  usage: "check DATA... [--json]",
  summary: "read a data set and name every problem in it",
  help: `
Prints every problem as file:row:column: message. Rows count as an editor shows them.
Exit code 1 if any problem is an error; warnings and notices leave it 0.

${DATA_HELP}
  --json       {"ok", "rows", "kept", "setAside", "problems": [{"severity", "code", "file", "row", "column", "text", "message"}]}
`,
  options: { ...DATA_OPTIONS, json: { type: "boolean" } },
  async run(given, effects) {
    const result = await readData(dataPaths(given), given, effects);
    const ok = isSound(result);
    if (given.flag("json")) effects.out(`${JSON.stringify(checkResult(result, ok), null, 2)}\n`);
    else {
      const told = withoutBalance(result.problems);
      effects.out(told.map((problem) => `${problemLine(problem)}\n`).join(""));
      effects.err(`${summary(result, told)}\n`);
    }
    return ok ? 0 : 1;
  },
};

/** Whether a data set was read without an error. */
export function isSound({ dataset, problems }: ReadResult): boolean {
  return dataset !== null && problems.every(({ severity }) => severity !== "error");
}

/** `file:row:column: severity: message`, on one line; without row and column where the problem is the whole file's. */
export function problemLine({ file, row, column, severity, message }: Problem): string {
  const place = row === 0 && column === "" ? file : `${file}:${String(row)}:${column}`;
  return printable(`${place}: ${severity}: ${message}`);
}

function checkResult({ rows, kept, setAsideTotal, problems }: ReadResult, ok: boolean) {
  return { ok, rows, kept, setAside: setAsideTotal, problems };
}

/** Without the balance of rows where it is one file's: the summary is that balance again. */
function withoutBalance(problems: readonly Problem[]): readonly Problem[] {
  const others = problems.filter(({ code }) => code !== "file-rows");
  return problems.length - others.length === 1 ? others : problems;
}

/** The last line: the balance of rows, and how many problems stand above it. */
function summary({ rows, kept, setAsideTotal }: ReadResult, problems: readonly Problem[]): string {
  const count = (wanted: Severity) =>
    counted(problems.filter(({ severity }) => severity === wanted).length, wanted);
  return `${counted(rows, "row")}: ${sayCount(kept)} kept, ${sayCount(setAsideTotal)} set aside. ${count("error")}, ${count("warning")}, ${count("notice")}.`;
}
