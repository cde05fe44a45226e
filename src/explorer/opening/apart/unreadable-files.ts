import type { Problem } from "../../../model/problem.ts";

/** Files that cannot be opened as a data set. The message is for people; the problems say where. */
export class UnreadableFiles extends Error {
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = "UnreadableFiles";
    this.problems = problems;
  }
}
