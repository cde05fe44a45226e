import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ods, odsRow } from "../ods/any-ods.ts";
import { readBytes } from "../registry.ts";
import { asOds, asXlsx, gridOf, HEADER, sourcesOf, talk } from "./any-links.ts";

/** A word of an OpenDocument cell with a link behind it. */
const a = (word: string, href: string) => `<text:a xlink:href="${href}">${word}</text:a>`;
const [ONE, TWO] = ["https://a.example/1", "https://b.example/2"] as const;

describe.each([
  ["w.xlsx", asXlsx],
  ["w.ods", asOds],
] as const)("addresses that the text of a cell lacks in %s", (name, make) => {
  test.each([
    ["www.mfa.am", "http://www.mfa.am/"],
    ["mfa.am/en/1", "https://mfa.am/en/1"],
    ["tass.com", "https://tass.com/"],
    ["TASS.com", "https://www.tass.com/"],
    ["https://tass.com/1?q=a b", "https://tass.com/1?q=a%20b"],
    ["https://tass.com/1;b", "https://tass.com/1;b"],
    ["http://tass.com/1", "https://tass.com/1"],
    ["(www.a.example)", "https://a.example/"],
  ])("%s counts as %s, and names no second source", async (text, address) => {
    expect(await sourcesOf(name, make([HEADER, talk([text, address])]))).toEqual([address]);
    const header = [...HEADER.slice(0, 4), "URL"];
    expect(await sourcesOf(name, make([header, talk([text, address])]))).toEqual([address]);
  });
  test.each([
    ["Reuters, see A.example/x.", "http://www.a.example/x", "Reuters, see"],
    ["Kremlin (www.k.example/a)", "https://k.example/a", "Kremlin"],
    ["mytass.com report", "https://tass.com/", "mytass.com report"],
    ["TASS, 2 Oct 2020", "https://tass.com/9", "TASS, 2 Oct 2020"],
  ])("%s is one source with %s", async (text, address, publisher) => {
    const bytes = make([HEADER, talk([text, address])]);
    expect(await sourcesOf(name, bytes)).toEqual([`${publisher} @ ${address}`]);
  });
  test.each([
    ["www.tass.com", "https://tass.com/1", "tass.com"],
    ["tass.com", "https://www.tass.com/1", "tass.com"],
    ["TASS.com/", "http://tass.com/?id=1", "TASS.com"],
    ["https://www.tass.com/", "https://tass.com/1", "tass.com"],
    ["(www.tass.com)", "https://tass.com/1", "tass.com"],
  ])("%s is the host alone of %s, and one source with it", async (text, address, publisher) => {
    const source = `${publisher} @ ${address}`;
    expect(await sourcesOf(name, make([HEADER, talk([text, address])]))).toEqual([source]);
    const header = [...HEADER.slice(0, 4), "URL"];
    expect(await sourcesOf(name, make([header, talk([text, address])]))).toEqual([source]);
  });
  test.each([
    ["www.ria.example", ["https://tass.com/1", "www.ria.example"]],
    ["www.tass.com; AFP", ["AFP", "tass.com @ https://tass.com/1"]],
  ])("%s with an address of tass.com is two sources", async (text, sources) => {
    const bytes = make([HEADER, talk([text, "https://tass.com/1"])]);
    expect([...(await sourcesOf(name, bytes))].sort()).toEqual(sources);
  });
  test("make no warning that an address is incomplete", async () => {
    const bytes = make([HEADER, talk(["www.mfa.am", "http://www.mfa.am/"])]);
    expect((await readBytes(name, bytes)).problems.map(({ code }) => code)).toEqual([]);
  });
});

test.each(["www.tass.com", "tass.com"])(
  "the host %s beside a column of publishers is no second name",
  async (host) => {
    const bytes = asXlsx([
      [...HEADER.slice(0, 4), "Publisher", "URL"],
      [...talk("TASS"), [host, "https://tass.com/1"]],
    ]);
    expect(await sourcesOf("w.xlsx", bytes)).toEqual(["TASS @ https://tass.com/1"]);
  },
);

test("an address that stands in two columns of a row is one source", async () => {
  const bytes = asXlsx([
    [...HEADER, "URL"],
    [...talk(["TASS", ONE]), ONE],
  ]);
  expect(await sourcesOf("w.xlsx", bytes)).toEqual([`TASS @ ${ONE}`]);
});

test("whatever stands around an address, one source has it and no piece of it names one", async () => {
  const word = fc.constantFrom("TASS", "Reuters,", "5 Oct", "-", "(AP)");
  // A semicolon at its end begins the next name.
  const address = fc
    .webUrl({ withFragments: true, withQueryParameters: true })
    .filter((url) => !/;[.,;:!?)\]]*$/.test(url));
  await fc.assert(
    fc.asyncProperty(fc.array(word), address, fc.array(word), async (before, url, behind) => {
      const text = [...before, url, ...behind].join(" ").replaceAll("&", "&amp;");
      const { dataset } = await readBytes("w.xlsx", asXlsx([HEADER, talk([text, url])]));
      const [source, ...others] = dataset?.sources ?? [];
      expect(others).toEqual([]);
      expect(url.startsWith(source?.url ?? "?")).toBe(true);
      // But for marks of a sentence at its end.
      expect(url.slice(source?.url.length)).toMatch(/^[.,;:!?)\]]*\/?$/);
      const words = source?.publisher.split(/[\s(),-]+/) ?? [];
      expect(["", "TASS", "Reuters", "5", "Oct", "AP"]).toEqual(expect.arrayContaining(words));
    }),
    // An address may end in marks.
    { numRuns: 200, examples: [[[], "http://a.aa?;#.", ["TASS"]]] },
  );
});

describe("words of an OpenDocument cell", () => {
  const read = (text: string) => sourcesOf("w.ods", asOds([HEADER, talk(text)]));
  test.each<[string, string, readonly string[]]>([
    ["one of two names", `TASS; ${a("AFP", ONE)}`, [`AFP @ ${ONE}`, "TASS"]],
    ["the first of two", `${a("TASS", ONE)}; AFP`, [`TASS @ ${ONE}`, "AFP"]],
    ["names with commas", `${a("TASS", ONE)}, ${a("AFP", TWO)}`, [`TASS @ ${ONE}`, `AFP @ ${TWO}`]],
    [
      "and one more",
      `${a("TASS", ONE)}, ${a("AFP", TWO)} and RIA`,
      [`TASS @ ${ONE}`, `AFP @ ${TWO}`, "RIA"],
    ],
    ["numbers", `${a("1", ONE)}, ${a("2", TWO)}`, [ONE, TWO]],
    [
      "numbers behind a name",
      `TASS ${a("[1]", ONE)} ${a("[2]", TWO)}`,
      [`TASS @ ${ONE}`, `TASS @ ${TWO}`],
    ],
    ["pointers", `${a("link", ONE)}; ${a("link", TWO)}`, [ONE, TWO]],
    ["a pointer behind a name", `TASS (${a("PDF", ONE)})`, [`TASS @ ${ONE}`]],
    ["a pointer beside another name", `TASS; ${a("link", ONE)}`, [`TASS @ ${ONE}`]],
    ["a part of a name", `Report of ${a("TASS", ONE)}`, [`Report of TASS @ ${ONE}`]],
    ["a pointer in a sentence", `see ${a("here", ONE)} and AFP`, [`see here and AFP @ ${ONE}`]],
    ["a word in two colours", `TASS; ${a("A", ONE)}${a("FP", ONE)}`, [`AFP @ ${ONE}`, "TASS"]],
    ["a host", `${a("www.a.example", ONE)}; AFP`, [`a.example @ ${ONE}`, "AFP"]],
    ["an address", `TASS; ${a("b.example/2", TWO)}`, [`TASS @ ${TWO}`]],
    ["a number in another one", `TASS 2021 ${a("1", ONE)}`, [`TASS 2021 @ ${ONE}`]],
    [
      "the same word twice",
      `${a("AFP", ONE)} 5; ${a("AFP", TWO)}`,
      [`AFP @ ${ONE}`, `AFP @ ${TWO}`],
    ],
  ])("keep their addresses: %s", async (_, text, sources) => {
    expect([...(await read(text))].sort()).toEqual([...sources].sort());
  });

  test("stand with them in the column of links, which is one when it is read again", async () => {
    const bytes = asOds([HEADER, talk(`TASS; ${a("AFP", ONE)}`), talk(["RIA", TWO])]);
    const { rows, columns } = await gridOf("w.ods", bytes);
    expect(rows.map(({ cells }) => cells[5])).toEqual([`AFP <${ONE}>`, TWO]);
    const lines = [columns, ...rows.map(({ cells }) => cells)].map((cells) => cells.join(","));
    const again = await readBytes("t.csv", new TextEncoder().encode(`${lines.join("\n")}\n`));
    expect(
      Array.from(again.dataset?.sources ?? [], ({ publisher, url }) => [publisher, url]),
    ).toEqual([
      ["AFP", ONE],
      ["TASS", ""],
      ["RIA", TWO],
    ]);
  });

  test("of a value that is shown in other words are none of its own", async () => {
    const cell = `<table:table-cell office:value-type="date" office:date-value="2020-10-02"><text:p>on ${a("2 Oct", ONE)}</text:p></table:table-cell>`;
    const row = odsRow(["Iran", "Iraq", "call", "TASS"]).replace("<table:table-row>", "");
    const bytes = ods({ sheets: { S: `${odsRow(HEADER)}<table:table-row>${cell}${row}` } });
    expect((await gridOf("w.ods", bytes)).rows[0]?.cells.slice(0, 2)).toEqual(["2020-10-02", ONE]);
  });
});
