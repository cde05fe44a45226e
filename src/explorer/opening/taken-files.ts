import type { Problem } from "../../model/problem.ts";
import type { GivenFile } from "./dropped-files.ts";

/** Files, and which rows of an event table are wanted of them. */
export interface TakenFiles {
  readonly files: readonly GivenFile[];
  readonly include: "contacts" | "all";
}

/** Why files could not be opened. */
export interface OpenFailure {
  readonly message: string;
  readonly problems: readonly Problem[];
}
