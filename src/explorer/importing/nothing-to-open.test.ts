import { expect, test } from "vitest";
import { NO_CHOICES } from "../../formats/sheet/sheet-understanding.ts";
import { createSheetDesk } from "./apart/sheet-desk.ts";
import { whyNothingToOpen } from "./nothing-to-open.ts";

async function whyOf(rows: readonly string[], answers: readonly [string, string][] = []) {
  const file = new Blob([["Date;From;To;What", ...rows].join("\n")]);
  const choices = { ...NO_CHOICES, answers };
  const question = { number: 1, name: "a.csv", want: "reading", file, today: 20_000 } as const;
  const answer = await createSheetDesk()({ ...question, choices }, () => undefined);
  if (!("reading" in answer)) throw new Error("Expected a reading.");
  const { reading } = answer;
  return { reading, why: whyNothingToOpen(reading) };
}

test("a table with a contact needs no reason", async () => {
  expect((await whyOf(["2020-10-02;Iran;France;call"])).why).toBe("");
});

test("a table without a row says so, and a sheet without a table", async () => {
  const { reading, why } = await whyOf([]);
  expect(why).toMatch(/no row under the names of its columns/);
  expect(whyNothingToOpen({ ...reading, columns: [] })).toMatch(/nothing to open on this sheet/);
});

test("rows that wait for an answer lead to the question, others to why they are set aside", async () => {
  const unclear = ["01/02/2020;Iran;France;call", "03/04/2020;France;Iran;call"];
  const { reading, why } = await whyOf(unclear);
  expect(why).toMatch(/until the question above is answered/);
  const { id, options } = reading.understanding.questions[0]!;
  expect((await whyOf(unclear, [[id, options[0]!.value]])).why).toBe("");
  expect((await whyOf(["never;Iran;France;call"])).why).toMatch(/for the reasons above/);
});
