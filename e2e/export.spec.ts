import { readFileSync, writeFileSync } from "node:fs";
import { accessibilityFaults } from "./axe.ts";
import { exportFigure } from "./export-figure.ts";
import { renderCase } from "./command-line.ts";
import { drop } from "./drop.ts";
import { openCase, said, sentence, topBar, windowField } from "./the-page.ts";
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

  test("saves a PNG of one pixel for each, or of four", async ({ page }) => {
    await openCase(page, WINDOW);
    for (const scale of [1, 4]) {
      const file = await exportFigure(page, async () => {
        const dialog = page.getByRole("dialog");
        await dialog.getByRole("radio", { name: "PNG" }).check();
        await dialog.getByRole("radio", { name: `${scale}×` }).check();
      });
      expect(file.name).toBe("karabakh-2020_2020-09-27_2020-10-10.png");
      const png = file.bytes();
      expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200 * scale, 800 * scale]);
    }
  });

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

  test("draws a panel for each week, as render does, and reopens with that choice when dropped", async ({
    page,
  }, testInfo) => {
    const window = "2020-09-27/2020-11-10";
    await openCase(page, { window });
    const file = await exportFigure(page, async () => {
      const dialog = page.getByRole("dialog");
      const each = dialog.getByRole("combobox", { name: "One panel for each" });
      await dialog.getByRole("combobox", { name: "Size" }).selectOption("Two columns, 183 mm");
      await dialog.getByRole("radio", { name: "Below" }).check();
      await expect(each).toBeDisabled();
      await expect(each).toHaveAccessibleDescription("Not with numbered sources.");
      await dialog.getByRole("group", { name: "Numbered sources" }).getByText("None").click();
      await each.selectOption("Week");
      await expect(dialog.getByRole("radio", { name: "Below" })).toBeDisabled();
      await expect(dialog.getByRole("img")).toHaveAccessibleName(/one panel for each week/);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
    expect(file.name).toBe("karabakh-2020_2020-09-27_2020-11-10_each-week.svg");
    const svg = file.text();
    expect(svg.match(/<g id="panel-\d+">/g)).toHaveLength(8);

    const drawn = testInfo.outputPath("drawn.svg");
    const days = ["--from", "2020-09-27", "--to", "2020-11-10"];
    renderCase([...days, "--each", "week", "--size", "183x122mm"], drawn);
    expect(readFileSync(drawn, "utf8")).toBe(svg);

    await openCase(page, { window: "2020-12" });
    await drop(page, file.name, Buffer.from(svg));
    await expect(sentence(page)).toContainText("27 Sep – 10 Nov 2020");
    const again = await exportFigure(page, async () => {
      const each = page.getByRole("dialog").getByRole("combobox", { name: "One panel for each" });
      await expect(each).toHaveValue("week");
    });
    expect(again.text()).toBe(svg);
  });

  test("says why panels cannot be drawn, and what to do, and draws once they can", async ({
    page,
  }) => {
    await openCase(page, { window: "../.." });
    await exportFigure(page, async () => {
      const dialog = page.getByRole("dialog");
      const each = dialog.getByRole("combobox", { name: "One panel for each" });
      await each.selectOption("Day");
      await expect(dialog.getByRole("status")).toContainText(
        "more than the 60 panels that a figure has at most. Choose one for each year",
      );
      await expect(dialog.getByRole("button", { name: "Save", exact: true })).toHaveAttribute(
        "aria-disabled",
        "true",
      );
      await each.selectOption("Year");
      await expect(dialog.getByRole("img")).toHaveAccessibleName(/one panel for each year/);
    });
  });

  test("draws the windows of a figure that listed them, and none of them in another view", async ({
    page,
  }, testInfo) => {
    const listed = testInfo.outputPath("listed.svg");
    renderCase(["--windows", "2020-09-27/2020-10-03,2020-10-18,2020-11-08"], listed);
    const svg = readFileSync(listed, "utf8");
    await openCase(page);
    await drop(page, "listed.svg", Buffer.from(svg));
    await expect(sentence(page)).toContainText("27 Sep – 8 Nov 2020");
    const file = await exportFigure(page);
    expect(file.name).toBe("karabakh-2020_2020-09-27_2020-11-08_3-panels.svg");
    expect(file.text()).toBe(svg);

    await windowField(page, "first").fill("1 Oct 2020");
    await windowField(page, "first").press("Enter");
    await topBar(page).getByRole("button", { name: "Export", exact: true }).click();
    await expect(page.getByRole("dialog").getByRole("status")).toContainText(
      "The panels are of 27 Sep – 8 Nov 2020, and what is in view is 1 Oct – 8 Nov 2020.",
    );
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
