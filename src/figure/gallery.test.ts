import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { colourDistance, contrast, lightness, VISIONS } from "../../tools/colour-distance.ts";
import { readFolder } from "../formats/csv-folder.ts";
import { buildNetwork } from "../network/build-network.ts";
import { svgText } from "../paint/svg-text.ts";
import { SUBSTITUTE_SLACK } from "../scene/font-metrics.ts";
import { PALETTES } from "../scene/palette.ts";
import { gallery } from "./any-gallery.ts";
import { paperSize } from "./compose-figure.ts";
import { figureScene } from "./figure-scene.ts";
import { boxFaults } from "./naive-boxes.ts";
import { badIds, isIn, linesOf, readFigureFile, unsafeParts } from "./naive-file.ts";

const CASE = new URL("../../data/karabakh-2020/", import.meta.url);

const files = readdirSync(CASE).map((name) => [name, readFileSync(new URL(name, CASE))] as const);
const network = buildNetwork(readFolder(new Map(files)).dataset!);

const READING_ORDER = [
  ...["figure-title", "figure-description", "plot", "panel-plot", "background", "panel"],
  ...["crowd", "memberships", "ties", "leaders"],
  ...["hubs", "actors", "labels", "source-numbers", "timeline", "legend", "footer", "sources"],
  "title-block",
];

/** Whether groups come in the order of reading; panels, one after the other, where a diagram's would be. */
function inOrder(groups: readonly string[]): boolean {
  const order = groups.map((group) => READING_ORDER.indexOf(group));
  return order.every((at, index) => at >= 0 && at >= (order[index - 1] ?? 0));
}

describe.each([...gallery(network)])("the figure of %s", (name, request) => {
  const { ground: wished } = request.options;
  const scene = figureScene(request);
  // Without the glyphs that a file embeds: they would be most of what is stored, and hide what changed.
  const svg = svgText(scene, { ground: wished, size: paperSize(scene, request.options) });
  const elements = readFigureFile(svg);
  const ground = wished === "white" ? "#ffffff" : PALETTES[scene.theme].ground;

  // Renewed by `vitest -u`; `npm run gallery` puts all of them on a page.
  it("is as stored", async () => {
    await expect(svg).toMatchFileSnapshot(`./gallery/${name}.svg`);
  });

  it.each([1, SUBSTITUTE_SLACK])(
    "has no text over another or a mark in a face %s times as wide",
    (slack) => {
      expect(boxFaults(scene, slack)).toEqual([]);
    },
  );

  it("has only what every program draws alike, and ids that are names", () => {
    expect(unsafeParts(elements)).toEqual([]);
    expect(badIds(elements)).toEqual([]);
  });

  it("says what it is, in millimetres and in the order of reading", () => {
    const [root, title, description] = elements;
    const { widthMm, heightMm } = paperSize(scene, request.options);
    expect(root!.attributes).toMatchObject({
      ...{ role: "img", width: `${widthMm}mm`, height: `${heightMm}mm` },
      viewBox: `0 0 ${scene.width} ${scene.height}`,
    });
    expect([title!.name, description!.name]).toEqual(["title", "desc"]);
    const parts = elements
      .filter(({ within }) => within.length === 0)
      .flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(inOrder(parts.map((part) => part.replace(/^panel-\d+/, "panel")))).toBe(true);
    const panels = parts.filter((part) => /^panel-\d+$/.test(part));
    expect(panels).toEqual(scene.panels.map((_, index) => `panel-${index + 1}`));
    for (const panel of panels) {
      const inside = elements.filter(({ within }) => within.length === 1 && within[0] === panel);
      const ids = inside.flatMap(({ attributes }) => attributes["id"] ?? []);
      expect(inside[0]!.name).toBe("title");
      expect(ids[0]).toBe(`${panel}-heading`);
      expect(inOrder(ids.slice(1).map((id) => id.slice(panel.length + 1)))).toBe(true);
    }
    const said = elements.flatMap(({ name, text }) => (name.startsWith("dc:") && text ? name : []));
    expect(said).toEqual(
      expect.arrayContaining([
        ...["dc:title", "dc:description", "dc:creator", "dc:source", "dc:coverage"],
        ...["dc:rights", "dc:language", "dc:format"],
      ]),
    );
  });

  it("explains by its legend every sort of line that is drawn, and no other", () => {
    const diagrams = scene.panels.length === 0 ? [scene] : scene.panels;
    const drawn = ["ties", "memberships"].flatMap((group) => linesOf(elements, group));
    const colours = (lines: readonly { readonly colour: string }[]) =>
      new Set(lines.map(({ colour }) => colour));
    const explained = colours(linesOf(elements, "legend"));
    const isWhole = diagrams.every(({ crowd }) => crowd === null);
    if (isWhole && explained.size > 0) expect(explained).toEqual(colours(drawn));
  });

  it("can be read on its ground, in grey and with every vision", () => {
    const inks = elements.filter(({ name, within }) => name === "text" && !isIn(within, "actors"));
    for (const { attributes, text } of inks) {
      const isHalo = attributes["stroke"] !== undefined;
      if (!isHalo) expect(contrast(attributes["fill"]!, ground), text).toBeGreaterThanOrEqual(4.5);
    }
    const lines = linesOf(elements, "legend");
    for (const { colour } of lines) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
    for (const one of lines) {
      for (const other of lines) {
        if (one.colour === other.colour) continue;
        const grey = Math.abs(lightness(one.colour) - lightness(other.colour));
        if (grey < 6) expect(one.pattern).not.toBe(other.pattern);
        for (const vision of VISIONS) {
          expect(colourDistance(one.colour, other.colour, vision)).toBeGreaterThanOrEqual(10);
        }
      }
    }
  });
});
