import regular from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url";
import semibold from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url";
import { beforeAll, expect, it } from "vitest";
import { exampleRequest } from "../scene/example.ts";
import { furnishedScene } from "../scene/furnished-scene.ts";
import { USUAL_PARTS } from "../scene/usual-parts.ts";
import { svgText } from "./svg-text.ts";

beforeAll(async () => {
  const faces = [
    new FontFace("Noto Sans", `url(${regular})`, { weight: "400" }),
    new FontFace("Noto Sans", `url(${semibold})`, { weight: "600" }),
  ];
  for (const face of faces) document.fonts.add(await face.load());
});

function figureOf(name: string): Document {
  const request = exampleRequest({
    actors: ["x state -90 0", "y organization 90 0"],
    names: { x: name, y: `${name} ${name}` },
    contacts: ["2020-01-01 statement x y"],
  });
  return new DOMParser().parseFromString(
    svgText(furnishedScene(request, USUAL_PARTS)),
    "image/svg+xml",
  );
}

it("is well-formed to a browser with every UTF-16 code unit in its names", () => {
  for (let first = 0; first < 0x10000; first += 128) {
    const units = Array.from({ length: 128 }, (_, index) => first + index);
    const figure = figureOf(String.fromCharCode(...units));
    expect(figure.querySelector("parsererror"), first.toString(16)).toBeNull();
    expect(figure.documentElement.localName).toBe("svg");
  }
});

it("keeps a name's characters as they are", () => {
  const name = `<b>"Quotes" & 'more'</b> é 中`;
  expect(figureOf(name).querySelector("#actor-x > title")!.textContent).toBe(`${name}: 1 contact`);
});

it.each([
  "Azerbaijan",
  "W".repeat(10_000),
  `Z${"\u0301".repeat(300)}algo`,
  "\u202eevil",
  "👩‍👩‍👧‍👦".repeat(40),
])("draws every text inside the figure, with a name like %.12s", (name) => {
  const { documentElement } = figureOf(name);
  const svg = document.importNode(documentElement, true) as unknown as SVGSVGElement; // Parsed as SVG.
  document.body.append(svg);
  const texts = [...svg.querySelectorAll("text")];
  expect(texts.length).toBeGreaterThan(8);
  for (const text of texts) {
    const { x, y, width, height } = text.getBBox();
    expect(Math.min(x, y), text.textContent).toBeGreaterThanOrEqual(0);
    expect(x + width, text.textContent).toBeLessThanOrEqual(600);
    expect(y + height, text.textContent).toBeLessThanOrEqual(400);
  }
  svg.remove();
});
