import { expect, test } from "vitest";
import { parseCsv } from "../../../formats/csv-text.ts";
import { NO_CHOICES } from "../../../formats/sheet/sheet-understanding.ts";
import { createSheetDesk } from "./sheet-desk.ts";

const TABLE =
  "Date;From;To;What\n" +
  "2020-10-02;Iran;France;call\n" +
  "2020-10-03;Iran;France\n" +
  "2020-02-30;Iran;France;visit\n" +
  "2020-13-01;Iran;France;visit\n";

async function ask(want: "reading" | "data set", text = TABLE) {
  const shares: number[] = [];
  const question = {
    ...{ number: 7, name: "a.csv", want, file: new Blob([text]), today: 20_000 },
    choices: NO_CHOICES,
  };
  const answer = await createSheetDesk()(question, (said) => {
    if ("share" in said) shares.push(said.share);
  });
  return { answer, shares };
}

test("the reasons account for every row that is set aside", async () => {
  const { answer, shares } = await ask("reading");
  if (!("reading" in answer)) throw new Error("Expected a reading.");
  const { understanding, reasons } = answer.reading;
  expect(answer.number).toBe(7);
  expect(shares.at(-1)).toBe(1);
  const sum = reasons.reduce((total, { count }) => total + count, 0);
  expect(sum).toBe(understanding.counts.setAside);
  expect(understanding.counts.kept + sum).toBe(understanding.counts.rows);
});

test("rows set aside are saved under the header with why, each as it stood", async () => {
  const { answer } = await ask("data set");
  if (!("sheet" in answer)) throw new Error("Expected a data set.");
  const { rows, kept, setAsideTotal, setAsideCsv } = answer.sheet;
  expect(kept + setAsideTotal).toBe(rows);
  const [header, ...saved] = parseCsv(setAsideCsv).rows.map(({ cells }) => cells);
  expect(header).toEqual(["Date", "From", "To", "What", "why it was set aside"]);
  expect(saved).toHaveLength(setAsideTotal);
  expect(saved.map((cells) => cells.length)).toEqual(saved.map(() => 5));
  expect(saved.map(([date]) => date)).toContain("2020-02-30");
  expect(saved.every((cells) => /\w+ \w+/.test(cells[4] ?? ""))).toBe(true);
});

test("what holds no table is refused in words", async () => {
  const { answer } = await ask("reading", "PK\x03\x04 a workbook by another name");
  expect("failure" in answer && answer.failure).toMatch(/\w+ \w+/);
});
