import { OPEN_END, OPEN_START, formatDay } from "../model/day.ts";
import type { Day } from "../model/day.ts";
import { explainDate } from "../model/day-words.ts";
import { parseTypedDate } from "../model/typed-date.ts";
import type { DateReading } from "../model/edtf.ts";
import { UsageError } from "./command.ts";
import type { Command } from "./command.ts";
import { printable } from "./printable.ts";

/** `demarche date`: what dates are understood as. */
export const date: Command = {
  name: "date",
  usage: "date TEXT... [--json]",
  summary: "what a date is understood as",
  help: `
Says for each TEXT the first and last day it stands for, and whether it is approximate or uncertain.
Dates are EDTF (2020-10-02, 2020-10, 1992, 2020-10-09/2020-10-10, 1992-03~, 1994?, 2004/..);
forms that a date field takes as well are read if they can mean one date only (2 Oct 2020, 13.10.2020).
Exit code 1 when a TEXT is no date.

  --json   [{"written", "start", "end", "approximate", "uncertain"} or {"written", "problem"}];
           start and end are null where the date is open.
`,
  options: { json: { type: "boolean" } },
  run({ positionals, flag }, { out }) {
    if (positionals.length === 0) throw new UsageError("Expected one or more dates, found none.");
    const readings = positionals.map((written) => ({ written, reading: parseTypedDate(written) }));
    if (flag("json")) {
      const results = readings.map(({ written, reading }) => dateResult(written, reading));
      out(`${JSON.stringify(results, null, 2)}\n`);
    } else {
      for (const { written, reading } of readings) out(`${dateLine(written, reading)}\n`);
    }
    return Promise.resolve(readings.every(({ reading }) => reading.ok) ? 0 : 1);
  },
};

function dateResult(written: string, reading: DateReading) {
  if (!reading.ok) return { written, problem: reading.problem.message };
  const { start, end, approximate, uncertain } = reading.date;
  return { written, start: boundText(start), end: boundText(end), approximate, uncertain };
}

function boundText(day: Day): string | null {
  return day === OPEN_START || day === OPEN_END ? null : formatDay(day);
}

function dateLine(written: string, reading: DateReading): string {
  const said = reading.ok ? explainDate(reading.date) : reading.problem.message;
  return `${printable(written)}: ${printable(said)}`;
}
