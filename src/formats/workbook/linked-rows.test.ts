import { describe, expect, test } from "vitest";
import { understandSheet } from "../sheet/understand-sheet.ts";
import { tellHow } from "../sheet/sheet-understanding.ts";
import type { SheetChoices } from "../sheet/sheet-understanding.ts";
import { asXlsx, gridOf, HEADER, sourcesOf, talk } from "./any-links.ts";
import type { Cell } from "./any-links.ts";

async function rolesOf(bytes: Uint8Array, choices: Partial<SheetChoices> = {}) {
  const { columns } = understandSheet(await gridOf("w.xlsx", bytes), choices);
  return columns.map(({ name, role }) => `${name}: ${role ?? "kept"}`);
}
describe("where a linked row was read", () => {
  const sourcesIn = (header: readonly string[], ...cells: readonly Cell[]) =>
    sourcesOf(
      "w.xlsx",
      asXlsx([
        ["Date", "From", "To", ...header],
        ["2020-10-02", "Iran", "Iraq", ...cells],
      ]),
    );

  test.each(["link", "Source 2", "here", "здесь", "Read more", "Quelle", "article"])(
    "a word such as %j is no source beside the link behind it",
    async (word) => {
      expect(await sourcesIn(["Link"], [word, "https://a.example/"])).toEqual([
        "https://a.example/",
      ]);
      expect(await sourcesIn(["Source", "Link"], "TASS", [word, "https://a.example/"])).toEqual([
        "TASS @ https://a.example/",
      ]);
    },
  );
  test("a name in a column of addresses is a name where a link is behind it", async () => {
    expect(await sourcesIn(["Link"], ["TASS", "https://a.example/"])).toEqual([
      "TASS @ https://a.example/",
    ]);
    expect(await sourcesIn(["Link"], ["Kremlin website", "https://a.example/"])).toEqual([
      "Kremlin website @ https://a.example/",
    ]);
  });
  test("each name has its own link, also where another one has none", async () => {
    const cells: readonly Cell[] = [
      ["TASS", "https://t.example/"],
      "RIA",
      ["AP", "https://p.example/"],
    ];
    expect(await sourcesIn(["Source 1", "Source 2", "Source 3"], ...cells)).toEqual([
      ...["RIA @ https://p.example/"].slice(1),
      ...["TASS @ https://t.example/", "RIA", "AP @ https://p.example/"],
    ]);
  });
  test("a title that is linked has the address of its source", async () => {
    expect(
      await sourcesIn(["Publisher", "Title"], "TASS", ["A call", "https://t.example/"]),
    ).toEqual(["TASS @ https://t.example/ @ A call"]);
  });
});

test("a column of links means what is chosen for it, and another name of its is found", async () => {
  const rows: readonly (readonly Cell[])[] = [
    [...HEADER, "Link of Source"],
    [...talk(["TASS", "https://t.example/"]), "none"],
  ];
  const bytes = asXlsx(rows);
  expect(await rolesOf(bytes)).toEqual([
    ...["Date: date", "From: sender", "To: recipient", "What: kind", "Source: publisher"],
    ...["Link of Source (2): url", "Link of Source: url"],
  ]);
  const roles = [["Link of Source (2)", null]] as const;
  expect(await rolesOf(bytes, { roles })).toContain("Link of Source (2): kept");
});

test("names of columns of links say nothing of the language of a header", async () => {
  const rows: readonly (readonly Cell[])[] = [
    ["Datum", "A", "B"],
    ["01.02.2020", ["Iran", "https://a.example/"], ["Irak", "https://b.example/"]],
  ];
  const roles = [
    ["A", "party"],
    ["B", "party"],
  ] as const;
  const { questions } = understandSheet(await gridOf("w.xlsx", asXlsx(rows)), { roles });
  expect(questions).toEqual([]);
});

test("a column of links is known by the column before, also where it is kept as it is", async () => {
  const link = "https://a.example/";
  const bytes = asXlsx([
    [...HEADER, "Draft"],
    [...talk(["TASS", link], ["Iran", link]), "v2"],
  ]);
  const { columns } = understandSheet(await gridOf("w.xlsx", bytes));
  expect(
    columns.map((column) => `${column.name}: ${column.role ?? "-"} ${tellHow(column)}`),
  ).toEqual([
    ...["Date: date by name", "From: sender by name", "Link of From: - by the column before"],
    ...["To: recipient by name", "What: kind by name", "Source: publisher by name"],
    ...["Link of Source: url by the column before", "Draft: - "],
  ]);
});
