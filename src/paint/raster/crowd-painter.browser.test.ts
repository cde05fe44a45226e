import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../../../tools/eventually.mjs";
import { anyCrowd } from "./any-crowd.ts";
import { createCrowdPainter, type CrowdPainter, type CrowdScene } from "./crowd-painter.ts";
import crowdAddress from "./crowd.worker.ts?worker&url";

const LINE: CrowdScene = {
  crowd: anyCrowd(
    [
      [10, 30.5],
      [190, 30.5],
    ],
    [[0, 1]],
  ),
  ...{ width: 200, height: 100, theme: "light" },
};

let canvas: HTMLCanvasElement;
let painter: CrowdPainter;

beforeEach(() => {
  canvas = document.createElement("canvas");
  canvas.hidden = true;
  document.body.append(canvas);
});

afterEach(() => {
  painter.close();
  canvas.remove();
});

/** The red, green and blue at a place of the picture, CSS pixels. */
function colourAt(x: number, y: number): string {
  const copy = new OffscreenCanvas(200, 100);
  const context = copy.getContext("2d")!;
  context.drawImage(canvas, 0, 0, 200, 100);
  return context.getImageData(x, y, 1, 1).data.slice(0, 3).join(" ");
}

const WAYS = {
  "in a worker": () => new Worker(crowdAddress, { type: "module" }),
  "without a worker": () => {
    throw new Error("There are none.");
  },
  "after its worker failed": () => new Worker("data:text/javascript,throw new Error()"),
};

for (const [way, start] of Object.entries(WAYS)) {
  describe(`a crowd drawn ${way}`, () => {
    beforeEach(() => {
      painter = createCrowdPainter(canvas, start);
    });

    it("is shown with its ground, lines and dots", async () => {
      painter.paint(LINE);
      await eventually(() => expect(canvas.hidden).toBe(false));
      const [ground, line, dot] = [colourAt(100, 60), colourAt(100, 30), colourAt(10, 30)];
      expect(ground).toBe("251 250 247");
      expect(line).not.toBe(ground);
      expect(dot).not.toBe(line);
    });

    it("shows the latest of several in the end", async () => {
      const at = (y: number) => ({
        ...LINE,
        crowd: anyCrowd(
          [
            [10, y],
            [190, y],
          ],
          [[0, 1]],
        ),
      });
      for (const y of [10.5, 20.5, 70.5]) painter.paint(at(y));
      await eventually(() => {
        expect(colourAt(100, 50)).toBe("251 250 247");
        expect(colourAt(100, 70)).not.toBe("251 250 247");
      });
      expect(colourAt(100, 10)).toBe("251 250 247");
    });
  });
}

describe("a crowd that is shown", () => {
  beforeEach(async () => {
    painter = createCrowdPainter(canvas, WAYS["without a worker"]);
    painter.paint(LINE);
    await eventually(() => expect(canvas.hidden).toBe(false));
  });

  it("is moved at once to where it now lies, and is drawn there then", async () => {
    const transform = { scaleX: 2, scaleY: 2, dx: -40, dy: 10 };
    painter.paint({ ...LINE, crowd: { ...LINE.crowd, transform } });
    expect(canvas.style.transform).toBe("matrix(2, 0, 0, 2, -40, 10)");
    await eventually(() => expect(canvas.style.transform).toBe("matrix(1, 0, 0, 1, 0, 0)"));
    expect(colourAt(100, 71)).not.toBe("251 250 247");
  });

  it("is not shown in the colours of the other theme", async () => {
    painter.paint({ ...LINE, theme: "dark" });
    expect(canvas.hidden).toBe(true);
    await eventually(() => expect(canvas.hidden).toBe(false));
    expect(colourAt(100, 60)).toBe("20 23 27");
  });

  it("is put away when there is none", () => {
    painter.hide();
    expect(canvas.hidden).toBe(true);
  });
});
