import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBytes } from "../registry.ts";
import { sheetRelations, textRow, workbook } from "../xlsx/any-workbook.ts";
import { asOds, asXlsx, gridOf, HEADER, sourcesOf, talk } from "./any-links.ts";
import type { Cell } from "./any-links.ts";

const FORMS = [
  ["w.xlsx", asXlsx],
  ["w.ods", asOds],
] as const;

describe.each(FORMS)("links in %s", (name, make) => {
  test("have a column behind that of their words, and are one source with them", async () => {
    const bytes = make([
      HEADER,
      talk(["TASS", "https://tass.example/1"]),
      talk("RIA"),
      talk(["", "https://c.example/?a=1;b=(2)"]),
    ]);
    const grid = await gridOf(name, bytes);
    expect(grid).toMatchObject({
      columns: [...HEADER, "Link of Source"],
      linkColumns: [5],
      rows: [
        { line: 2, cells: ["2020-10-02", "Russia", "Armenia", "call", "TASS", expect.anything()] },
        { line: 3, cells: ["2020-10-02", "Russia", "Armenia", "call", "RIA", ""] },
        { line: 4 },
      ],
    });
    expect(JSON.parse(JSON.stringify(grid))).toEqual(grid);
    expect(await sourcesOf(name, bytes)).toEqual([
      ...["TASS @ https://tass.example/1", "RIA"],
      // Spreadsheets show nothing of it, but it is there.
      "https://c.example/?a=1;b=(2)",
    ]);
  });

  test("that the text tells by itself say nothing new", async () => {
    const told = [
      ["https://a.example/x", "https://a.example/x/"],
      ["Reuters, see http://www.A.example/x.", "http://www.a.example/x"],
      ["(https://a.example)", "https://a.example/"],
      ["https://a.example/%D0%9A", "https://a.example/К"],
      ["press@a.example", "mailto:press@a.example"],
    ] as const;
    const { columns, linkColumns } = await gridOf(
      name,
      make([HEADER, ...told.map((c) => talk(c))]),
    );
    expect([columns, linkColumns]).toEqual([HEADER, []]);
    const other = make([HEADER, talk(["https://a.example/x", "https://a.example/y"])]);
    expect((await gridOf(name, other)).columns).toEqual([...HEADER, "Link of Source"]);
  });

  test("that lead to a place in the workbook are no data", async () => {
    expect((await gridOf(name, make([HEADER, talk(["TASS", "#S.A1"])]))).linkColumns).toEqual([]);
  });

  test("outside the rows are named", async () => {
    const link = "https://a.example/";
    const bytes = make([
      [["Talks of the mission", link]],
      [],
      [...HEADER.slice(0, 4), ["Source", link]],
      talk("TASS"),
      talk("RIA"),
    ]);
    const { problems, linkColumns } = await gridOf(name, bytes);
    expect(linkColumns).toEqual([]);
    expect(problems[0]).toMatchObject({
      ...{ severity: "notice", code: "links-not-read", row: 0, text: "A1, E3" },
      message: "Links behind 2 cells (A1, E3) are not read here. Write their addresses into cells.",
    });
  });

  test("of actors and places are kept as columns of their own, others are sources", async () => {
    const bytes = make([
      ["Date", "Person", "Country", "To", "Notes", "Place", "Draft"],
      [
        ["2020-10-02", "https://a.example/date"],
        ["Sergey Lavrov", "https://wiki.example/lavrov"],
        ["Russia", "https://wiki.example/russia"],
        ["Armenia", "javascript:alert(1)"],
        ["by phone", "https://a.example/note"],
        ["Moscow", "https://map.example/"],
        ["v2", "https://a.example/draft"],
      ],
    ]);
    const result = await readBytes(name, bytes);
    const [contact] = result.dataset?.contacts ?? [];
    expect(Object.fromEntries(contact?.extra ?? [])).toEqual({
      Draft: "v2",
      "Link of Person": "https://wiki.example/lavrov",
      "Link of Country": "https://wiki.example/russia",
      "Link of To": "javascript:alert(1)",
      "Link of Place": "https://map.example/",
    });
    // Whom a column of countries tells of is beside it, the links between them passed over.
    expect(result.dataset?.representations).toMatchObject([
      { actor: "sergey-lavrov", party: "russia" },
    ]);
    expect(await sourcesOf(name, bytes)).toEqual([
      ...["https://a.example/date", "https://a.example/note", "https://a.example/draft"],
    ]);
  });

  test("E2: with a hostile address are texts with a problem, never a link", async () => {
    const { dataset, problems } = await readBytes(
      name,
      make([HEADER, talk(["TASS", "javascript:alert('a b')"])]),
    );
    expect([...(dataset?.sources ?? [])]).toMatchObject([
      { publisher: "TASS", url: "javascript:alert('a%20b')" },
    ]);
    expect(problems).toMatchObject([
      { severity: "error", code: "url-not-allowed", column: "Source" },
    ]);
  });

  test("in rows that are set aside go with them, and are columns of links when they are read again", async () => {
    const address = "https://wiki.example/russia";
    const bytes = make([HEADER, talk("TASS"), ["2020-02-30", ["Russia", address], "Iran", "", ""]]);
    const { setAside } = await readBytes(name, bytes);
    expect(setAside).toMatchObject([{ row: 3, text: `2020-02-30,Russia,${address},Iran,,` }]);
    const text = `Date,From,Link of From,To,What,Source\n2020-02-20,Russia,${address},Iran,,\n`;
    const again = await readBytes("mended.csv", new TextEncoder().encode(text));
    expect([...(again.dataset?.contacts ?? [])]).toMatchObject([
      { sources: [], extra: [["Link of From", address]] },
    ]);
  });

  test("in a data set of ours and in a table of events are named", async () => {
    const events = make([
      ["date", "source", "relation", "target"],
      ["2018-01-01", ["A", "https://a.example/"], "Consult", "B"],
    ]);
    expect((await readBytes(name, events)).problems).toContainEqual(
      expect.objectContaining({ code: "links-not-read", file: `${name}/S`, text: "B2" }),
    );
  });
});

test("several links in a cell of an OpenDocument sheet belong to its names in their order", async () => {
  const many: Cell = ["TASS; RIA", "https://t.example/", "https://r.example/"];
  const bytes = asOds([HEADER, talk(many)]);
  expect((await gridOf("w.ods", bytes)).rows[0]?.cells.at(-1)).toBe(
    "https://t.example/ https://r.example/",
  );
  expect(await sourcesOf("w.ods", bytes)).toEqual([
    ...["TASS @ https://t.example/", "RIA @ https://r.example/"],
  ]);
});

test("links in the sheets of a data set of ours are named once a sheet", async () => {
  const sheets = {
    contacts: `${textRow(1, ["id", "date", "kind", "participants"])}${textRow(2, ["c", "2020-10-02", "call", "a;b"])}</sheetData><hyperlinks><hyperlink ref="A2:C2" r:id="a"/></hyperlinks><sheetData>`,
  };
  const files = sheetRelations("a hyperlink https://a.example/ !");
  const { problems } = await readBytes("w.xlsx", workbook({ sheets, files }));
  expect(problems.filter(({ code }) => code === "links-not-read")).toMatchObject([
    { file: "w.xlsx/contacts", text: "A2, B2, C2" },
  ]);
});

test("no address behind any cell is lost silently", async () => {
  const text = fc.constantFrom("", "TASS", "x y", "https://a.example/");
  const address = fc.constantFrom(
    "https://a.example/",
    "https://b.example/",
    "mailto:x@y.example",
    "ftp://c.example/z",
  );
  const cell = fc.tuple(text, fc.option(address, { nil: null }));
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(table, async (cells) => {
      const body = cells.map((row) =>
        row.map(([word, to]): Cell => (to === null ? word : [word, to])),
      );
      const { rows, problems } = await gridOf(
        "w.xlsx",
        asXlsx([["Datum", "Notiz", "Quelle"], ...body, ["2020", "x", "y"]]),
      );
      const all = rows.map((row) => row.cells.join(" ")).join(" ");
      const places = problems
        .filter(({ code }) => code === "links-not-read")
        .map(({ text: t }) => t)
        .join(", ");
      for (const [i, row] of cells.entries()) {
        for (const [j, [, to]] of row.entries()) {
          const said = rows.find(({ line }) => line === i + 2)?.cells.join(" ") ?? "";
          const isNamed = places.includes(`${"ABC"[j]!}${String(i + 2)}`) || places.includes("…");
          expect(to === null || said.includes(to) || isNamed, all).toBe(true);
        }
      }
    }),
    { numRuns: 100 },
  );
});
