import type { ParseArgsConfig } from "node:util";
import type { Effects } from "./effects.ts";

/** A command of the command line. A new one is a file of this room and a line in `COMMANDS`. */
export interface Command {
  readonly name: string;
  /** What stands behind `demarche` in the usage line. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Everything else that `--help` says, without the usage line. */
  readonly help: string;
  readonly options: Options;
  /** Does the work and answers with the exit code: 0 fine, 1 problems found. @throws CommandError */
  readonly run: (given: Given, effects: Effects) => Promise<number>;
}

export type Options = NonNullable<ParseArgsConfig["options"]>;

/** What was given on the command line, already checked against the options. */
export interface Given {
  readonly positionals: readonly string[];
  readonly flag: (name: string) => boolean;
  /** The value of an option that may be given once; null where it is not given. @throws UsageError where it is given twice */
  readonly text: (name: string) => string | null;
  /** The values of an option that may be given again. */
  readonly texts: (name: string) => readonly string[];
}

/** Ends the command with one line on standard error. */
export class CommandError extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1, options?: ErrorOptions) {
    super(message, options);
    this.name = "CommandError";
    this.exitCode = exitCode;
  }
}

/** Wrong usage: exit code 2. */
export class UsageError extends CommandError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, 2, options);
    this.name = "UsageError";
  }
}

/** What the data are read from: one argument or several. */
export function dataPaths({ positionals }: Given): Data {
  const [first, ...others] = positionals;
  if (first === undefined) throw new UsageError("Expected DATA, found nothing.");
  return [first, ...others];
}

/** Paths, at least one. */
export type Data = readonly [string, ...string[]];

/** The one positional argument of a command. */
export function onlyPositional({ positionals }: Given, what: string): string {
  const [first, second] = positionals;
  if (first === undefined) throw new UsageError(`Expected ${what}, found nothing.`);
  if (second !== undefined) {
    throw new UsageError(`Expected one argument (${what}), found also “${second}”.`);
  }
  return first;
}
