import { describe, expect, test } from "vitest";
import { readBytes } from "../registry.ts";
import { openSheet } from "../sheet/any-sheet.ts";
import { asXlsx, HEADER, sourcesOf, talk } from "./any-links.ts";
import type { Cell } from "./any-links.ts";

const ONE = "https://a.example/1";

test.each(["[1]", "2", "PDF", "(link)", "No. 3", "1, 2", "→", "pdf 2"])(
  "the text %j of a cell with a link is no publisher",
  async (text) => {
    const cell: Cell = [text, ONE];
    expect(await sourcesOf("w.xlsx", asXlsx([HEADER, talk(cell)]))).toEqual([ONE]);
  },
);

test("a pointer beside a name in one cell leaves the link to the name", async () => {
  const bytes = asXlsx([HEADER, talk(["TASS; link", ONE])]);
  expect(await sourcesOf("w.xlsx", bytes)).toEqual([`TASS @ ${ONE}`]);
});

test.each([
  ["minutes/2020.docx", "notes.docx", [4]],
  ["../minutes/", "https://a.example/", [4]],
  ["AFP <minutes/2020.docx>; TASS <notes.docx>", "", [4]],
  ["minutes/2020.docx", "none", []],
  ["n/a", "https://a.example/", []],
  ["p. 5", "", []],
])("a column of %j and %j is read again as what it is", (first, second, found) => {
  const text = `Date,From,To,Source,Link of Source\n2020-10-02,Iran,Iraq,minutes,${first}\n2020-10-03,Iran,Iraq,notes,${second}\n`;
  expect(openSheet(text).grid.linkColumns).toEqual(found);
});

describe("problems with addresses behind words", () => {
  const problemsOf = async (name: string, bytes: Uint8Array) =>
    (await readBytes(name, bytes)).problems.map(({ code, column }) => `${code} ${column}`);

  test("name the column of the words, not one that was added, nor another one's", async () => {
    const row = [
      ["2020-10-02", ONE],
      "Russia",
      "Armenia",
      "call",
      ["the press", "mailto:p@b.example"],
    ];
    expect(await problemsOf("w.xlsx", asXlsx([HEADER, row as readonly Cell[]]))).toEqual([
      "url-not-web Source",
    ]);
  });
  test("that are missing name the column of the sheet that names the source", async () => {
    const bytes = asXlsx([HEADER, [["2020-10-02", ONE], "Russia", "Armenia", "call", "TASS; RIA"]]);
    expect(await problemsOf("w.xlsx", bytes)).toEqual([
      ...["source-without-url Source", "source-without-url Source"],
    ]);
  });
  test("name a column of links that the owner's file has", async () => {
    const text =
      "Date,From,To,Source,Link of Source\n2020-10-02,Iran,Iraq,TASS,mailto:p@b.example\n";
    expect(await problemsOf("t.csv", new TextEncoder().encode(text))).toEqual([
      "url-not-web Link of Source",
    ]);
  });
});
