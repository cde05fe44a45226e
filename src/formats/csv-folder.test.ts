import { describe, expect, test } from "vitest";
import { dayFromCivil } from "../model/day.ts";
import { readFolder, writeFolder } from "./csv-folder.ts";
import type { ReadOptions } from "./read-result.ts";

const ACTORS = "id,name,short,kind,aliases\na,Armenia,,state,\nb,Belarus,,state,\n";
const SOURCES = "id,publisher,title,date,url\ns,Report,Title,,https://example.org\n";
const HEADER = "id,date,kind,participants,initiator,mediator,place,summary,topics,sources\n";
const CONTACT = "c,2020-10-02,call,a;b,,,,Summary,,s\n";
const WHOLE = {
  "dataset.json": '{ "id": "x", "title": "X", "licence": "CC0-1.0" }',
  "actors.csv": ACTORS,
  "representations.csv": "actor,party,role,from,to\n",
  "memberships.csv": "member,group,role,from,to\n",
  "contacts.csv": HEADER + CONTACT,
  "sources.csv": SOURCES,
  "events.csv": "id,date,title,sources\n",
};

/** A sound folder but for the files given; undefined takes one away. */
function read(
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
  options: ReadOptions = {},
) {
  const files = new Map<string, Uint8Array>();
  const all: Readonly<Record<string, string | Uint8Array | undefined>> = { ...WHOLE, ...changes };
  for (const [name, content] of Object.entries(all)) {
    if (typeof content === "string") files.set(name, new TextEncoder().encode(content));
    else if (content instanceof Uint8Array) files.set(name, content);
  }
  return readFolder(files, options);
}

function problems(...of: Parameters<typeof read>): string[] {
  return read(...of).problems.map(
    ({ severity, file, row, column, code }) =>
      `${severity} ${file}:${String(row)}:${column} ${code}`,
  );
}

function contacts(rows: string, header = HEADER) {
  return { "contacts.csv": header + rows };
}

describe("files", () => {
  test("a sound folder has no problem", () => {
    expect(problems()).toEqual([]);
    expect(read()).toMatchObject({ rows: 4, kept: 4, setAside: [] });
  });

  test("contacts.csv must be there, the others are missed with a warning", () => {
    expect(problems({ "contacts.csv": undefined })).toEqual(["error contacts.csv:0: file-missing"]);
    expect(read({ "contacts.csv": undefined }).dataset).toBeNull();
    expect(
      problems({ "dataset.json": undefined, "events.csv": undefined, "sources.csv": undefined }),
    ).toEqual([
      "warning dataset.json:0: file-missing",
      "warning sources.csv:0: sources-missing",
      "warning events.csv:0: file-missing",
    ]);
    expect(problems({ "actors.csv": undefined })).toEqual(["warning actors.csv:0: actors-missing"]);
  });

  test("names are matched by their last part in any case; a second one and strangers are named", () => {
    const files = { "contacts.csv": undefined, "x/Contacts.CSV": HEADER + CONTACT };
    expect(problems(files)).toEqual([]);
    expect(problems({ ...files, "y/contacts.csv": HEADER })).toEqual([
      "error y/contacts.csv:0: file-twice",
    ]);
    expect(problems({ "contact.csv": HEADER, "README.md": "" })).toEqual([
      "notice contact.csv:0: file-not-read",
    ]);
  });

  test("an empty file and one of its header alone are both an empty table", () => {
    expect(problems({ "events.csv": "" })).toEqual(["warning events.csv:0: file-empty"]);
    expect(problems(contacts(""))).toEqual([]);
    expect(read(contacts("")).dataset?.contacts).toHaveLength(0);
  });

  test("bytes that are not UTF-8 are named by value, offset and line, and never replaced", () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode(`${HEADER}c,2020,call,`), 0xe9);
    const { dataset, problems: found } = read({ "contacts.csv": bytes });
    expect(dataset).toBeNull();
    expect(found).toMatchObject([{ code: "encoding-not-utf-8", row: 2, text: "0xE9" }]);
    expect(found[0]?.message).toContain(`at offset ${String(bytes.length - 1)}`);
  });

  test("a byte order mark is obeyed and taken off", () => {
    expect(problems(contacts(CONTACT, `\ufeff${HEADER}`))).toEqual([]);
    const utf16 = Buffer.from(`\ufeff${HEADER}${CONTACT}`, "utf16le");
    expect(problems({ "contacts.csv": utf16 })).toEqual(["notice contacts.csv:0: encoding-utf-16"]);
    expect(read({ "contacts.csv": utf16 }).dataset).toEqual(read().dataset);
  });

  test("a description that is no JSON is named by line, and the tables are read", () => {
    expect(problems({ "dataset.json": '{\n "id": }' })).toEqual([
      "error dataset.json:2: json-not-read",
    ]);
    expect(problems({ "dataset.json": "[]" })).toEqual(["error dataset.json:0: json-wrong-type"]);
    expect(problems({ "dataset.json": '{"id":"x","title":"X","contacts":[]}' })).toEqual([
      "error dataset.json:1:contacts key-reserved",
    ]);
  });
});

describe("columns", () => {
  test("are found in any order and case", () => {
    const header = "Sources,SUMMARY,participants,Kind,date,ID\n";
    expect(read(contacts("s,Summary,a;b,call,2020-10-02,c\n", header)).dataset).toEqual(
      read().dataset,
    );
    expect(problems(contacts("s,Summary,a;b,call,2020-10-02,c\n", header))).toEqual([]);
  });

  test("without a name that is known are kept and written back, hostile ones too", () => {
    const header = `__proto__,${HEADER.trimEnd()},constructor,empty\n`;
    const { dataset } = read(contacts(`p,${CONTACT.trimEnd()},q,\n`, header));
    expect(dataset?.contacts.at(0).extra).toEqual([
      ["__proto__", "p"],
      ["constructor", "q"],
    ]);
    expect(({} as Record<string, unknown>)["p"]).toBeUndefined();
    if (dataset === null) throw new Error("not read");
    const written = new TextDecoder().decode(writeFolder(dataset).get("contacts.csv"));
    expect(written).toBe(`${HEADER.trimEnd()},__proto__,constructor\n${CONTACT.trimEnd()},p,q\n`);
    expect(readFolder(writeFolder(dataset)).dataset).toEqual(dataset);
  });

  test("repeated, unnamed, misspelt or missing ones are named", () => {
    const repeated = HEADER.replace("place", "kind");
    expect(problems(contacts(CONTACT, repeated))).toEqual([
      "error contacts.csv:1:kind column-repeated",
    ]);
    const unnamed = HEADER.replace("place", "");
    const { dataset } = read(contacts("c,2020-10-02,call,a;b,,,Baku,Summary,,s\n", unnamed));
    expect(dataset?.contacts.at(0).extra).toEqual([["column 7", "Baku"]]);
    expect(problems(contacts(CONTACT, HEADER.replace("summary", "sumary")))).toEqual([
      "warning contacts.csv:1:summary column-missing",
    ]);
    const { dataset: kept, problems: ofKind } = read(
      contacts(CONTACT, HEADER.replace("kind", "kidn")),
    );
    expect(kept?.contacts).toHaveLength(1);
    expect(ofKind[0]).toMatchObject({ severity: "error", file: "contacts.csv", row: 1 });
    expect(ofKind[0]?.message).toBe(
      "Expected a column “kind”, found none; it is taken as empty. Did you mean “kidn”?",
    );
    expect(problems({ "actors.csv": "id,nme,kind\na,A,state\nb,B,state\n" })).toContain(
      "error actors.csv:1:name column-missing",
    );
    expect(problems(contacts(CONTACT, HEADER.replace("date", "day")))).toEqual([
      "error contacts.csv:1:date column-missing",
    ]);
    expect(read(contacts(CONTACT, HEADER.replace("date", "day")))).toMatchObject({
      rows: 4,
      kept: 3,
      setAside: [{ row: 2, text: CONTACT.trimEnd() }],
    });
  });

  test("a first row that names none is no header, and nothing is guessed", () => {
    expect(problems({ "contacts.csv": CONTACT })).toEqual(["error contacts.csv:1: header-missing"]);
    expect(read({ "contacts.csv": CONTACT })).toMatchObject({
      rows: 4,
      kept: 3,
      setAside: [{ row: 1 }],
    });
  });

  test("blanks and invisible characters around names and ids are taken off, which is said", () => {
    const header = HEADER.replace("kind", "\u00a0kind\u200b");
    expect(problems(contacts(CONTACT, header))).toEqual([
      "notice contacts.csv:1:kind header-trimmed",
    ]);
    expect(problems(contacts(CONTACT.replace("a;b", "a;\u200bb")))).toEqual([
      "notice contacts.csv:2:participants cell-trimmed",
    ]);
    expect(problems(contacts(CONTACT.replace("a;b", "a; b;")))).toEqual([]);
    expect(read(contacts(CONTACT.replace("a;b", "a; \u00a0b;"))).dataset).toEqual(read().dataset);
  });

  test.each([
    [";", "semicolons"],
    ["\t", "tabs"],
    ["|", "bars"],
  ])("separated by %j are read so", (separator, name) => {
    const text = `id${separator}date${separator}kind${separator}participants${separator}summary${separator}sources\nc${separator}2020-10-02${separator}call${separator}"a;b"${separator}Summary${separator}s\n`;
    const { dataset, problems: found } = read({ "contacts.csv": text });
    expect(dataset).toEqual(read().dataset);
    expect(found).toMatchObject([{ code: "separator-not-comma", row: 1 }]);
    expect(found[0]?.message).toContain(name);
  });
});

describe("rows", () => {
  test("of another length are set aside, their neighbours are not touched", () => {
    const rows = `c,2020-10-02,call\n${CONTACT.replace("c,", "d,")}e,2020-10-02,call,a;b,,,,Summary,,s,x\n`;
    expect(problems(contacts(rows))).toEqual([
      "error contacts.csv:2: row-ragged",
      "error contacts.csv:4: row-ragged",
    ]);
    expect(read(contacts(rows))).toMatchObject({
      rows: 6,
      kept: 4,
      setAside: [{ id: "c" }, { id: "e" }],
    });
  });

  test("of separators alone and blank lines are none; separators at the end do no harm", () => {
    const rows = `\n,,,,,,,,,\n${CONTACT.trimEnd()},,,\n\n`;
    expect(problems(contacts(rows))).toEqual([]);
    expect(read(contacts(rows)).rows).toBe(4);
    expect(problems(contacts(`${CONTACT.trimEnd()},,\n`, `${HEADER.trimEnd()},,\n`))).toEqual([]);
  });

  test("are counted as an editor counts lines", () => {
    const rows = `\r\n"c","2020-10-02",call,a;b,,,,"two\r\nlines",,s\r\rd,2020-13-01,call,a;b,,,,,,s`;
    expect(problems(contacts(rows))).toEqual(["error contacts.csv:6:date date-not-a-day"]);
  });

  test("that set aside an actor do not make every mention of it a second problem", () => {
    expect(problems({ "actors.csv": ACTORS.replace("b,Belarus,,state,", "b,Belarus") })).toEqual([
      "error actors.csv:3: row-ragged",
    ]);
  });
});

describe("dates", () => {
  test("keep the form in which they were written", () => {
    const { dataset } = read(contacts(CONTACT.replace("2020-10-02", "2020-10-02T23:59+04:00")));
    expect(dataset?.contacts.at(0).date).toMatchObject({
      written: "2020-10-02T23:59+04:00",
      start: dayFromCivil(2020, 10, 2),
    });
  });

  test("that cannot be read but need not be there are written back as they were", () => {
    const changes = { "sources.csv": SOURCES.replace("Title,,", "Title,early October,") };
    const { dataset } = read(changes);
    expect(problems(changes)).toEqual(["error sources.csv:2:date date-not-understood"]);
    expect(dataset?.sources.at(0).date).toBeNull();
    if (dataset === null) throw new Error("not read");
    const written = new TextDecoder().decode(writeFolder(dataset).get("sources.csv"));
    expect(written).toBe(changes["sources.csv"]);
  });

  test("far in the future are noticed, by the day given or else by the century", () => {
    const rows = contacts(CONTACT.replace("2020-10-02", "2031-10-02"));
    expect(problems(rows)).toEqual([]);
    expect(problems(rows, { today: dayFromCivil(2026, 1, 1) })).toEqual([
      "warning contacts.csv:2:date date-in-future",
    ]);
    expect(problems(contacts(CONTACT.replace("2020-10-02", "2120-10-02")))).toEqual([
      "warning contacts.csv:2:date date-in-future",
    ]);
  });
});

test("160,000 problems are that many problems: more than a call has room for arguments", () => {
  const rows = Array.from({ length: 80_000 }, (_, i) => `c${String(i)},2020,cal,a;b,,,,,,s\n`);
  expect(read(contacts(rows.join(""))).problems.length).toBeGreaterThan(159_000);
});

test("30,000 contacts are read and written in seconds, not minutes", () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => CONTACT.replace("c,", `c${String(i)},`));
  const started = performance.now();
  const { dataset } = read(contacts(rows.join("")));
  if (dataset === null) throw new Error("not read");
  writeFolder(dataset);
  expect(dataset.contacts).toHaveLength(30_000);
  expect(performance.now() - started).toBeLessThan(40_000);
});
