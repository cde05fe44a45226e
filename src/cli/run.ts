import { parseArgs } from "node:util";
import { didYouMean, nearestWords } from "../model/nearest.ts";
import { CommandError, UsageError } from "./command.ts";
import type { Command, Given } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import type { Effects } from "./effects.ts";

/** Runs the command that the arguments name and answers with its exit code: 0 fine, 1 problems found, 2 wrong usage. Never throws. */
export async function run(args: readonly string[], effects: Effects): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      (name === undefined ? effects.err : effects.out)(overview());
      return name === undefined ? 2 : 0;
    }
    if (name === "--version") {
      effects.out(`${effects.version()}\n`);
      return 0;
    }
    return await runCommand(findCommand(name), rest, effects);
  } catch (error) {
    const { message, exitCode } = asCommandError(error);
    effects.err(`demarche: ${message}\n`);
    return exitCode;
  }
}

async function runCommand(command: Command, args: readonly string[], effects: Effects) {
  const given = parse(command, args);
  if (given.flag("help")) {
    effects.out(`Usage: demarche ${command.usage}\n\n${command.help.trim()}\n`);
    return 0;
  }
  return await command.run(given, effects);
}

function findCommand(name: string): Command {
  const command = COMMANDS.find((known) => known.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((known) => known.name);
  const advice = didYouMean(nearestWords(name, names)) || `The commands are ${names.join(", ")}.`;
  throw new UsageError(`Expected a command, found “${name}”. ${advice}`);
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    "Démarche: who talked to whom in diplomacy, when, and on whose word.",
    "",
    "Usage: demarche COMMAND ...",
    "",
    ...lines,
    "",
    "demarche COMMAND --help says more. Exit codes: 0 fine, 1 problems found, 2 wrong usage.",
    "",
  ].join("\n");
}

/** No argument can hold this character, so it marks those that begin with a minus and a digit: dates before year 0, not options. */
const DATE_MARK = "\0";

/** @throws UsageError */
function parse(command: Command, args: readonly string[]): Given {
  const marked = args.map((arg) => (/^-\d/.test(arg) ? DATE_MARK + arg : arg));
  const options = {
    ...command.options,
    help: { type: "boolean", short: "h" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: marked, options, allowPositionals: true });
    const read: Readonly<Record<string, unknown>> = values;
    const texts = (name: string) =>
      [read[name]]
        .flat()
        .filter((value) => typeof value === "string")
        .map(unmark);
    return {
      positionals: positionals.map(unmark),
      flag: (name) => read[name] === true,
      texts,
      text(name) {
        const [first = null, second] = texts(name);
        if (second !== undefined) throw new UsageError(`Expected --${name} once, found it again.`);
        return first;
      },
    };
  } catch (cause) {
    if (cause instanceof CommandError || !(cause instanceof Error)) throw cause;
    // Node's first sentence says what is wrong, the next ones how to write what nobody means.
    const message = cause.message.split(". ", 1).join("").replace(/\.?$/, ".");
    throw new UsageError(`${message} demarche ${command.name} --help lists the options.`, {
      cause,
    });
  }
}

function unmark(text: string): string {
  return text.startsWith(DATE_MARK) ? text.slice(1) : text;
}

/** One line for whatever stopped a command. */
function asCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  const fault = ioFault(error);
  if (fault !== null) return fault;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new CommandError(`stopped by a fault of its own. Please report this: ${detail}`, 1);
}

const IO_WORDS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "it is not there"],
  ["EACCES", "permission is refused"],
  ["EPERM", "permission is refused"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a part of the path is no folder"],
  ["ENOSPC", "the disk is full"],
  ["EROFS", "the disk is read-only"],
]);

function ioFault(error: unknown): CommandError | null {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return null;
  const path = "path" in error ? String(error.path) : "a file";
  const words = IO_WORDS.get(String(error.code)) ?? error.message;
  return new CommandError(`cannot use ${path}: ${words}.`, 1, { cause: error });
}
