import { describe, expect, test } from "vitest";
import { formatDay } from "../../model/day.ts";
import { createEventReader } from "./event-reader.ts";
import type { EventReaderOptions, EventReading } from "./event-reading.ts";
import { MOST_OF_A_SORT } from "./event-problems.ts";
import { dataSetOfEvents } from "./event-records.ts";

function read(table: string | Uint8Array, options: Partial<EventReaderOptions> = {}): EventReading {
  const bytes = typeof table === "string" ? new TextEncoder().encode(table) : table;
  const reader = createEventReader({ file: "events.tsv", ...options });
  // A row longer than the memory of the reader in few pieces: it is looked through anew with each.
  const piece = bytes.length < 100_000 ? 7 : 7001;
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece));
  return reader.finish();
}

/** Contacts in a line each: day, kind, who, on how many reports. */
function contactsOf({ table }: EventReading): string[] {
  return Array.from(dataSetOfEvents(table!).contacts, ({ date, kind, participants, sources }) =>
    [date.written, kind, participants.join(">"), sources.join("+")].join(" "),
  );
}

const problemsOf = ({ problems }: EventReading) =>
  problems.map(({ severity, row, column, code, text }) =>
    `${severity} ${String(row)}:${column} ${code} ${text}`.trimEnd(),
  );

const plain = (...rows: readonly string[]) =>
  ["date\tsource\trelation\ttarget", ...rows.map((row) => row.replaceAll("|", "\t")), ""].join(
    "\n",
  );

describe("a table of date, source, relation and target", () => {
  test("that names a column twice is not read", () => {
    const reading = read("date\tsource\trelation\tSource\ttarget\n2018-01-01\tA\tConsult\tB\tC\n");
    expect(reading.table).toBeNull();
    expect(problemsOf(reading)).toEqual(["error 0: column-twice source"]);
  });

  test("is read with the reports of a contact brought together, from whichever side", () => {
    const reading = read(
      plain(
        "2018-01-02|A|Consult|B",
        "2018-01-01|Citizen (Iran)|Make statement|A",
        "2018-01-02|B|consult|A",
        "2018-01-02|A|Host a visit|B",
        "2018-01-02|B|Make a visit|A",
        "2018-01-02|A|Make a visit|B",
        "2018-01-02|A|Praise or endorse|B",
        "2018-01-02|B|Praise or endorse|A",
        "2018-01-02|A|Consult|A",
        "2018-01-02|A|Demonstrate or rally|B",
      ),
    );
    expect(contactsOf(reading)).toEqual([
      "2018-01-01 statement citizen-iran>a s3",
      "2018-01-02 consultation a>b s2+s4",
      "2018-01-02 visit b>a s5+s6",
      "2018-01-02 visit a>b s7",
      "2018-01-02 praise a>b s8",
      "2018-01-02 praise b>a s9",
      "2018-01-02 consultation a s10",
    ]);
    expect(reading).toMatchObject({ rows: 10, kept: 9 });
    expect(reading.problems.map(({ message }) => message)).toEqual([
      "10 rows: 9 kept, 1 set aside.",
      "1 row is no contact and is set aside: 1 protest (14). They can be included.",
      expect.stringMatching(/^9 reports became 7 contacts: /),
    ]);
  });

  test("knows countries, and whose everybody is whose name says it in brackets", () => {
    const { table } = read(
      plain(
        '2018-01-01|Head of Government (Egypt)|Consult|Name with "quotes"',
        "2018-01-01|Citizen (Iran)|Consult|Iran",
        "2018-01-01|Children (Middle East)|Consult|Cote d'Ivoire",
        "2018-01-01|citizen (iran)|Consult|Viet Nam",
      ),
    );
    expect(table?.actors.map(({ id, name, kind }) => [id, name, kind].join())).toEqual([
      "head-of-government-egypt,Head of Government (Egypt),group",
      'name-with-quotes,Name with "quotes",group',
      "citizen-iran,Citizen (Iran),group",
      "iran,Iran,state",
      "children-middle-east,Children (Middle East),group",
      "cote-d-ivoire,Cote d'Ivoire,state",
      "citizen-iran-2,citizen (iran),group",
      "viet-nam,Viet Nam,state",
      "egypt,Egypt,state",
    ]);
    expect(table?.representations).toEqual([
      { actor: "head-of-government-egypt", party: "egypt", role: "", from: null, to: null },
      { actor: "citizen-iran", party: "iran", role: "", from: null, to: null },
      { actor: "citizen-iran-2", party: "iran", role: "", from: null, to: null },
    ]);
  });

  test("may have its columns in any order, codes, and times of day", () => {
    const reading = read(
      [
        "Target;cameo;RELATION;Source;Date",
        "B;040;Something else;A;2018-01-09T21:15Z",
        '"B; or C";;Consult;A;20180110',
        "B;40;;A;2018-01-10 00:00",
        "",
      ].join("\r\n"),
    );
    expect(problemsOf(reading)).toEqual([]);
    expect(contactsOf(reading)).toEqual([
      "2018-01-09 consultation a>b s2",
      "2018-01-10 consultation a>b-or-c s3",
      "2018-01-10 consultation a>b s4",
    ]);
    expect(reading.table?.columns.relations).toEqual(["Something else", "Consult"]);
  });

  test("has every fault named where it stands, and its row set aside", () => {
    const bytes = new TextEncoder()
      .encode(
        plain(
          "2018-02-30|A|Consult|B",
          "01/02/2018|A|Consult|B",
          "|A|Consult|B",
          "2018-01-01||Consult|B",
          "2018-01-01|A|Consult|",
          "2018-01-01|A|Have tea|B",
          "2018-01-01|A|Have tea|B",
          "2018-01-01|A||B",
          "2018-01-01|A|Consult",
          "2018-01-01|A|Consult|B|C",
          "",
          "2018-01-01|Caf?|Consult|B",
          "2018-01-01|A|Consult|Caf?",
          `2018-01-01|${"x".repeat(300_000)}|Consult|B`,
          "2018-01-01|A|Consult|B",
        ),
      )
      .map((byte) => (byte === 63 ? 0xe9 : byte));
    const reading = read(bytes);
    expect(problemsOf(reading)).toEqual([
      "notice 0: file-rows",
      "notice 0: rows-of-unknown-events",
      "error 2:date date-not-a-day 2018-02-30",
      "error 3:date date-not-a-day 01/02/2018",
      "error 4:date date-not-a-day",
      "error 5:source actor-missing",
      "error 6:target actor-missing",
      "error 7:relation event-unknown Have tea",
      "error 9:relation event-unknown",
      "error 10: row-ragged 2018-01-01",
      "error 11: row-ragged 2018-01-01",
      "error 13:source encoding-not-utf-8 Caf\ufffd",
      "error 14:target encoding-not-utf-8 Caf\ufffd",
      expect.stringMatching(/^error 15: row-too-long 2018-01-01\tx+…$/),
    ]);
    expect(reading).toMatchObject({ rows: 14, kept: 1 });
    expect(contactsOf(reading)).toEqual(["2018-01-01 consultation a>b s16"]);
  });

  test("has many faults of a sort counted, not listed", () => {
    const reading = read(plain(...Array.from({ length: 3140 }, () => "2018|A|Consult|B")));
    expect(reading.problems).toHaveLength(1 + MOST_OF_A_SORT + 1);
    expect(reading.problems[0]?.message).toBe("3,140 rows: 0 kept, 3,140 set aside.");
    expect(reading.problems.at(-1)).toMatchObject({ row: 22, code: "date-not-a-day" });
    expect(reading.problems.at(-1)?.message).toContain("3,120 more rows are like the first 20");
    expect(reading).toMatchObject({ rows: 3140, kept: 0 });
  });

  test("keeps what is no contact where that is wanted, as kinds that nothing defines", () => {
    const rows = ["2018-01-01|A|Demand|B", "2018-01-01|A|Have tea|B", "2018-01-01|A|Consult|B"];
    const reading = read(plain(...rows), { include: "all" });
    expect(contactsOf(reading)).toEqual([
      "2018-01-01 demand a>b s2",
      "2018-01-01 consultation a>b s4",
    ]);
    expect(reading.table?.kinds).toEqual([]);
    expect(reading).toMatchObject({ rows: 3, kept: 2 });
  });

  test("notices days to come and keeps them", () => {
    const reading = read(plain("2018-01-01|A|Consult|B"), { today: 0 });
    expect(problemsOf(reading)).toEqual(["warning 2:date date-in-future 2018-01-01"]);
    expect(reading.kept).toBe(1);
  });

  test.each([
    ["", "file-empty"],
    ["\n\r\n", "file-empty"],
    ["a,b,c\n1,2,3\n", "table-not-events"],
    ["date,source,target\n2018-01-01,A,B\n", "table-not-events"],
    ["\ufffe", "encoding-not-utf-8"],
  ])("is not %j", (text, code) => {
    const bytes = text === "\ufffe" ? Uint8Array.of(0xff, 0xfe, 100, 0, 97, 0) : text;
    const reading = read(bytes);
    expect(reading).toMatchObject({ table: null, rows: 0, kept: 0 });
    expect(reading.problems.map((problem) => problem.code)).toEqual([code]);
  });

  test("of a header alone has no contacts and no problems", () => {
    expect(read("\ufeffdate,source,relation,target")).toMatchObject({
      ...{ table: { columns: { length: 0 }, actors: [] }, problems: [], rows: 0 },
    });
  });
});

describe("a raw file of ICEWS", () => {
  const HEADER =
    "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|Target Sectors|Target Country|Story ID|Sentence Number|Publisher|City|District|Province|Country|Latitude|Longitude";
  const row = (cells: Readonly<Record<string, string>>) =>
    HEADER.split("|")
      .map((name) => cells[name] ?? "NA")
      .join("\t");
  const event = { "Event Date": "2018-06-01", "Event Text": "Consult", "CAMEO Code": "040" };
  const table = [
    HEADER.replaceAll("|", "\t"),
    row({
      ...event,
      "Source Name": "Ann",
      "Target Name": "Russia",
      Publisher: "Wire",
      "Source Country": "Viet Nam",
    }),
    row({
      ...event,
      "Source Name": "Russia",
      "Source Country": "Russian Federation",
      "Target Name": "Ann",
    }),
    row({ ...event, "Source Name": "Ann" }),
    row({
      ...event,
      "Source Name": "Bob",
      "Target Name": "Russian Army",
      "Target Country": "Russian Federation",
    }),
  ].join("\n");

  test("is read with countries and publishers; NA is nothing", () => {
    const reading = read(table);
    expect(contactsOf(reading)).toEqual([
      "2018-06-01 consultation ann>russia s2+s3",
      "2018-06-01 consultation bob>russian-army s5",
    ]);
    expect(reading).toMatchObject({ rows: 4, kept: 3 });
    expect(problemsOf(reading)).toEqual([
      "notice 0: file-rows",
      "notice 0: rows-of-one-actor",
      "notice 0: reports-merged",
    ]);
    expect(reading.table?.representations.map(({ actor, party }) => `${actor}>${party}`)).toEqual([
      "ann>vietnam",
      "russian-army>russia",
    ]);
    const { sources } = dataSetOfEvents(reading.table!);
    expect(sources.at(sources.indexOf("s2"))).toEqual({
      ...{ id: "s2", publisher: "Wire", title: "events.tsv, row 2", date: null, url: "" },
    });
  });
});

describe("files of GDELT", () => {
  interface Cells {
    readonly one?: readonly [code: string, name: string, country: string];
    readonly two?: readonly [code: string, name: string, country: string];
    readonly code?: string;
    readonly url?: string;
  }
  const ARMENIA = ["ARM", "YEREVAN", "ARM"] as const;
  const TURKS = ["TURGOV", "GOVERNMENT", "TUR"] as const;

  /** A row of as many cells as there are columns. */
  function row(columns: number, { one = ARMENIA, two = TURKS, code = "040", url }: Cells): string {
    const cells = Array.from({ length: columns }, () => "");
    cells[0] = "881990832";
    cells[1] = "20181024";
    cells.splice(5, 3, ...one);
    cells.splice(15, 3, ...two);
    cells[26] = code;
    if (url !== undefined) cells[columns - 1] = url;
    return cells.join("\t");
  }

  test("are read without a header, in the widths of both versions", () => {
    const url = "https://www.tass.com/1?a=b";
    const version2 = read([row(61, { url }), row(61, { one: TURKS, two: ARMENIA }), ""].join("\n"));
    expect(contactsOf(version2)).toEqual([
      "2018-10-24 consultation armenia>government-turkey s1+s2",
    ]);
    const { sources } = dataSetOfEvents(version2.table!);
    expect(sources.at(0)).toMatchObject({ publisher: "tass.com", url });
    expect(sources.at(1)).toMatchObject({ publisher: "", url: "" });
    const version1 = read(
      [row(57, {}), row(58, { code: "141", url }), row(58, { url }), row(61, {})].join("\n"),
    );
    expect(contactsOf(version1)).toEqual([
      "2018-10-24 consultation armenia>government-turkey s1+s3",
    ]);
    expect(version1).toMatchObject({ rows: 4, kept: 2 });
    expect(problemsOf(version1).at(-1)).toBe("error 4: row-ragged 881990832");
  });

  test("have a country for every name whose code says that it is the country itself", () => {
    const { table } = read(
      [
        row(61, { one: ["ARM", "ARMENIA", "ARM"], two: ["ARMGOV", "YEREVAN", "ARM"] }),
        row(61, { one: ["", "ARMENIA", ""], two: ["IGOEUREEC", "THE EU", "EUR"] }),
        row(61, { one: ["IGO", "THE EU", ""], two: ["GOV", "GOVERNMENT", ""] }),
      ].join("\n"),
    );
    expect(table?.actors.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "Armenia state",
      "Yerevan (Armenia) group",
      "European Union organization",
      "Government group",
    ]);
    expect(table?.representations).toHaveLength(1);
  });

  test("name who is named as its country by what it does, apart from the country and from others", () => {
    const reading = read(
      [
        row(61, { two: ["TURGOV", "TURKEY", "TUR"] }),
        row(61, { two: ["TUR", "TURKEY", "TUR"] }),
        row(61, { two: ["TURLEG", "TURKEY", "TUR"] }),
        row(61, { two: ["TURGOV", "GOVERNMENT", "TUR"] }),
        row(61, { two: ["USAGOV", "GEORGIA", "USA"] }),
      ].join("\n"),
    );
    expect(contactsOf(reading).map((line) => line.split(" ").slice(2).join(" "))).toEqual([
      "armenia>turkey-turkey s1+s3",
      "armenia>turkey s2",
      "armenia>government-turkey s4",
      "armenia>georgia-united-states s5",
    ]);
    const { actors, representations } = reading.table!;
    expect(actors.map(({ name }) => name)).toEqual([
      "Armenia",
      "Turkey (government, legislature)",
      "Turkey",
      "Government (Turkey)",
      "Georgia (United States)",
      "United States",
    ]);
    expect(representations.map(({ actor, party }) => `${actor}>${party}`)).toEqual([
      "turkey-turkey>turkey",
      "government-turkey>turkey",
      "georgia-united-states>united-states",
    ]);
  });

  test("count rows of one actor and of events that are none", () => {
    const reading = read(
      [
        row(61, { two: ["", "", ""] }),
        row(61, { code: "X" }),
        row(61, { code: "---" }),
        row(61, {}),
      ].join("\n"),
    );
    expect(reading).toMatchObject({ rows: 4, kept: 1 });
    expect(problemsOf(reading)).toEqual([
      "notice 0: file-rows",
      "notice 0: rows-of-unknown-events",
      "notice 0: rows-of-one-actor",
      "error 2:EventCode event-unknown X",
      "error 3:EventCode event-unknown ---",
    ]);
  });

  test("are read with a header under other names", () => {
    const reading = read(
      [
        ",Global_Event_ID,Day,Actor_1_Country_Code,Actor_1_Name,Actor_1_Country_ABBR,Actor_2_Country_Code,Actor_2_Name,Actor_2_Country_ABBR,Event_Code,Geo,Source_URL",
        '0,1,20201113,ARM,ARMENIA,ARM,RUSGOV,KREMLIN,RUS,042,"Baku, Baki, Azerbaijan",https://tass.com/x',
      ].join("\n"),
    );
    expect(problemsOf(reading)).toEqual([]);
    expect(contactsOf(reading)).toEqual(["2020-11-13 visit armenia>kremlin-russia s2"]);
    expect(formatDay(reading.table!.columns.day[0]!)).toBe("2020-11-13");
  });
});
