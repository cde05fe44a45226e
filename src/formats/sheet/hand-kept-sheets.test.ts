import { describe, expect, test } from "vitest";
import { contactsOf, openSheet } from "./any-sheet.ts";

const sourcesOf = (text: string) =>
  Array.from(openSheet(text).result.dataset?.sources ?? [], ({ publisher, url }) =>
    [publisher, url].filter((part) => part !== "").join(" @ "),
  );
const questionsOf = (text: string) => openSheet(text).understood.questions.map(({ id }) => id);
const rolesOf = (text: string) => openSheet(text).understood.columns.map(({ role }) => role);

describe("where a row was read", () => {
  test("a column called Source is no actor where no column is a target", () => {
    const text =
      "Date,Actor A,Actor B,Type,Source\n2020-10-02,Russia,Armenia,call,TASS\n2020-10-03,Iran,Iraq,call,IRNA\n";
    expect(contactsOf(text)[0]).toBe("2020-10-02 call: Russia, Armenia");
    expect(sourcesOf(text)).toEqual(["TASS", "IRNA"]);
    expect(contactsOf("date,source,target\n2020-10-02,Russia,Armenia\n")).toEqual([
      "2020-10-02 : Russia, Armenia",
    ]);
  });
  test("a column called Source beside a sender is where a row was read, on either side of it", () => {
    const text = "Date,From,To,Source\n2020-10-02,Russia,Armenia,TASS\n";
    expect(rolesOf(text)).toEqual(["date", "sender", "recipient", "publisher"]);
    const before = "Date,Source,From,To\n2020-10-02,https://a.example/,Russia,Armenia\n";
    expect(rolesOf(before)).toEqual(["date", "url", "sender", "recipient"]);
  });
  test("a cell may hold several sources, by name, by address or both", () => {
    const text = `date;who;sources
2020-10-02;Iran / Iraq;"https://a.example/1 https://b.example/2"
2020-10-03;Iran / Iraq;"Reuters, 5 Oct 2020: https://c.example/?a=1;b=2; AP: https://d.example/2."
2020-10-04;Iran / Iraq;"https://e.example/1
https://f.example/2"
2020-10-05;Iran / Iraq;Élysée; Kremlin
2020-10-06;Iran / Iraq;"Élysée; Kremlin (https://g.example/x)"
`.replace(";Élysée; Kremlin\n", ';"Élysée; Kremlin"\n');
    expect(sourcesOf(text)).toEqual([
      ...["https://a.example/1", "https://b.example/2"],
      ...["Reuters, 5 Oct 2020 @ https://c.example/?a=1;b=2", "AP @ https://d.example/2"],
      ...["https://e.example/1", "https://f.example/2", "Élysée", "Kremlin"],
      "Kremlin @ https://g.example/x",
    ]);
  });
  test("names and addresses in two columns belong together", () => {
    const text =
      'date,who,source,link\n2020-10-02,Iran / Iraq,IRNA,https://a.example/1\n2020-10-03,Iran / Iraq,IRNA; INA,"https://a.example/2 https://b.example/1"\n';
    expect(sourcesOf(text)).toEqual([
      ...["IRNA @ https://a.example/1", "IRNA @ https://a.example/2", "INA @ https://b.example/1"],
    ]);
  });
});

describe("who took part", () => {
  test("lists of one column may be written in several ways", () => {
    const text = `Date;Participants
2020-10-02;Putin and Macron
2020-10-13;Pompeo, Bayramov, and Mnatsakanyan
2020-11-09;"Aliyev; Pashinyan; Putin"
2020-11-10;Canada/Turkey
`;
    expect(contactsOf(text)).toEqual([
      ...["2020-10-02 : Putin, Macron", "2020-10-13 : Pompeo, Bayramov, Mnatsakanyan"],
      ...["2020-11-09 : Aliyev, Pashinyan, Putin", "2020-11-10 : Canada, Turkey"],
    ]);
  });
  test("a comma inside a name separates nothing where semicolons do", () => {
    const text = 'date,participants\n2020-10-02,"Lavrov, Sergey; Pompeo, Mike"\n';
    expect(contactsOf(text)).toEqual(["2020-10-02 : Lavrov, Sergey, Pompeo, Mike"]);
    expect(openSheet(text).result.dataset?.actors).toHaveLength(2);
  });
  test("a column of single actors is a list where its parts are known", () => {
    const text =
      'Tarix,Kim,Kimlə\n2020-09-27,Azərbaycan,Türkiyə\n2020-10-10,Azərbaycan,"Ermənistan, Rusiya"\n';
    expect(contactsOf(text)[1]).toBe("2020-10-10 : Azərbaycan, Ermənistan, Rusiya");
    const names = 'date,from,to\n2020-09-27,"Lavrov, Sergey","Pompeo, Mike"\n';
    expect(openSheet(names).result.dataset?.actors).toHaveLength(2);
  });
  test("a country behind a name is whom that name speaks for, on both sides", () => {
    const text =
      "Date,Official,Country,Met with,Country\n2020-10-09,Sergey Lavrov,Russia,Jeyhun Bayramov,Azerbaijan\n2020-10-10,,Russia,Jeyhun Bayramov,Azerbaijan\n";
    expect(contactsOf(text)).toEqual([
      "2020-10-09 : Sergey Lavrov, Jeyhun Bayramov",
      "2020-10-10 : Russia, Jeyhun Bayramov",
    ]);
    expect(openSheet(text).result.dataset?.representations).toMatchObject([
      { actor: "sergey-lavrov", party: "russia" },
      { actor: "jeyhun-bayramov", party: "azerbaijan" },
    ]);
  });
});

test("states are known in Spanish, by short names and by codes", () => {
  const text =
    "Fecha;De;A\n2020-10-02;Rusia;España\n2020-10-03;USA;U.K.\n2020-10-04;ARM;РФ\n2020-10-05;Азербайджан;EE. UU.\n";
  const actors = openSheet(text).result.dataset?.actors ?? [];
  expect(actors.map(({ kind }) => kind)).toEqual(Array(8).fill("state"));
  expect(actors.map(({ id }) => id)).toContain("азербайджан");
  expect(openSheet(text).understood.merges.map(({ names }) => names)).toEqual([
    ["Rusia", "РФ"],
    ["USA", "EE. UU."],
  ]);
});

test("a state in brackets is whom a name speaks for", () => {
  const text =
    'date,attendees\n2020-10-09,"Sergey Lavrov (Russia), Zohrab Mnatsakanyan (Armenia)"\n2020-10-10,"Zalkaliani (Georgia); Minsk Group (OSCE)"\n';
  const { result } = openSheet(text);
  expect(contactsOf(text)).toEqual([
    "2020-10-09 : Sergey Lavrov, Zohrab Mnatsakanyan",
    "2020-10-10 : Zalkaliani, Minsk Group (OSCE)",
  ]);
  expect(result.dataset?.representations.map(({ party }) => party)).toEqual([
    ...["russia", "armenia", "georgia"],
  ]);
  expect(questionsOf(text)).toEqual(["actor:georgia"]);
});

test("bullets, dashes and a word between two names are no part of them", () => {
  const bullets =
    'date,attendees\n2020-10-09,"• Russia\n• Armenia"\n2020-10-11,"1. Iran\n2. Iraq"\n';
  expect(contactsOf(bullets)).toEqual(["2020-10-09 : Russia, Armenia", "2020-10-11 : Iran, Iraq"]);
  const dashes = "date,parties\n2020-10-02,Russia – Armenia\n2020-10-03,Iran - Guinea-Bissau\n";
  expect(contactsOf(dashes)).toEqual([
    "2020-10-02 : Russia, Armenia",
    "2020-10-03 : Iran, Guinea-Bissau",
  ]);
  const between = "date,who\n2020-10-02,Putin with Pashinyan\n2020-10-03,Lavrov with Zarif\n";
  expect(contactsOf(between)[0]).toBe("2020-10-02 : Putin, Pashinyan");
});

describe("what columns mean", () => {
  test("names say it with words around them, numbers and brackets", () => {
    const header =
      "S.No.,Date of meeting (dd/mm/yyyy),Minister,Counterpart,Country of counterpart,Venue,Date of publication,Source 1,Source 2";
    const row = "1,02/10/2020,Lavrov,Le Drian,France,Paris,2020-10-03,TASS,AFP";
    const text = `${header}\n${row}\n`;
    expect(rolesOf(text)).toEqual([
      ...["id", "date", "person", "recipient", "represents", "place", null],
      ...["publisher", "publisher"],
    ]);
    expect(questionsOf(text)).toEqual([]);
    expect(contactsOf(text)).toEqual(["2020-10-02 : Lavrov, Le Drian"]);
    expect(sourcesOf(text)).toEqual(["TASS", "AFP"]);
  });
  test("a column called Medium holds kinds or publishers, Event kinds or what happened", () => {
    const medium = (cell: string) => `Date,Who,Medium\n2020-10-02,Iran / Iraq,${cell}\n`;
    expect(rolesOf(medium("phone"))[2]).toBe("kind");
    expect(rolesOf(medium("Der Spiegel"))[2]).toBe("publisher");
    const event = (cell: string) => `Date,Who,Event\n2020-10-02,Iran / Iraq,${cell}\n`;
    expect(rolesOf(event("visit"))[2]).toBe("kind");
    expect(rolesOf(event("Moscow truce"))[2]).toBe("summary");
  });
  test("a date may stand in three columns", () => {
    const text =
      "Year,Month,Day,Actor 1,Actor 2\n2020,10,2,Russia,Armenia\n2020,October,,Iran,Armenia\n2020,0,0,Iran,Iraq\n2020,2,30,Iran,Iraq\n";
    expect(contactsOf(text)).toEqual([
      ...["2020-10-02 : Russia, Armenia", "2020-10 : Iran, Armenia", "2020 : Iran, Iraq"],
    ]);
    expect(openSheet(text).result).toMatchObject({ rows: 4, kept: 3, setAsideTotal: 1 });
  });
});

describe("A3: rows around the table", () => {
  test("two rows may name the columns, the upper with groups", () => {
    const text =
      "Date,Participants,,Contact,,Source\n,Side A,Side B,Type,Place,\n2020-10-02,Russia,Armenia,Call,,TASS\n2020-10-03,Iran,Armenia,Meeting,Tehran,IRNA\n";
    const { grid, result } = openSheet(text);
    expect(grid.columns).toEqual(["Date", "Side A", "Side B", "Type", "Place", "Source"]);
    expect(grid).toMatchObject({ headerRow: 2, skipped: [], problems: [] });
    expect(result).toMatchObject({ rows: 2, kept: 2 });
    expect(contactsOf(text)[0]).toBe("2020-10-02 call: Russia, Armenia");
  });
  test("names that repeat under different groups are told apart by them", () => {
    const text =
      "Talks of 2020,,,,,\n,Side A,,Side B,,\nDate,Name,Country,Name,Country,Type\n2020-10-02,Lavrov,Russia,Le Drian,France,Call\n2020-10-03,Zarif,Iran,Bayramov,Azerbaijan,Call\n";
    const { grid, result } = openSheet(text);
    expect(grid.columns).toEqual([
      ...["Date", "Side A Name", "Side A Country", "Side B Name", "Side B Country", "Type"],
    ]);
    expect(grid.skipped.map(({ text: title }) => title)).toEqual(["Talks of 2020"]);
    expect(contactsOf(text)[0]).toBe("2020-10-02 call: Lavrov, Le Drian");
    expect(result.dataset?.representations).toMatchObject([
      ...[{ party: "russia" }, { party: "france" }, { party: "iran" }, { party: "azerbaijan" }],
    ]);
  });
  test("a first row of words under a column without a name is data", () => {
    const text = "Date,From,To,\nunknown,Moscow talks,Iraq,see below\n2020-10-03,Iran,Iraq,\n";
    expect(openSheet(text).grid).toMatchObject({ headerRow: 1, rows: [{ line: 2 }, { line: 3 }] });
  });
  test("names of columns that come again on each page are no rows", () => {
    const text =
      "Date,From,To\n2020-10-02,Russia,Armenia\n2020-10-03,Iran,Iraq\nDate,From,To\n2020-10-04,Iran,Iraq\n";
    const { grid, result } = openSheet(text);
    expect(grid).toMatchObject({ headerRow: 1, skipped: [{ line: 4, where: "inside" }] });
    expect(result).toMatchObject({ rows: 3, kept: 3, setAsideTotal: 0 });
  });
  test("a column of dates none of which can be read is still the one of dates", () => {
    const { result } = openSheet("Jour,De,À\nvendredi 2 octobre,France,Russie\n5/10,Iran,Irak\n");
    expect(result.problems.filter(({ severity }) => severity === "error")).toMatchObject([
      { row: 0 },
      { row: 2, column: "Jour", text: "vendredi 2 octobre" },
      { row: 3, column: "Jour", text: "5/10" },
    ]);
  });
  test.each(["Total", "Summe:", "Итого", "TOPLAM"])("a row of sums, %s, is no contact", (word) => {
    const text = `Date,Country 1,Country 2,Type,Count\n2020-10-02,Russia,Armenia,Call,2\n2020-10-03,Iran,Armenia,Call,1\n${word},,,,3\n`;
    const { grid, result } = openSheet(text);
    expect(grid.skipped).toMatchObject([{ line: 4, where: "below" }]);
    expect(result).toMatchObject({ rows: 2, kept: 2, setAsideTotal: 0 });
  });
});

describe("a date that is written once for several rows", () => {
  const text =
    "Date,From,To\n2 Oct 2020,Russia,Armenia\n,France,Armenia\n,Iran,Armenia\n3 Oct 2020,Iran,Iraq\n";
  test("is asked about, and the rows without one are set aside until then", () => {
    expect(openSheet(text).understood.questions).toMatchObject([
      { id: "blank-dates:Date", default: null, options: [{ value: "above" }, {}] },
    ]);
    expect(openSheet(text).result).toMatchObject({ rows: 4, kept: 2, setAsideTotal: 2 });
  });
  test("holds for the rows below it if the answer says so", () => {
    expect(contactsOf(text, { answers: [["blank-dates:Date", "above"]] })).toEqual([
      ...["2020-10-02 : Russia, Armenia", "2020-10-02 : France, Armenia"],
      ...["2020-10-02 : Iran, Armenia", "2020-10-03 : Iran, Iraq"],
    ]);
  });
  test("one date that is missing is missing", () => {
    const one = "Date,From,To\n2 Oct 2020,Russia,Armenia\n,France,Armenia\n";
    expect(questionsOf(one)).toEqual([]);
  });
});

describe("B2: the order of day and month", () => {
  const table = (header: string, date: string) => `${header}\n${date};Iran;Iraq\n`;
  test("is not asked where the language of the header leaves no doubt", () => {
    for (const header of [
      "Datum;Von;An",
      "Дата;От;Кому",
      "Tarih;Gönderen;Alan",
      "Date;Pays A;Pays B",
    ]) {
      expect(questionsOf(table(header, "02.10.2020"))).toEqual([]);
      expect(contactsOf(table(header, "02.10.2020"))[0]).toMatch(/^2020-10-02 /);
    }
  });
  test("is asked in English, and wherever cells contradict each other", () => {
    expect(questionsOf(table("Date;From;To", "02.10.2020"))).toEqual(["date-order:Date"]);
    const mixed = "Datum;Von;An\n13/02/2020;Iran;Iraq\n02/13/2020;Iran;Iraq\n1/2/2020;Iran;Iraq\n";
    expect(questionsOf(mixed)).toEqual(["date-order:Datum"]);
  });
  test("is as the column's name says it", () => {
    const named = table("Date (mm/dd/yyyy);From;To", "02/10/2020");
    expect(questionsOf(named)).toEqual([]);
    expect(contactsOf(named)).toEqual(["2020-02-10 : Iran, Iraq"]);
  });
  test("is shown by either end of a span", () => {
    const text = "Date;From;To\n01.10.2020;Iran;Iraq\n10.10.2020 - 15.10.2020;Iran;Iraq\n";
    expect(contactsOf(text)).toEqual([
      "2020-10-01 : Iran, Iraq",
      "2020-10-10/2020-10-15 : Iran, Iraq",
    ]);
  });
});
