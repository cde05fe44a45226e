import { describe, expect, test } from "vitest";
import type { GivenFile } from "./dropped-files.ts";
import { nameOfFiles } from "./name-of-files.ts";
import { readGivenFiles } from "./read-given-files.ts";
import { UnreadableFiles } from "./apart/unreadable-files.ts";

const CONTACTS = "id,date,kind,participants\nc1,2020-10-02,call,a;b\n";

const given = (path: string, text: string): GivenFile => ({ path, file: new Blob([text]) });

const startEventWorker = (): Worker => {
  throw new Error("None of these files is an event table.");
};
const startDataWorker = (): Worker => {
  throw new Error("None of these files is large.");
};
const read = (files: readonly GivenFile[], signal = new AbortController().signal) =>
  readGivenFiles(files, {
    ...{
      signal,
      progress: () => undefined,
      include: "contacts",
      startEventWorker,
      startDataWorker,
    },
  });

describe("readGivenFiles", () => {
  test("takes the tables beside contacts.csv and nothing deeper or elsewhere", async () => {
    const { dataset } = await read([
      given("case/contacts.csv", CONTACTS),
      given("case/actors.csv", "id,name\na,Alpha\nb,Beta\n"),
      given("case/old/contacts.csv", `${CONTACTS}c2,2020-10-03,call,a;b\n`),
      given("case/notes.docx", "PK"),
    ]);
    expect(Array.from(dataset.contacts, ({ id }) => id)).toEqual(["c1"]);
    expect(dataset.actors.map(({ name }) => name)).toEqual(["Alpha", "Beta"]);
  });

  test.each<readonly [string, readonly GivenFile[], RegExp]>([
    ["no file", [], /no file/],
    ["a table and a workbook", [given("a.csv", "x"), given("b.xlsx", "y")], /b\.xlsx is none/],
    ["two letters", [given("a.docx", "x"), given("b.docx", "y")], /contacts\.csv/],
    ["a file of another sort", [given("letter.docx", "PK")], /letter\.docx/],
    ["half a file", [given("half.demarche.json", '{"contacts": [')], /half\.demarche\.json: /],
    [
      "too many files (E7)",
      Array.from({ length: 501 }, (_, i) => given(`${i}.csv`, "")),
      /500 files/,
    ],
  ])("refuses %s in words", async (_, files, words) => {
    await expect(read(files)).rejects.toThrow(UnreadableFiles);
    await expect(read(files)).rejects.toThrow(words);
  });

  test("A13: names the file that can no longer be read", async () => {
    const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error("NotFoundError")) } as Blob; // All that is asked of it.
    await expect(read([{ path: "contacts.csv", file: gone }])).rejects.toThrow(/contacts\.csv/);
  });

  test("A11: more than 200 MB together are refused before anything is read, with the limit", async () => {
    const large = { size: 200_000_001 } as Blob; // All that is asked of it.
    const files = [{ path: "contacts.csv", file: large }, given("actors.csv", "id,name\n")];
    await expect(read(files)).rejects.toThrow(/201 MB together; up to 200 MB/);
  });

  test("stops when it is told to", async () => {
    const control = new AbortController();
    control.abort();
    await expect(read([given("contacts.csv", CONTACTS)], control.signal)).rejects.toThrow(/abort/i);
  });

  test("says how far it is", async () => {
    const shares: number[] = [];
    const files = [given("contacts.csv", CONTACTS), given("actors.csv", "id,name\na,Alpha\n")];
    const progress = (share: number) => shares.push(share);
    const { signal } = new AbortController();
    await readGivenFiles(files, {
      signal,
      progress,
      include: "contacts",
      startEventWorker,
      startDataWorker,
    });
    expect(shares).toHaveLength(2);
    expect(shares.at(-1)).toBe(1);
  });
});

describe("nameOfFiles", () => {
  test("is the folder, the file, or how many", () => {
    expect(nameOfFiles([given("case/contacts.csv", "")])).toBe("case");
    expect(nameOfFiles([given("case.demarche.json", "")])).toBe("case.demarche.json");
    expect(nameOfFiles([given("a.csv", ""), given("b.csv", "")])).toBe("2 files");
  });
});
