import { joined } from "../formats/pieces.ts";
import type { TextGrid } from "../formats/sheet/grid.ts";
import { formatOfFile } from "../formats/registry.ts";
import { NO_CHOICES, tellHow } from "../formats/sheet/sheet-understanding.ts";
import type {
  SheetChoices,
  SheetQuestion,
  SheetUnderstanding,
} from "../formats/sheet/sheet-understanding.ts";
import { Unreadable } from "../formats/unreadable.ts";
import { isZip } from "../formats/zip/zip-entries.ts";
import { counted, sayCount } from "../model/count-words.ts";
import { excerpt } from "../model/problem.ts";
import { problemLine } from "./check.ts";
import { CommandError, onlyPositional, UsageError } from "./command.ts";
import type { Command } from "./command.ts";
import type { Effects } from "./effects.ts";
import { alignColumns, printable } from "./printable.ts";
import { readSheetChoices, SHEET_HELP, SHEET_OPTIONS } from "./sheet-flags.ts";
import { unpacked } from "./unpacked.ts";

/** `demarche table`: how a table file was understood before any meaning was given. */
export const table: Command = {
  name: "table",
  usage: "table FILE [--sheet S] [--json]",
  summary: "how a table file is understood: encoding, separator, columns, rows",
  help: `
Says in which encoding and with which separator FILE is written, where its header row is, what each column seems to hold, and which rows
cannot be read. FILE is a table as text, a workbook (.xlsx, .ods), a .gz of either, or - for standard input. Exit code 1 if a row is set aside or
nothing can be read.

  --sheet S        of a workbook, the name or number of the sheet; without it that of contacts, else the first visible one with a table
${SHEET_HELP}
  --json           {"encoding", "separator", "headerRow", "columns": [{"name", "role"}], "questions": [{"id", "text", "answers", "answer"}],
                   "rows": [[text]], "setAside", "problems"}; encoding and separator are "" for a workbook, which has neither
`,
  options: {
    ...SHEET_OPTIONS,
    sheet: { type: "string", multiple: true },
    json: { type: "boolean" },
  },
  async run(given, effects) {
    const file = onlyPositional(given, "FILE");
    const { understandSheet } = await import("../formats/sheet/understand-sheet.ts");
    const choices = readSheetChoices(given);
    const grid = await readGrid(file, await bytesOf(file, effects), given.text("sheet"), choices);
    const understood = understandSheet(grid, choices);
    if (given.flag("json")) await writeJson(grid, understood, effects);
    else write(grid, understood, effects);
    const isSound = grid.problems.every(({ severity }) => severity !== "error");
    return isSound ? 0 : 1;
  },
};

/** A workbook is told by its bytes, so that one from standard input is too. */
async function readGrid(
  file: string,
  bytes: Uint8Array,
  sheet: string | null,
  given: Partial<SheetChoices>,
): Promise<TextGrid> {
  const choices = { ...NO_CHOICES, ...given };
  const form = formatOfFile(file.replace(/\.gz$/i, ""))?.id;
  if (isZip(bytes) || form === "xlsx" || form === "ods") {
    const { contactsGrid } = await import("../formats/workbook/data-set-of-workbook.ts");
    const { openWorkbook } = await import("../formats/workbook/open-workbook.ts");
    const wanted = { headerRow: choices.headerRow, ...(sheet !== null && { sheet }) };
    const grid = await refusedAs(file, async () =>
      contactsGrid(file, await openWorkbook(file, bytes), wanted),
    );
    return { ...grid, encoding: "", encodingIsGuess: false, separator: "" };
  }
  if (sheet !== null && sheet !== "1") {
    throw new UsageError(
      `Expected --sheet 1 for a text file, which has one sheet, found ${sheet}.`,
    );
  }
  const { readSheetText } = await import("../formats/sheet-text/read-sheet-text.ts");
  return readSheetText(file, bytes, choices);
}

/** What a reader refuses a file for, as the one line of a command that failed. */
async function refusedAs<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    throw new CommandError(`cannot read ${file}: ${cause.message}`, 1, { cause });
  }
}

async function bytesOf(file: string, { files, input }: Effects): Promise<Uint8Array> {
  if (file === "-") return unpacked(file, await joined(input()));
  if (files.kindOf(file) !== "file") {
    throw new UsageError(`Expected a table file, found none at “${file}”.`);
  }
  return unpacked(file, files.read(file));
}

/** Row by row: a large table is not held as JSON text. */
async function writeJson(
  grid: TextGrid,
  { columns, questions }: SheetUnderstanding,
  { out, drained }: Effects,
): Promise<void> {
  const { encoding, separator, headerRow, rows, setAside, problems } = grid;
  const named = columns.map(({ name, role }) => ({ name, role }));
  const asked = questions.map(({ id, text, options, answer }) => {
    return { id, text, answers: options.map(({ value }) => value), answer };
  });
  const head = JSON.stringify({ encoding, separator, headerRow, columns: named, questions: asked });
  out(`${head.slice(0, -1)},"rows":[`);
  for (const [i, { cells }] of rows.entries()) {
    out(`${i === 0 ? "\n" : ",\n"}${JSON.stringify(cells)}`);
    if (i % 1000 === 999) await drained();
  }
  out(`],"setAside":${setAside.length},"problems":${JSON.stringify(problems)}}\n`);
}

/** A question with the flags that answer it, or with its answer. */
function questionLine({ id, text, options, answer }: SheetQuestion): string {
  const flags = options.map(({ value }) => `--answer "${id}=${value}"`).join(" or ");
  return printable(`Question: ${text} ${answer === null ? flags : `Answered: ${answer}`}`);
}

/** Rows of a table that are shown to people. */
const SHOWN = 10;

function write(
  grid: TextGrid,
  { columns, questions }: SheetUnderstanding,
  { out, err }: Effects,
): void {
  const { encoding, encodingIsGuess, separator, headerRow, rows, setAside, problems } = grid;
  const lines = [
    ...(encoding === ""
      ? [`Sheet: ${printable(grid.file)}`]
      : [
          `Encoding: ${encoding}${encodingIsGuess ? " (a guess; --encoding changes it)" : ""}`,
          `Separator: ${separator === "\t" ? "tab" : separator}`,
        ]),
    `Header row: ${headerRow === 0 ? "none" : String(headerRow)}`,
    `Rows: ${sayCount(rows.length)} read, ${sayCount(setAside.length)} set aside`,
    ...questions.map(questionLine),
  ];
  out(`${lines.join("\n")}\n\nColumns\n`);
  out(
    alignColumns(
      columns.map(({ name, role, how, sample }) => [
        ...[name, role ?? "-", tellHow({ role, how }), excerpt(sample.join(", "), 60)].map(
          printable,
        ),
      ]),
    ),
  );
  out("\nRows\n");
  const shown = rows
    .slice(0, SHOWN)
    .map(({ cells }) => cells.map((cell) => printable(excerpt(cell, 30))));
  out(alignColumns(shown));
  if (rows.length > SHOWN) out(`… and ${counted(rows.length - SHOWN, "more row")}\n`);
  for (const problem of problems) err(`${problemLine(problem)}\n`);
}
