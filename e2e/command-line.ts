import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../dist/cli/demarche.js", import.meta.url));
const CASE = fileURLToPath(new URL("../data/karabakh-2020", import.meta.url));

/** What `demarche query --json` promises, as far as it is compared here. */
export interface QueryResult {
  readonly contacts: number;
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    readonly contacts: number;
  }[];
  readonly ties: readonly {
    readonly actors: readonly string[];
    readonly contacts: number;
    readonly kinds: Readonly<Record<string, number>>;
  }[];
  readonly list: readonly { readonly id: string; readonly date: string; readonly kind: string }[];
  /** With `--compare`. */
  readonly comparison?: {
    readonly actors: readonly {
      readonly id: string;
      readonly before: number;
      readonly after: number;
    }[];
    readonly ties: readonly {
      readonly actors: readonly string[];
      readonly before: number;
      readonly after: number;
      readonly change: string;
    }[];
  };
}

/** The built command line's answer about the case. */
export function queryCase(filter: readonly string[]): QueryResult {
  return JSON.parse(run(["query", CASE, ...filter, "--json"])) as QueryResult;
}

/** The figure that the built command line draws of the case. */
export function renderCase(filter: readonly string[], file: string): void {
  renderFile(CASE, filter, file);
}

/** The figure that the built command line draws of a file. */
export function renderFile(data: string, filter: readonly string[], file: string): void {
  run(["render", data, ...filter, "-o", file]);
}

function run(args: readonly string[]): string {
  return execFileSync(process.execPath, [COMMAND, ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
}
