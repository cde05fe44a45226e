import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEventReader } from "./event-reader.ts";
import type { EventReading } from "./event-reading.ts";
import { dataSetOfEvents } from "./event-records.ts";

const HEADER = "date\tsource\trelation\ttarget";

const plain = (...rows: readonly string[]) =>
  [HEADER, ...rows.map((row) => row.replaceAll("|", "\t")), ""].join("\n");

function readFiles(...files: readonly (readonly [name: string, table: string])[]): EventReading {
  const reader = createEventReader({ file: files[0]![0] });
  for (const [at, [name, table]] of files.entries()) {
    if (at > 0) reader.nextFile(name);
    reader.push(new TextEncoder().encode(table));
  }
  return reader.finish();
}

describe("several tables of one layout", () => {
  test("are one: reports are brought together across files as within one", () => {
    const row = fc
      .tuple(fc.constantFrom("1", "2"), fc.constantFrom("A", "B", "C"), fc.constantFrom("A", "B"))
      .map(([day, a, b]) => `2018-01-0${day}\t${a}\tConsult\t${b}`);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.nat(12), (rows, cut) => {
        const table = (some: readonly string[]) => [HEADER, ...some, ""].join("\n");
        const files = [table(rows.slice(0, cut)), table(rows.slice(cut))] as const;
        const joined = readFiles(["a.tsv", files[0]], ["b.tsv", files[1]]);
        const whole = readFiles(["whole.tsv", table(rows)]);
        const told = ({ table: events }: EventReading) =>
          Array.from(dataSetOfEvents(events!).contacts, ({ date, participants, sources }) =>
            [date.written, participants.join(">"), sources.length].join(" "),
          );
        expect(told(joined)).toEqual(told(whole));
        expect([joined.rows, joined.kept]).toEqual([whole.rows, whole.kept]);
      }),
    );
  });

  test("name the file of every problem, row and source, and count the rows of each", () => {
    const reading = readFiles(
      ["may/a.tsv", plain("2018-01-01|A|Consult|B", "2018-01-01|A|Protest|B")],
      ["may/b.tsv", plain("2018-01-01|B|Consult|A", "2018-02-30|A|Consult|B")],
    );
    const { sources, contacts, title } = dataSetOfEvents(reading.table!);
    expect(title).toBe("may");
    expect(Array.from(sources, (source) => source.title)).toEqual(["a.tsv, row 2", "b.tsv, row 2"]);
    expect(contacts.at(0).sources.map((id) => sources.indexOf(id))).toEqual([0, 1]);
    expect(
      reading.problems.map(({ file, row, code }) => [file, String(row), code].join(" ")),
    ).toEqual([
      "may 0 reports-merged",
      "may/a.tsv 0 file-rows",
      "may/a.tsv 0 rows-of-unknown-events",
      "may/a.tsv 3 event-unknown",
      "may/b.tsv 0 file-rows",
      "may/b.tsv 3 date-not-a-day",
    ]);
    expect(reading.problems.map(({ message }) => message)).toContain(
      "2 rows: 1 kept, 1 set aside.",
    );
  });

  test("that are of different layouts are not read, and it is said which differs", () => {
    const other = "source\tdate\trelation\ttarget\nA\t2018-01-01\tConsult\tB\n";
    const { table, problems } = readFiles(
      ["a.tsv", plain("2018-01-01|A|Consult|B")],
      ["b.tsv", other],
    );
    expect(table).toBeNull();
    expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
      { file: "b.tsv", code: "tables-differ" },
    ]);
  });

  test("may be empty, which is said and keeps nothing from the others", () => {
    const reading = readFiles(["a.tsv", ""], ["b.tsv", plain("2018-01-01|A|Consult|B")]);
    expect(dataSetOfEvents(reading.table!).contacts.length).toBe(1);
    expect(reading.problems).toMatchObject([{ file: "a.tsv", code: "file-empty" }]);
  });
});
