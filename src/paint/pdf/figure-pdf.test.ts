import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { unzlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { loadFaces, type ReadFace } from "../type/faces.ts";
import { storedFigures } from "../../../tools/stored-figures.mjs";
import { facesOfSvg } from "../type/set-type.ts";
import { figurePdf } from "./figure-pdf.ts";
import { pathOperators } from "./path-operators.ts";

const readShippedFace: ReadFace = ({ package: folder, name }, weight) =>
  readFile(`node_modules/@fontsource/${folder}/files/${name}-${weight}-normal.woff`);

const svg = readFileSync("src/paint/figures/everything.svg", "utf8");
const words = Array.from(svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, text = ""]) =>
  text.replaceAll("&amp;", "&"),
);
const faces = await loadFaces(
  words.flatMap((text) => [{ text, weight: 400 } as const, { text, weight: 600 } as const]),
  readShippedFace,
);
const pdf = figurePdf(svg, faces);
const latin1 = Buffer.from(pdf).toString("latin1");

describe("a figure as PDF", () => {
  test("is the same bytes each time", () => {
    expect(Buffer.from(figurePdf(svg, faces)).equals(Buffer.from(pdf))).toBe(true);
  });

  test("has every object where its table says", () => {
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(latin1)?.[1]);
    const [, size = "", rows = ""] =
      /^xref\n0 (\d+)\n([^]*?)trailer/.exec(latin1.slice(start)) ?? [];
    const places = rows.trimEnd().split("\n").slice(1);
    expect(places).toHaveLength(Number(size) - 1);
    places.forEach((row, index) => {
      expect(latin1.slice(Number(row.slice(0, 10)))).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
    });
  });

  test("says its title, and is as large as the figure", () => {
    const title = /\/Title <FEFF([0-9A-F]*)>/.exec(latin1)?.[1] ?? "";
    expect(Buffer.from(title, "hex").swap16().toString("utf16le")).toBe(
      /<title[^>]*>([^<]*)/.exec(svg)?.[1],
    );
    const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
    expect(latin1).toContain(`/MediaBox [0 0 ${Number(width) * 0.75} ${Number(height) * 0.75}]`);
  });
});

test.each(storedFigures())("the figure $name becomes a PDF", async ({ url }) => {
  const stored = readFileSync(url, "utf8");
  const made = Buffer.from(figurePdf(stored, await facesOfSvg(stored, readShippedFace)));
  expect(made.toString("latin1")).toMatch(/^%PDF-[^]*%%EOF\n$/);
});

/** What the spans of a PDF say, in the order in which they stand in its content. */
function spokenIn(made: Uint8Array): readonly string[] {
  const text = Buffer.from(made).toString("latin1");
  const streams = Array.from(text.matchAll(/\/Length (\d+)[^]*?stream\n/g), (found) => {
    const start = found.index + found[0].length;
    return unzlibSync(made.subarray(start, start + Number(found[1])));
  });
  const content = streams
    .map((bytes) => Buffer.from(bytes).toString("latin1"))
    .filter((operators) => operators.includes(" BDC"));
  return Array.from(content.join("").matchAll(/ActualText <FEFF([0-9A-F]*)>/g), ([, hex = ""]) =>
    Buffer.from(hex, "hex").swap16().toString("utf16le"),
  );
}

describe("a text in a PDF says", () => {
  const drawn = async (words: string) => {
    const one = `<svg viewBox="0 0 90 90" width="90" height="90"><text x="4" y="9" font-size="12" fill="#1d1d1b">${words}</text></svg>`;
    return spokenIn(figurePdf(one, await facesOfSvg(one, readShippedFace)));
  };

  test("all of itself at once where it is read from left to right", async () => {
    expect(await drawn("Ελλάδα, Россия \u00adBaku 欧")).toEqual(["Ελλάδα, Россия \u00adBaku 欧"]);
  });

  // Readers turn round what stands from left to right.
  test("a letter at a time where it is read from right to left", async () => {
    const name = "ירושלים";
    expect(await drawn(name)).toEqual(Array.from(name).reverse());
    expect((await drawn("جامعة الدول العربية")).join("")).toBe(
      Array.from("جامعة الدول العربية").reverse().join(""),
    );
  });

  test("each of both where it has both, brackets as they were", async () => {
    const spans = await drawn("NATO (אב) 12");
    expect(spans[0]).toBe("NATO (");
    expect(spans.join("")).toBe("NATO (בא) 12");
    expect((await drawn("א (ב) ג")).join("")).toBe("ג )ב( א");
  });
});

test("a path is written with the operators of PDF", () => {
  expect(pathOperators("M1 2L3-4m1 1l-2.5 0Z")).toBe("1 2 m\n3 -4 l\n4 -3 m\n1.5 -3 l\nh");
  expect(pathOperators("M0 0Q3 3 6 0")).toBe("0 0 m\n2 2 4 2 6 0 c");
  expect(pathOperators("M0 0a2 2 0 1 0 4 0")).toMatch(/ 4 0 c$/);
  expect(() => pathOperators("M0 0S1 1 2 2")).toThrow(RangeError);
});
