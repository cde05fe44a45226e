import { describe, expect, test } from "vitest";
import { paceMs } from "../../../tools/yardstick.mjs";
import { readFolder, writeFolder } from "../csv-folder.ts";
import { openSheet as open } from "./any-sheet.ts";
import type { SheetChoices } from "./sheet-understanding.ts";

const datesOf = (text: string, choices: Partial<SheetChoices> = {}) =>
  Array.from(open(text, choices).result.dataset?.contacts ?? [], ({ date }) => date.written);

/** A sheet of contacts of a and b on dates as written. */
const dated = (...dates: readonly string[]) =>
  `date;who;what\n${dates.map((date) => `${date};Iran / Russia;call\n`).join("")}`;

describe("the two sheets of the specification", () => {
  test("Datum; Akteur A; Akteur B; Art, in Windows-1252, opens without a question", () => {
    const text =
      "Datum;Akteur A;Akteur B;Art\n02.10.2020;\u00d6sterreich;T\u00fcrkei;Telefonat\n15.10.2020;Frankreich;Armenien;Gipfel\n";
    const { understood, result } = open(Uint8Array.from(text, (c) => c.charCodeAt(0)));
    expect(understood.questions).toEqual([]);
    expect(understood.dateOrder).toBe("day-first");
    expect([...(result.dataset?.contacts ?? [])]).toMatchObject([
      { id: "2020-10-02-r2", kind: "call", participants: ["osterreich", "turkei"] },
      { id: "2020-10-15-r3", kind: "summit", participants: ["frankreich", "armenien"] },
    ]);
  });

  test("Date, From, To, What asks for the order of the dates and nothing else", () => {
    const text =
      "Date,From,To,What\n02/10/2020,Russia,Armenia,phone call\n03/10/2020,Iran,Azerbaijan,letter\n";
    const { understood, result } = open(text);
    expect(understood.questions.map(({ id }) => id)).toEqual(["date-order:Date"]);
    expect(result).toMatchObject({ dataset: null, rows: 2, kept: 0, setAsideTotal: 2 });
    const answered = open(text, { answers: [["date-order:Date", "day-first"]] });
    expect([...(answered.result.dataset?.contacts ?? [])]).toMatchObject([
      { date: { written: "2020-10-02" }, kind: "call", participants: ["russia", "armenia"] },
      { date: { written: "2020-10-03" }, kind: "letter", participants: ["iran", "azerbaijan"] },
    ]);
    expect(answered.result.dataset?.description).toContain("day first");
    expect(answered.result.dataset?.actors.map(({ kind }) => kind)).toEqual(Array(4).fill("state"));
  });
});

describe("B1: days that the calendar does not have", () => {
  test.each(["31/02/2020", "2020-02-30", "2020-13-01"])(
    "%s is set aside, never rolled over",
    (date) => {
      const { result } = open(dated(date, "2020-10-02"));
      expect(result).toMatchObject({ rows: 2, kept: 1, setAsideTotal: 1 });
      const [problem] = result.problems.filter(({ severity }) => severity === "error");
      expect(problem).toMatchObject({ row: 2, column: "date", text: date });
    },
  );
});

describe("B2: day or month first", () => {
  test("any cell with a day over 12 settles the column", () => {
    expect(datesOf(dated("01/02/2020", "13/02/2020"))).toEqual(["2020-02-01", "2020-02-13"]);
    expect(datesOf(dated("01/02/2020", "02/13/2020"))).toEqual(["2020-01-02", "2020-02-13"]);
  });
  test("where none does, or cells contradict each other, it is asked once", () => {
    expect(open(dated("01/02/2020", "03/04/2020")).understood.questions).toHaveLength(1);
    expect(open(dated("13/02/2020", "02/13/2020", "1/2/2020")).understood.questions).toHaveLength(
      1,
    );
    expect(datesOf(dated("01/02/2020"), { dateOrder: "month-first" })).toEqual(["2020-01-02"]);
  });
});

test("B3: years of two digits, month names, parts of months and quarters are read with a notice", () => {
  const written = [
    "13.2.20",
    "2 октября 2020 г.",
    "2 octobre 2020",
    "2 Ekim 2020",
    "3 oktyabr 2020",
  ];
  written.push(
    "2. Oktober 2020",
    "4 de octubre de 2020",
    "հոկտեմբերի 2, 2020",
    "early October 2020",
    "Q3 2020",
  );
  expect(datesOf(dated(...written))).toEqual([
    ...["2020-02-13", "2020-10-02", "2020-10-02", "2020-10-02", "2020-10-03"],
    ...["2020-10-02", "2020-10-04", "2020-10-02", "2020-10~", "2020-07/2020-09"],
  ]);
  const codes = open(dated(...written)).result.problems.map(({ code }) => code);
  expect(codes).toContain("date-two-digit-year");
  expect(codes).toContain("date-part-of-month");
});

test("B4: numbers by which spreadsheets keep days are read with a notice; 60 is none", () => {
  expect(datesOf(dated("44106", "44106.5", "60"))).toEqual(["2020-10-02", "2020-10-02"]);
});

test("B5: years before the common era are kept, longer ones are reported", () => {
  expect(datesOf(dated("-0044-03-15", "0000", "99999", "Y170000002"))).toEqual([
    "-0044-03-15",
    "0000",
  ]);
});

test("B6: the day as written counts, whatever the zone", () => {
  const written = ["2020-10-10T00:30+04:00", "2020-11-09T23:00Z", "13.10.2020 14:30"];
  expect(datesOf(dated(...written))).toEqual(["2020-10-10", "2020-11-09", "2020-10-13"]);
});

test("B7: an end before its start is an error, one behind it makes a span", () => {
  const text =
    "start,end,who\n2020-10-02,2020-10-05,Iran; Iraq\n2020-10-05,2020-10-02,Iran; Iraq\n";
  expect(datesOf(text)).toEqual(["2020-10-02/2020-10-05"]);
  expect(open(text).result.problems.map(({ row, code }) => `${row} ${code}`)).toContain(
    "3 date-interval-reversed",
  );
});

test("B8: the reader's time zone changes no byte", () => {
  const before = process.env["TZ"];
  const results = ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Yerevan"].map((zone) => {
    process.env["TZ"] = zone;
    const { dataset } = open(dated("13/02/2020", "44106", "9 Nov 2020")).result;
    return dataset === null
      ? ""
      : new TextDecoder().decode(writeFolder(dataset).get("contacts.csv"));
  });
  process.env["TZ"] = before;
  expect(results[0]).not.toBe("");
  expect(new Set(results).size).toBe(1);
});

test("C8: a name that means two states is asked about, not picked", () => {
  const text = "date,from,to,kind\n2020-10-02,Congo,France,call\n";
  const [question] = open(text).understood.questions;
  expect(question).toMatchObject({ id: "actor:congo", default: "Congo" });
  const named = open(text, { answers: [["actor:congo", "Democratic Republic of the Congo"]] });
  expect(named.result.dataset?.actors[0]?.name).toBe("Democratic Republic of the Congo");
});

describe("who took part", () => {
  test("may stand in a list, in columns with marks, or as a person for a state", () => {
    const marks = "date,Iran,Iraq,France\n2020,x,x,\n2021,,x,x\n";
    expect(open(marks).understood.columns.map(({ role }) => role)).toEqual([
      "date",
      "mark",
      "mark",
      "mark",
    ]);
    expect(open(marks).understood.preview.map(({ participants }) => participants)).toEqual([
      ["Iran", "Iraq"],
      ["Iraq", "France"],
    ]);
    const list = "date;participants\n2020;Bosnia and Herzegovina, Iran and Iraq\n";
    expect(open(list).understood.preview[0]?.participants).toEqual([
      "Bosnia and Herzegovina",
      "Iran",
      "Iraq",
    ]);
    const leaders = "date,leader,leader_country,country\n2003-01-15,Hu Jintao,China,Turkey\n";
    expect(open(leaders).understood.preview[0]?.participants).toEqual(["Hu Jintao", "Turkey"]);
    const people = "date,person,country,to\n2020-01-02,Sergey Lavrov,Russia,Iran\n";
    expect(open(people).result.dataset).toMatchObject({
      representations: [{ actor: "sergey-lavrov", party: "russia" }],
      contacts: {},
    });
  });
  test("near spellings are offered as one and merged only when accepted", () => {
    const names = ["Pashinyan", "Pashinian", "Pasinian", "Mr Pashinyan", "PASHINYAN"];
    const text = `date,from,to\n${names.map((name) => `2020-10-02,${name},Iran\n`).join("")}2020-10-03,Austria,Australia\n`;
    const { understood, result } = open(text);
    expect(understood.merges).toMatchObject([{ names: expect.arrayContaining(names) as string[] }]);
    expect(result.dataset?.actors).toHaveLength(8);
    const merged = open(text, { merges: understood.merges }).result.dataset?.actors;
    expect(merged).toHaveLength(4);
    expect(merged?.[0]?.aliases).toHaveLength(4);
  });
});

test("what is not understood is kept and written back", () => {
  const text = "date,from,to,kind,Aktenzeichen\n2020-10-02,Iran,Iraq,séance,A 1\n";
  const { understood, result } = open(text);
  expect(understood.unknownKinds).toEqual(["séance"]);
  if (result.dataset === null) throw new Error("not read");
  expect(result.dataset.contacts.at(0)).toMatchObject({
    kind: "séance",
    extra: [["Aktenzeichen", "A 1"]],
  });
  const again = readFolder(writeFolder(result.dataset)).dataset;
  expect(again?.contacts.at(0)).toEqual(result.dataset.contacts.at(0));
});

test("rows that are set aside keep their text", () => {
  const { result } = open("date,from,to\n2020-10-02,Iran,Iraq\nsoon,Iran,Iraq\n2020-10-04,Iran\n");
  expect(result).toMatchObject({ rows: 3, kept: 1, setAsideTotal: 2 });
  expect(result.setAside).toMatchObject([
    { row: 3, text: "soon,Iran,Iraq" },
    { row: 4, text: "2020-10-04,Iran" },
  ]);
});

test("understanding is plain data", () => {
  const { understood } = open(dated("01/02/2020"));
  expect(JSON.parse(JSON.stringify(understood))).toEqual(understood);
  expect(structuredClone(understood)).toEqual(understood);
});

describe("sources without an address", () => {
  const warned = (...sources: readonly string[]) => {
    const rows = sources.map((source) => `2020-10-02,Iran,Iraq,${source}\n`);
    const { problems } = open(`Date,From,To,Source\n${rows.join("")}`).result;
    return problems.filter(({ code }) => code === "source-without-url");
  };

  test("are named in the first row that tells each, once", () => {
    const said = warned("https://a.example/1", "TASS; RIA", "TASS", "AFP");
    expect(said.map(({ row, column, text }) => `${row} ${column} ${text}`)).toEqual([
      ...["3 Source TASS", "3 Source RIA", "5 Source AFP"],
    ]);
    expect(said[1]?.message).toMatch(/^Expected the address of the source “RIA”, found none;/);
  });

  test("are counted in one warning at the first of them where they are many", () => {
    const many = Array.from({ length: 500 }, (_, i) => `Paper ${i}`);
    expect(warned("https://a.example/1", ...many)).toMatchObject([
      { row: 3, text: "Paper 0", message: expect.stringContaining("for 500 of them") as string },
    ]);
  });
});

test("an address that is none of the web is pointed at in its first row", () => {
  const text =
    "Date,From,To,URL\n2020-10-02,Iran,Iraq,https://a.example/\n2020-10-03,Iran,Iraq,mailto:p@b.example\n";
  expect(open(text).result.problems).toMatchObject([
    { code: "url-not-web", row: 3, column: "URL", text: "mailto:p@b.example" },
  ]);
});

test("D7: cells of 100 kB of one letter take no time", async () => {
  const text = `date,from,to,kind\n${`${"a".repeat(100_000)}!,`.repeat(3)}x\n2020,Iran,Iraq,call\n`;
  expect(await paceMs(() => open(text))).toBeLessThan(1000);
});

test("C6: rows that say the same are all kept, and said once with their lines", () => {
  const text = dated("2020-10-02", "2020-10-02", "2020-10-03", "2020-10-02", "2020-10-03");
  const { dataset, problems } = open(text).result;
  expect(dataset?.contacts.length).toBe(5);
  const said = problems.filter(({ code }) => code === "row-repeated");
  expect(said.map(({ row }) => row)).toEqual([3]);
  expect(said[0]?.message).toMatch(/as row 2; .* So do 2 more rows: 5, 6\.$/);
});

test("a state is known by its name in other languages, and its names are offered as one", () => {
  const names = ["Россия", "Russie", "Russland", "Ռուսաստան", "Rusya", "Rusiya", "Russia", "США"];
  const rows = names.map((name) => `2020-10-02,${name},Türkei,call\n`);
  const { understood, result } = open(`Date,From,To,What\n${rows.join("")}`);
  expect(understood.merges.map((merge) => merge.names)).toEqual([names.slice(0, 7)]);
  const kinds = new Set(result.dataset?.actors.map(({ kind }) => kind));
  expect([...kinds]).toEqual(["state"]);
  const merged = open(`Date,From,To,What\n${rows.join("")}`, { merges: understood.merges }).result;
  expect(merged.dataset?.actors).toMatchObject([
    { name: "Россия", kind: "state", aliases: names.slice(1, 7) },
    { name: "Türkei" },
    { name: "США" },
  ]);
});
