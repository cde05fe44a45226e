import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { storedFigures } from "../../tools/stored-figures.mjs";
import type { ReadFace } from "../paint/type/faces.ts";
import { facesOfSvg, outlineTexts, textsOfSvg } from "../paint/type/set-type.ts";
import { badIds, badReferences, readFigureFile, unsafeParts } from "./naive-file.ts";

const readShippedFace: ReadFace = ({ package: folder, name }, weight) =>
  readFile(`node_modules/@fontsource/${folder}/files/${name}-${weight}-normal.woff`);

describe.each(storedFigures())("the figure $name with outlines", ({ url }) => {
  test("has only what every program draws alike, each text once as its title", async () => {
    const svg = readFileSync(url, "utf8");
    const elements = readFigureFile(outlineTexts(svg, await facesOfSvg(svg, readShippedFace)));
    expect(unsafeParts(elements)).toEqual([]);
    expect(badIds(elements)).toEqual([]);
    expect(badReferences(elements)).toEqual([]);
    const titles = elements.flatMap(({ name, text }) => (name === "title" ? text : []));
    const texts = readFigureFile(svg).filter(({ name }) => name === "text");
    const halos = texts.filter(({ attributes }) => attributes["stroke"] !== undefined);
    expect(textsOfSvg(svg)).toHaveLength(texts.length);
    for (const { text } of texts) expect(titles).toContain(text);
    const before = readFigureFile(svg).filter(({ name }) => name === "title").length;
    expect(titles).toHaveLength(before + texts.length - halos.length);
  });
});
