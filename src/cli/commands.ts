import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { date } from "./date.ts";

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [check, date];
