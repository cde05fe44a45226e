import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { convert } from "./convert.ts";
import { date } from "./date.ts";
import { query } from "./query.ts";
import { render } from "./render.ts";
import { table } from "./table.ts";

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [check, query, render, convert, date, table];
