import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { demarche } from "./any-run.ts";

const scratch = mkdtempSync(join(tmpdir(), "demarche-table-"));
afterAll(() => rmSync(scratch, { recursive: true }));

function written(name: string, text: string): string {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}

const TALKS =
  "Title of the list\nDate;From;To;What\n02/10/2020;Russia;Armenia;call\n03/10/2020;Iran\n";

describe("demarche table", () => {
  test("says as JSON how a file is understood, every row in rows or among the problems", async () => {
    const file = written("talks.csv", TALKS);
    const { code, out } = await demarche(["table", file, "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ...{ encoding: "UTF-8", separator: ";", headerRow: 2, setAside: 1 },
      columns: [
        { name: "Date", role: "date" },
        { name: "From", role: "sender" },
        { name: "To", role: "recipient" },
        { name: "What", role: "kind" },
      ],
      rows: [["02/10/2020", "Russia", "Armenia", "call"]],
      problems: [
        { code: "line-skipped", row: 1 },
        { code: "row-ragged", row: 4, column: "To" },
      ],
    });
  });

  test("says it in words, and obeys the flags", async () => {
    const file = written("plain.csv", "Date,With,By\n2020,Iran,Iraq\n");
    const { code, out } = await demarche([
      "table",
      file,
      "--role",
      "By=sender",
      "--header-row",
      "1",
    ]);
    expect(code).toBe(0);
    expect(out).toContain("Rows: 1 read, 0 set aside");
    expect(out).toMatch(/By +sender +chosen/);
    expect((await demarche(["table", file, "--role", "By=king"])).code).toBe(2);
    expect((await demarche(["table", file, "--separator", "abc"])).code).toBe(2);
    expect((await demarche(["table", join(scratch, "none.csv")])).code).toBe(2);
  });
});

test("any table is checked and queried; an open question is answered by a flag", async () => {
  const file = written("list.txt", TALKS);
  const open = await demarche(["check", file]);
  expect(open.code).toBe(1);
  expect(open.out).toContain("does the day or the month come first");
  const { out } = await demarche(["query", file, "--date-order", "day-first", "--json"]);
  expect(JSON.parse(out)).toMatchObject({
    list: [{ id: "2020-10-02-r3", kind: "call", participants: ["russia", "armenia"] }],
  });
});

test("a question is shown with the flags that answer it, and answered by them", async () => {
  const file = written("meant.csv", "Date,From,To\n2020-10-02,Congo,France\n");
  const flag = "actor:congo=Republic of the Congo";
  expect((await demarche(["table", file])).out).toContain(`--answer "${flag}"`);
  const { out } = await demarche(["table", file, "--json", "--answer", flag]);
  expect(JSON.parse(out)).toMatchObject({
    questions: [{ id: "actor:congo", answer: "Republic of the Congo" }],
  });
  expect((await demarche(["query", file, "--answer", flag])).out).toContain(
    "Republic of the Congo",
  );
  expect((await demarche(["table", file, "--answer", "congo"])).code).toBe(2);
});
