import { describe, expect, it } from "vitest";
import { scene } from "../scene/compose-scene.ts";
import { exampleRequest } from "../scene/example.ts";
import { textWidth } from "../scene/font-metrics.ts";
import { fitsCanvas, pngOf, PngError } from "./png.ts";
import { readShippedFace } from "./shipped-faces.ts";
import { svgText } from "./svg-text.ts";
import { loadFaces } from "./type/faces.ts";
import { outlineTexts, textsOfSvg } from "./type/set-type.ts";

const SIZE = { width: 600, height: 400 };
const SVG = svgText(
  scene(
    exampleRequest({
      actors: ["Armenia state -100 0", "Russia state 100 0"],
      contacts: ["2020-10-02 call Armenia Russia"],
    }),
  ),
);

async function pixelsOf(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

describe("a PNG of a figure", () => {
  it.each([1, 2, 4])(
    "is %d times its size, with the density that says so",
    async (magnification) => {
      const png = await pngOf({ svg: SVG, ...SIZE, magnification });
      const { width, height } = await pixelsOf(png);
      expect([width, height]).toEqual([600 * magnification, 400 * magnification]);
      const view = new DataView(await png.arrayBuffer());
      expect(new TextDecoder().decode(new Uint8Array(view.buffer, 37, 4))).toBe("pHYs");
      expect(view.getUint32(41)).toBe(Math.round((96 * magnification) / 0.0254));
    },
  );

  it("shows the ground and the shapes", async () => {
    const { data, width } = await pixelsOf(await pngOf({ svg: SVG, ...SIZE, magnification: 1 }));
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) {
      colours.add(data[at]! * 65536 + data[at + 1]! * 256 + data[at + 2]!);
    }
    expect(width).toBe(600);
    expect(colours).toContain(0xfbfaf7);
    expect(colours).toContain(0x26313f);
  });

  it.each(["Minsk Group", "Сергей Лавров", "Ελλάδα"])(
    "sets “%s” in the shipped face",
    async (text) => {
      const plain = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="100"><title>x</title><desc>x</desc><text x="0" y="70" font-family="'Noto Sans', serif" font-size="80">${text}|</text></svg>`;
      const faces = await loadFaces(textsOfSvg(plain), readShippedFace);
      const svg = outlineTexts(plain, faces);
      const png = await pngOf({ svg, width: 900, height: 100, magnification: 1 });
      const { data, width } = await pixelsOf(png);
      let right = 0;
      for (let at = 3; at < data.length; at += 4) {
        if (data[at]! > 128) right = Math.max(right, ((at - 3) / 4) % width);
      }
      const expected = textWidth(text, 80, 400) + textWidth("|", 80, 400) / 2;
      expect(Math.abs(right - expected) / expected).toBeLessThan(0.02);
    },
  );

  it("that no browser can hold is refused, not blank", async () => {
    const request = { svg: SVG, width: 5000, height: 400, magnification: 4 };
    expect(fitsCanvas(request)).toBe(false);
    await expect(pngOf(request)).rejects.toMatchObject({ code: "too-large" });
  });

  it("of a text that is no SVG is refused", async () => {
    const png = pngOf({ svg: "<svg", ...SIZE, magnification: 1 });
    await expect(png).rejects.toBeInstanceOf(PngError);
    await expect(png).rejects.toMatchObject({ code: "not-drawn" });
  });
});
