import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createEventReader } from "./event-reader.ts";

const FOLDER = fileURLToPath(new URL("../../../../shared/data/real", import.meta.url));

/** Event tables of the folder, by path in it. */
const TABLES = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .flatMap((set) => readdirSync(join(FOLDER, set)).map((name) => `${set}/${name}`))
      .filter((path) =>
        /^(?:icews|gdelt)[^/]*\/(?:events|contacts-only|\d+|gdelt1)[^/]*\.gz$/.test(path),
      )
  : [];

/** Rows by a plain count of lines; cells that hold line breaks are in none of these tables. */
function countLines(bytes: Uint8Array): number {
  let lines = bytes.at(-1) === 10 ? 0 : 1;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

describe.skipIf(TABLES.length === 0)(`real tables (skipped where there is no ${FOLDER})`, () => {
  test.each(TABLES)("%s has every row kept or set aside", (path) => {
    const bytes = gunzipSync(readFileSync(join(FOLDER, path)));
    const reader = createEventReader({ file: path });
    reader.push(bytes);
    const { table, problems, rows, kept } = reader.finish();
    const hasHeader = !path.startsWith("gdelt-events-raw");
    expect(rows).toBe(countLines(bytes) - (hasHeader ? 1 : 0));
    const { columns } = table!;
    expect(columns.reportOffsets[columns.length]).toBe(kept);
    expect(new Set(columns.reportRow).size).toBe(kept);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const told = problems.filter(({ code }) => code.startsWith("rows-"));
    const setAside = told.map(({ message }) =>
      Number(/^[\d,]+/.exec(message)![0].replaceAll(",", "")),
    );
    expect(setAside.reduce((sum, number) => sum + number, 0)).toBe(rows - kept);
  });

  test("the days of a folder are one table, with the rows of each counted", () => {
    const days = TABLES.filter((path) => path.startsWith("gdelt-2020-11-karabakh/"));
    const reader = createEventReader({ file: days[0]! });
    for (const [at, path] of days.entries()) {
      if (at > 0) reader.nextFile(path);
      reader.push(gunzipSync(readFileSync(join(FOLDER, path))));
    }
    const { table, problems, rows, kept } = reader.finish();
    expect(days).toHaveLength(3);
    expect(rows).toBe(2824 + 2601 + 3929);
    expect(new Set(table!.columns.reportRow).size).toBe(kept);
    const named = table!.actors.filter(({ name, short, aliases }) =>
      [name, short, ...aliases].some((each) => /^(?:the )?(?:eu|european union)$/i.test(each)),
    );
    expect(named.map(({ id }) => id)).toEqual(["european-union"]);
    const twice = table!.actors.filter(({ name }) => /^(.+) \(\1\)$/i.test(name));
    expect(twice.map(({ name }) => name)).toEqual([]);
    expect(table!.actors.find(({ id }) => id === "turkey-turkey")?.name).toBe(
      "Turkey (government, refugees)",
    );
    const counts = problems.filter(({ code }) => code === "file-rows");
    expect(counts.map(({ file, message }) => [file, /^[\d,]+/.exec(message)![0]])).toEqual([
      [days[0], "2,824"],
      [days[1], "2,601"],
      [days[2], "3,929"],
    ]);
  });
});
