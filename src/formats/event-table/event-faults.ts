import { counted, sayCount } from "../../model/count-words.ts";
import { quoted } from "../../model/problem.ts";
import type { Finding } from "../../model/problem.ts";
import { ROOT_WORDS } from "./cameo.ts";
import type { RowFinding } from "./event-problems.ts";
import { LONGEST_ROW } from "./row-scanner.ts";
import type { BrokenRow } from "./row-scanner.ts";

export function brokenRow(reason: BrokenRow, text: string): RowFinding {
  switch (reason) {
    case "row-too-long":
      return setAside(
        text,
        `Expected a row of fewer than ${sayCount(LONGEST_ROW)} bytes, found a longer one`,
        "Shorten its cells or put the missing line breaks.",
      );
    case "quote-not-closed":
      return setAside(
        text,
        "Expected a closing double quote, found none near the one that opens here",
        "Close the quote or delete it.",
      );
    case "quote-inside-cell":
      return setAside(
        text,
        "Expected a separator behind the double quote that closes a cell, found more text",
        'Double the quotes inside the cell: "… ""…"" …".',
      );
  }
}

export function raggedRow(cells: number, widths: readonly number[], text: string): RowFinding {
  const expected = counted(widths[0]!, "cell").replace(/^\d+/, widths.join(" or "));
  return setAside(
    text,
    `Expected ${expected} as in the other rows, found ${String(cells)}`,
    cells < Math.min(...widths)
      ? "Add the cells that are missing."
      : "Take out the separators that are too many, or quote the cells that hold them.",
  );
}

export function noDay(text: string): RowFinding {
  return setAside(
    text,
    `Expected a day that exists, found ${text === "" ? "nothing" : quoted(text)}`,
    "Write it as 2018-06-01 or 20180601.",
  );
}

export function notText(text: string): RowFinding {
  return setAside(
    text,
    `Expected text in UTF-8, found bytes that are none in ${quoted(text)}`,
    "Save the table again as UTF-8.",
  );
}

export function actorMissing(): RowFinding {
  return setAside(
    "",
    "Expected the name of an actor, found nothing",
    "Name it, or delete the row.",
  );
}

export function eventUnknown(text: string): RowFinding {
  return setAside(
    text,
    `Expected an event as CAMEO names or codes it, found ${text === "" ? "nothing" : quoted(text)}`,
    "Write its CAMEO name or code; further rows of it are counted, not named.",
  );
}

/** The row is kept. */
export function dayInFuture(text: string): RowFinding {
  const message = `Expected a date that has come, found ${quoted(text)}. Check the year.`;
  return { severity: "warning", text, message };
}

function setAside(text: string, found: string, advice: string): RowFinding {
  return { severity: "error", text, message: `${found}; the row is set aside. ${advice}` };
}

function notice(code: string, message: string): Finding {
  return { severity: "notice", code, text: "", message };
}

/** What is no contact, by root of CAMEO. */
export function notContacts(rowsOfRoot: Uint32Array): Finding {
  const total = rowsOfRoot.reduce((sum, rows) => sum + rows, 0);
  const parts = Array.from(rowsOfRoot, (rows, root) => ({ rows, root }))
    .filter(({ rows }) => rows > 0)
    .map(({ rows, root }) => {
      const code = String(root).padStart(2, "0");
      const words = ROOT_WORDS[root] ?? "";
      // One show of force, one row of mass violence: only a plural's first word loses its ending.
      const told = rows === 1 ? words.replace(/^(\w*[^s])s\b/, "$1") : words;
      return `${sayCount(rows)} ${told} (${code})`;
    });
  return notice(
    "rows-not-contacts",
    `${rowsAre(total)} no ${total === 1 ? "contact and is" : "contacts and are"} set aside: ${parts.join(", ")}. They can be included.`,
  );
}

export function oneActorOnly(rows: number): Finding {
  return notice(
    "rows-of-one-actor",
    `${rowsAre(rows).replace(/ (is|are)$/, "")} ${rows === 1 ? "names" : "name"} one actor or none and ${rows === 1 ? "is" : "are"} set aside: a contact needs two.`,
  );
}

export function unknownEvents(rows: number): Finding {
  return notice(
    "rows-of-unknown-events",
    `${rowsAre(rows)} of events that CAMEO does not have and ${rows === 1 ? "is" : "are"} set aside.`,
  );
}

export function manyBecameFew(reports: number, contacts: number): Finding {
  return notice(
    "reports-merged",
    `${sayCount(reports)} ${reports === 1 ? "report" : "reports"} became ${sayCount(contacts)} ${contacts === 1 ? "contact" : "contacts"}: rows of the same day, kind and actors tell of one, and so do the two sides of a joint one. Each row is one of its contact's reports.`,
  );
}

/** What became of the rows of a file. */
export function rowsOfFile(rows: number, kept: number): Finding {
  return notice(
    "file-rows",
    `${counted(rows, "row")}: ${sayCount(kept)} kept, ${sayCount(rows - kept)} set aside.`,
  );
}

/** A table that cannot be joined with the one before it, whose columns are elsewhere. */
export function otherLayout(first: string, cells: readonly string[]): Finding {
  const found = cells.slice(0, 6).join(", ");
  return {
    severity: "error",
    code: "tables-differ",
    text: found,
    message: `Expected the same columns in the same order as in ${quoted(first)}, to join the tables; the first row is ${quoted(found)}. None of the files is read. Open it alone, or put its columns in that order.`,
  };
}

function rowsAre(rows: number): string {
  return rows === 1 ? "1 row is" : `${sayCount(rows)} rows are`;
}

/** The file is no event table. */
export function notEvents(cells: readonly string[], missing: readonly string[]): Finding {
  const found = cells.slice(0, 6).join(", ");
  return {
    severity: "error",
    code: "table-not-events",
    text: found,
    message: `Expected a table of events with the columns date, source, relation (or cameo) and target, or a file of ICEWS or GDELT; no column was found for ${missing.join(", ")} in the first row, ${quoted(found)}. The file is not read. Name its columns in the first row.`,
  };
}

/** Which of the two is meant cannot be told. */
export function columnTwice(name: string): Finding {
  return {
    severity: "error",
    code: "column-twice",
    text: name,
    message: `Expected each column once, found ${quoted(name)} more than once in the first row; the file is not read. Rename or delete one of them.`,
  };
}

export function notUtf8Table(): Finding {
  return {
    severity: "error",
    code: "encoding-not-utf-8",
    text: "",
    message:
      "Expected a table in UTF-8, found other bytes in its first row; the file is not read. Save it again as UTF-8.",
  };
}

export function emptyTable(): Finding {
  return {
    severity: "error",
    code: "file-empty",
    text: "",
    message: "Expected a table of events, found an empty file. Choose another.",
  };
}
