import type { Problem } from "../../model/problem.ts";

export type { TakenFiles } from "../../state/origin.ts";

/** Why files could not be opened. */
export interface OpenFailure {
  readonly message: string;
  readonly problems: readonly Problem[];
}
