import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { parseCsv } from "../../../formats/csv-text.ts";
import { NO_CHOICES } from "../../../formats/sheet/sheet-understanding.ts";
import { textRow, workbook } from "../../../formats/xlsx/any-workbook.ts";
import type { DataSetPiece } from "../../opening/apart/data-file-messages.ts";
import type { SheetAnswer } from "./sheet-messages.ts";
import { createSheetDesk } from "./sheet-desk.ts";

const TABLE =
  "Date;From;To;What\n" +
  "2020-10-02;Iran;France;call\n" +
  "2020-10-03;Iran;France\n" +
  "2020-02-30;Iran;France;visit\n" +
  "2020-13-01;Iran;France;visit\n";

async function ask(want: "reading" | "data set", text = TABLE) {
  const shares: number[] = [];
  const pieces: DataSetPiece[] = [];
  const question = {
    ...{ number: 7, name: "a.csv", want, file: new Blob([text]), today: 20_000 },
    choices: NO_CHOICES,
  };
  const answer = await createSheetDesk()(question, (said) => {
    if ("share" in said) shares.push(said.share);
    if ("piece" in said) pieces.push(said.piece);
  });
  return { answer, shares, pieces };
}

/** What became of the rows of a text that is a data set, and what was set aside of it as text without the mark at its beginning. */
async function countsOf(answer: SheetAnswer) {
  if (!("last" in answer)) throw new Error("Expected a data set.");
  const { setAsideFile, ...counts } = answer.counts;
  return { ...counts, setAsideCsv: (await setAsideFile?.text()) ?? "" };
}

test("every answer says how far it is, from little to all, never less than before", async () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `2020-10-02;Iran;a${String(i % 50)};call`);
  const text = `Date;From;To;What\n${many.join("\n")}\n`;
  const desk = createSheetDesk();
  const about = { name: "a.csv", file: new Blob([text]), today: 20_000, choices: NO_CHOICES };
  for (const [number, want] of (["reading", "data set"] as const).entries()) {
    const shares: number[] = [];
    await desk({ number, want, ...about }, (said) => "share" in said && shares.push(said.share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1);
    expect(new Set(shares).size).toBeGreaterThan(8);
  }
});

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
  const { rows, kept, setAsideTotal, setAsideCsv } = await countsOf(answer);
  expect(kept + setAsideTotal).toBe(rows);
  const [header, ...saved] = parseCsv(setAsideCsv).rows.map(({ cells }) => cells);
  expect(header).toEqual(["Date", "From", "To", "What", "why it was set aside"]);
  expect(saved).toHaveLength(setAsideTotal);
  expect(saved.map((cells) => cells.length)).toEqual(saved.map(() => 5));
  expect(saved.map(([date]) => date)).toContain("2020-02-30");
  expect(saved.every((cells) => /\w+ \w+/.test(cells[4] ?? ""))).toBe(true);
});

test("E4: a formula among what was set aside is guarded, and is what it was when it is read again", async () => {
  const formula = 'Date,From,To,Note\n,Iran,France,"=HYPERLINK(""http://example.org"")"\n,-Iran\n';
  const first = await ask("data set", `${formula}2020-10-02,Iran,France,\n`);
  const { setAsideCsv } = await countsOf(first.answer);
  expect(setAsideCsv).toContain("\"'=HYPERLINK(");
  expect(setAsideCsv).toContain("'-Iran");
  const mended = setAsideCsv.replace("\n,Iran", "\n2020-10-02,Iran");
  const { pieces } = await ask("data set", mended);
  const contacts = pieces.flatMap((piece) =>
    "table" in piece && piece.table === "contacts" ? piece.records : [],
  );
  expect(contacts[0]?.summary).toBe('=HYPERLINK("http://example.org")');
});

test("what holds no table is refused in words", async () => {
  const { answer } = await ask("reading", "PK\x03\x04 a workbook by another name");
  expect("failure" in answer && answer.failure).toMatch(/\w+ \w+/);
});

const ROWS = ["Date,From,To", "2020-10-02,Iran,France", "2020-02-30,Iran,France"];
const rowsOf = (lines: readonly string[]) =>
  lines.map((line, i) => textRow(i + 1, line.split(","))).join("");
const BOOK = workbook({
  sheets: { Notes: rowsOf(["To do", "Call them"]), Calls: rowsOf(ROWS), Old: rowsOf(ROWS) },
  states: { Old: "hidden" },
});

test("a workbook is understood sheet by sheet, and what is set aside of it can be mended", async () => {
  const desk = createSheetDesk();
  const question = { number: 1, name: "w.xlsx", file: new Blob([BOOK as BlobPart]), today: 20_000 };
  const choices = { ...NO_CHOICES, sheet: "Calls" };
  const first = await desk({ ...question, choices: NO_CHOICES, want: "reading" }, () => undefined);
  const then = await desk({ ...question, choices, want: "reading" }, () => undefined);
  const last = await desk({ ...question, choices, want: "data set" }, () => undefined);
  if (!("reading" in first && "reading" in then && "last" in last)) throw new Error("No table.");
  expect(first.reading).toMatchObject({ sheet: "Notes", encoding: "" });
  expect(first.reading.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["Notes", false],
    ["Calls", false],
    ["Old", true],
  ]);
  expect(then.reading.understanding.counts).toMatchObject({ rows: 2, kept: 1, setAside: 1 });
  expect(last.last.head.title).toBe("w, Calls");
  expect((await countsOf(last)).setAsideCsv).toMatch(/\n2020-02-30,Iran,France,/);
});

test("a packed table is unpacked; what needs no understanding is handed back", async () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const rows = bytesOf(ROWS.join("\n"));
  const files: readonly (readonly [string, Uint8Array])[] = [
    ["t.csv.gz", gzipSync(rows)],
    ["t.zip", zipSync({ "in/t.csv": rows })],
    ["t.zip", zipSync({ "t.xlsx": BOOK })],
    ["ours.xlsx", workbook({ sheets: { Contacts: rowsOf(ROWS) } })],
    ["ours.zip", zipSync({ "contacts.csv": rows })],
    ["events.zip", zipSync({ "e.tsv": bytesOf("date\tsource\trelation\ttarget\n") })],
    ["half.xlsx", BOOK.slice(0, 300)],
    ["half.csv.gz", gzipSync(rows).subarray(0, 30)],
  ];
  const said = await Promise.all(
    files.map(async ([name, bytes]) => {
      const question = { number: 1, name, file: new Blob([bytes as BlobPart]), today: 20_000 };
      const choices = NO_CHOICES;
      const answer = await createSheetDesk()(
        { ...question, choices, want: "reading" },
        () => undefined,
      );
      return Object.keys(answer).find((key) => /reading|isPlain|failure/.test(key));
    }),
  );
  expect(said).toEqual([
    ...["reading", "reading", "reading"],
    ...["isPlain", "isPlain", "isPlain"],
    ...["failure", "failure"],
  ]);
});

test("A11: a table of more than 100 MB is refused before it is read, with the limit; so is one that unpacks to that", async () => {
  const about = { number: 1, want: "reading", today: 20_000, choices: NO_CHOICES } as const;
  const desk = async (name: string, file: Blob) =>
    createSheetDesk()({ ...about, name, file }, () => undefined);
  const refused = { number: 1, failure: expect.stringContaining("up to 100 MB here") as string };
  const unread = {
    size: 200_000_000,
    stream: () => expect.unreachable("It was read."),
  } as unknown as Blob; // All that is asked of it.
  expect(await desk("a.csv", unread)).toMatchObject(refused);
  const varied = Array.from({ length: 4000 }, (_, n) => `${n * 7919};${n ** 2}\n`).join("");
  const text = Buffer.alloc(100_000_001, varied.padEnd(500_000, `${TABLE}\n`));
  const packed = gzipSync(text, { level: 1 });
  expect(await desk("a.csv.gz", new Blob([new Uint8Array(packed)]))).toMatchObject(refused);
});

test("a reading says which columns hold links, so that the table is known without them", async () => {
  const rows =
    textRow(1, ["Date", "From", "To", "Source"]) +
    `<row r="2"><c r="A2" t="str"><v>2020-10-02</v></c><c r="B2" t="str"><v>Iran</v></c><c r="C2" t="str"><v>Iraq</v></c><c r="D2" t="str"><f>HYPERLINK("https://a.example/","IRNA")</f><v>IRNA</v></c></row>`;
  const file = new Blob([workbook({ sheets: { S: rows } }) as BlobPart]);
  const question = { number: 1, name: "a.xlsx", file, today: 20_000 };
  const asked = { ...question, want: "reading", choices: NO_CHOICES } as const;
  const answer = await createSheetDesk()(asked, () => undefined);
  expect(answer).toMatchObject({
    reading: {
      columns: ["Date", "From", "To", "Source", "Link of Source"],
      linkColumns: [4],
      rows: [{ cells: ["2020-10-02", "Iran", "Iraq", "IRNA", "https://a.example/"] }],
    },
  });
});
