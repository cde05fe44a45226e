import { problemAt } from "../model/problem.ts";
import type { Finding, Problem } from "../model/problem.ts";
import type { ReadResult } from "./read-result.ts";

/** A file that cannot be read at all, and why. Thrown inside this room, where {@link refusing} makes a problem of it; it never leaves the room. */
export class Unreadable extends Error {
  readonly code: string;
  /** The line, from 1; 0 where the whole file is meant. */
  readonly row: number;
  readonly text: string;

  constructor(code: string, message: string, { row = 0, text = "" } = {}) {
    super(message);
    this.name = "Unreadable";
    this.code = code;
    this.row = row;
    this.text = text;
  }
}

/** What reading gave, or the refusal of a file as a problem. Anything else that is thrown goes on. */
export async function refusing(
  file: string,
  read: () => ReadResult | Promise<ReadResult>,
): Promise<ReadResult> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) return nothingRead([refusal(file, error)]);
    throw error;
  }
}

/** The result of a file in which nothing could be read. */
export function nothingRead(problems: readonly Problem[]): ReadResult {
  return { dataset: null, problems, rows: 0, kept: 0, setAsideTotal: 0, setAside: [] };
}

/** What is said of a file that is refused. */
export function refusal(file: string, { code, message, row, text }: Unreadable): Problem {
  const finding: Finding = { severity: "error", code, text, message };
  return problemAt({ file, row, column: "" }, finding);
}
