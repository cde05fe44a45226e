import { readFileSync, writeFileSync } from "node:fs";
import { exportFigure } from "./export-figure.ts";
import { renderCase } from "./command-line.ts";
import { drop } from "./drop.ts";
import { openCase, said, sentence } from "./the-page.ts";
import { expect, test } from "./test.ts";

const WINDOW = { window: "2020-09-27/2020-10-10" };

test.describe("Export", () => {
  test("E5 saves an SVG that says what it shows and holds nothing that runs or reaches out", async ({
    page,
  }) => {
    await openCase(page, { ...WINDOW, topics: "ceasefire" });
    const file = await exportFigure(page);
    expect(file.name).toBe("karabakh-2020_2020-09-27_2020-10-10.svg");
    const svg = file.text();
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    for (const part of [
      "<title",
      "<desc",
      "<metadata",
      "27 Sep – 10 Oct 2020",
      "CC0-1.0",
      "distance",
    ]) {
      expect(svg).toContain(part);
    }
    expect(svg).not.toMatch(
      /<script|<foreignObject|\son\w+=|javascript:|<!DOCTYPE|(xlink:)?href="(?!#)/i,
    );
    // In a page without a policy: ours does not let text be parsed.
    const blank = await page.context().newPage();
    const faults = await blank.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return parsed.querySelector("parsererror")?.textContent ?? "";
    }, svg);
    expect(faults).toBe("");
    await expect(said(page)).toHaveText(`Saved ${file.name}.`);
  });

  for (const scale of [1, 4]) {
    test(`saves a PNG of ${scale} pixels for each`, async ({ page }) => {
      await openCase(page, WINDOW);
      const file = await exportFigure(page, async () => {
        const dialog = page.getByRole("dialog");
        await dialog.getByRole("radio", { name: "PNG" }).check();
        await dialog.getByRole("radio", { name: `${scale}×` }).check();
      });
      expect(file.name).toBe("karabakh-2020_2020-09-27_2020-10-10.png");
      const png = file.bytes();
      expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200 * scale, 800 * scale]);
    });
  }

  test("draws the parts and the size chosen, as render does from the file, and reopens it when dropped", async ({
    page,
  }, testInfo) => {
    await openCase(page, { window: "2020-10-02/2020-10-04", level: "people" });
    const file = await exportFigure(page, async () => {
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("combobox", { name: "Size" }).selectOption("Two columns, 183 mm");
      await dialog.getByRole("radio", { name: "White" }).check();
      await dialog.getByRole("checkbox", { name: "Timeline" }).check();
      await dialog.getByRole("checkbox", { name: "Notes" }).uncheck();
      await dialog.getByRole("radio", { name: "Below" }).check();
    });
    const svg = file.text();
    expect(svg).toMatch(/^<svg [^>]*width="183mm"/);
    expect(svg).toContain('<g id="timeline">');
    expect(svg).toContain('<g id="sources">');
    expect(svg).not.toContain('<g id="footer">');

    const [saved, drawn] = [testInfo.outputPath("saved.svg"), testInfo.outputPath("drawn.svg")];
    writeFileSync(saved, svg);
    renderCase(["--view", saved], drawn);
    expect(readFileSync(drawn, "utf8")).toBe(svg);

    await openCase(page, WINDOW);
    await drop(page, "figure.svg", Buffer.from(svg));
    await expect(sentence(page)).toContainText("2–4 Oct 2020");
    expect(new URL(page.url()).hash).toContain("level=people");
    await drop(
      page,
      "other.svg",
      Buffer.from(svg.replace("#case=karabakh-2020", "#case=elsewhere")),
    );
    await expect(page.getByRole("dialog")).toContainText("data set “elsewhere”, which is not open");
  });

  test("saves the part that is looked at, or the whole", async ({ page }) => {
    await openCase(page, { ...WINDOW, view: "600,400,3" });
    const part = await exportFigure(page);
    const whole = await exportFigure(page, async () => {
      await page.getByRole("dialog").getByRole("radio", { name: "Whole" }).check();
    });
    expect(part.text()).not.toBe(whole.text());
    await openCase(page, WINDOW);
    expect((await exportFigure(page)).text()).toBe(whole.text());
  });
});
