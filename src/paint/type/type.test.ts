import { readFile } from "node:fs/promises";
import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { embeddedFaces } from "./embedded-faces.ts";
import { lackingCharacters, loadFaces, type ReadFace, type Text } from "./faces.ts";
import { tablesOfWoff } from "./font-file.ts";
import { openFont } from "./open-type.ts";
import { glyphPath, outlineText } from "./outline-text.ts";
import { embedFaces, outlineTexts, textsOfSvg } from "./set-type.ts";
import { shapeText } from "./shape-text.ts";
import { subsetFont } from "./subset-font.ts";

const NAMES = {
  latin: "Aleksandar Vučić",
  cyrillic: "Николай Пашинян",
  armenian: "Նիկոլ Փաշինյան",
  greek: "Κυριάκος Μητσοτάκης",
  georgian: "სალომე ზურაბიშვილი",
  arabic: "محمد جواد ظريف",
  hebrew: "ראובן ריבלין",
};

const readShippedFace: ReadFace = ({ package: folder, name }, weight) =>
  readFile(`node_modules/@fontsource/${folder}/files/${name}-${weight}-normal.woff`);

const text = (words: string): Text => ({ text: words, weight: 400 });
const faces = await loadFaces(Object.values(NAMES).map(text), readShippedFace);
const glyphsOf = (words: string) => shapeText(words, 400, faces).glyphs;

const AT_ORIGIN = { x: 0, y: 0, anchor: "start", sizePx: 10, weight: 400 } as const;

describe("a line of text as glyphs", () => {
  test.each(Object.entries(NAMES))("is whole in %s", (_, name) => {
    const glyphs = glyphsOf(name);
    expect(glyphs.every(({ glyph }) => glyph.id !== 0)).toBe(true);
    expect(glyphs.length).toBeGreaterThan(5);
    expect(lackingCharacters([text(name)], faces)).toEqual([]);
  });

  test("goes from left to right also where it is read from right to left", () => {
    const { glyphs } = shapeText("NATO אבג 12", 400, faces);
    const xs = glyphs.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    const at = (letter: string) => {
      const code = letter.codePointAt(0)!;
      const face = faces.of(code, 400)!;
      const id = face.font.glyphForCodePoint(code).id;
      return glyphs.find((placed) => placed.face === face && placed.glyph.id === id)!.x;
    };
    // UAX 9: the number belongs to the words before it, which are read from right to left.
    expect(at("N")).toBeLessThan(at("1"));
    expect(at("2")).toBeLessThan(at("ג"));
    expect(at("ג")).toBeLessThan(at("א"));
  });

  test("opens a bracket on the right where it is read from right to left", () => {
    const idOf = (words: string) => glyphsOf(words).map(({ glyph }) => glyph.id);
    const [open, close] = [idOf("(")[0], idOf(")")[0]];
    const inHebrew = idOf("א (ב) ג");
    expect(inHebrew.indexOf(open!)).toBeGreaterThan(-1);
    expect(inHebrew.indexOf(open!)).toBeLessThan(inHebrew.indexOf(close!));
    expect(idOf("A (B) C").indexOf(open!)).toBe(2);
  });

  test("joins Arabic letters", () => {
    const alone = Array.from("محمد", (letter) => glyphsOf(letter)[0]!.glyph.id);
    expect(
      glyphsOf("محمد")
        .map(({ glyph }) => glyph.id)
        .reverse(),
    ).not.toEqual(alone);
  });

  test("is the same whatever was set before", async () => {
    const freshFaces = () =>
      loadFaces([text("U.N.")], (part, weight) => readShippedFace(part, weight));
    const said = (set: typeof faces) =>
      shapeText("U.N.", 400, set).glyphs.map(({ glyph }) =>
        String.fromCodePoint(...glyph.codePoints),
      );
    const used = await freshFaces();
    // Both are drawn with the full stop as a part; the other shares its glyph with the space.
    for (const before of [":", "…", "\u00a0"]) outlineText({ ...AT_ORIGIN, text: before }, used);
    expect(said(used)).toEqual(said(await freshFaces()));
    expect(said(used)).toEqual(["U", ".", "N", "."]);
  });

  test("has a box for what no face has, which is named", () => {
    const words = "EU 欧盟 🕊";
    expect(glyphsOf(words).filter(({ glyph }) => glyph.id === 0)).toHaveLength(3);
    expect(lackingCharacters([text(words)], faces)).toEqual(["欧", "盟", "🕊"]);
  });
});

test("an outline stands where its anchor says", () => {
  const place = { text: "Baku", x: 100, y: 50, sizePx: 12, weight: 400 } as const;
  const { width } = shapeText("Baku", 400, faces);
  const leftOf = (anchor: "start" | "middle" | "end") =>
    Number(outlineText({ ...place, anchor }, faces).transform.split(" ")[4]);
  expect(leftOf("start")).toBe(100);
  expect(leftOf("end")).toBeCloseTo(100 - width * 0.012, 1);
  expect(leftOf("middle")).toBeCloseTo(100 - width * 0.006, 1);
  const { glyphs } = outlineText({ ...place, text: "l", anchor: "start" }, faces);
  expect(glyphPath(glyphs[0]!.glyph)).toMatch(/^M[\d -]+(?:[lqm][\d -]+|z)+$/);
  expect(outlineText({ ...place, text: " ", anchor: "start" }, faces).glyphs).toEqual([]);
});

/** A letter of each part that the names do not use. */
const UNUSED: Readonly<Record<string, number>> = {
  "noto-sans-latin": 0x5a,
  "noto-sans-latin-ext": 0x17d,
  "noto-sans-arabic-arabic": 0x686,
};

describe("a font with some glyphs alone", () => {
  test.each(["Aleksandar Vučić", "محمد جواد ظريف"])("sets %s as the whole font does", (name) => {
    const placed = glyphsOf(name);
    for (const face of new Set(placed.map((each) => each.face))) {
      const used = placed.flatMap((each) => (each.face === face ? [each.glyph.id] : []));
      const ids = [0, ...used];
      const bytes = subsetFont(face.tables, ids);
      expect(bytes).toEqual(subsetFont(face.tables, [...ids].reverse()));
      const subset = openFont(tablesOfWoff(bytes));
      const other = face.font.glyphForCodePoint(UNUSED[face.part.name]!).id;
      const laid = (font: ReturnType<typeof openFont>) =>
        font.layout(name, undefined, undefined, undefined, "rtl").glyphs;
      expect(laid(subset).map(({ id }) => id)).toEqual(laid(face.font).map(({ id }) => id));
      for (const glyph of laid(subset)) {
        const whole = face.font.getGlyph(glyph.id).path.commands;
        expect(glyph.path.commands).toEqual(ids.includes(glyph.id) ? whole : []);
      }
      expect(subset.getGlyph(other).path.commands).toEqual([]);
      expect(face.font.getGlyph(other).path.commands).not.toEqual([]);
    }
  });

  test("is embedded for each face and weight that is used, and no other", () => {
    const rules = embeddedFaces([text(NAMES.latin), { text: "Baku", weight: 600 }], faces6);
    expect(rules.match(/font-weight:\d+/g)).toEqual([
      ...["font-weight:400", "font-weight:600", "font-weight:400"],
    ]);
    const [, data = ""] = /base64,([^)]*)\)/.exec(rules) ?? [];
    expect(create(Buffer.from(data, "base64"))).toHaveProperty("numGlyphs", 281);
    expect(rules.length).toBeLessThan(40_000);
  });
});

const faces6 = await loadFaces([text(NAMES.latin), { text: "Baku", weight: 600 }], readShippedFace);

describe("the texts of a figure's SVG", () => {
  const svg =
    '<svg viewBox="0 0 90 90"><desc>d</desc><g><text x="4" y="9" text-anchor="middle" font-size="12" font-weight="600" fill="#fbfaf7" stroke="#fbfaf7" stroke-width="3.5">A&amp;B &lt;</text><text x="4" y="9" text-anchor="middle" font-size="12" font-weight="600" fill="#1d1d1b">A&amp;B &lt;</text></g></svg>';

  test("are read as they are meant", () => {
    expect(textsOfSvg(svg)).toEqual(Array(2).fill({ text: "A&B <", weight: 600 }));
  });

  test("become outlines that keep the words once, in their colours", async () => {
    const outlined = outlineTexts(svg, await loadFaces(textsOfSvg(svg), readShippedFace));
    expect(outlined).not.toContain("<text");
    expect(outlined.match(/<title>A&amp;B &lt;<\/title>/g)).toHaveLength(1);
    expect(outlined).toMatch(/fill="#fbfaf7" stroke="#fbfaf7" stroke-width="292"/);
    expect(outlined).toMatch(/fill="#1d1d1b"><title>/);
  });

  test("are written once a glyph and once with their halo, and referred to for every program", async () => {
    const outlined = outlineTexts(svg, await loadFaces(textsOfSvg(svg), readShippedFace));
    expect(outlined.match(/<path /g)).toHaveLength(4);
    const ids = Array.from(outlined.matchAll(/ id="([^"]*)"/g), ([, id = ""]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = outlined.match(/<use [^>]*>/g) ?? [];
    expect(references).toHaveLength(5);
    for (const [at, reference] of references.entries()) {
      const [, name = "", other] = /^<use href="#(\w+)" xlink:href="#(\w+)"/.exec(reference) ?? [];
      expect(other).toBe(name);
      // Not every program finds what is defined later.
      const place = outlined.indexOf(`id="${name}"`);
      expect(place, `${at}`).toBeGreaterThan(0);
      expect(place).toBeLessThan(outlined.indexOf(reference));
    }
  });

  test("stay texts when the face is embedded, before what is drawn", async () => {
    const embedded = embedFaces(svg, await loadFaces(textsOfSvg(svg), readShippedFace));
    expect(embedded.replace(/\n<style>[^]*<\/style>/, "")).toBe(svg);
    expect(embedded).toMatch(/<\/desc>\n<style>@font-face\{/);
  });
});
