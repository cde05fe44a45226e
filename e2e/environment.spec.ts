import { accessibilityFaults } from "./axe.ts";
import {
  details,
  diagram,
  diagramActor,
  expectDrawn,
  openCase,
  sentence,
  topBar,
} from "./the-page.ts";
import { expect, test } from "./test.ts";

test("F10 without its fonts the page is read in the fonts of the system", async ({
  page,
  faults,
}) => {
  faults.expect(/Failed to load resource|ERR_FAILED|font/i);
  await page.route(/\.woff2$/, (route) => route.abort());
  await openCase(page, { select: "actors:armenia" });
  await expect(sentence(page)).toBeVisible();
  await expect(details(page)).toContainText("In contact with");
  const label = diagram(page).getByText("Armenia", { exact: true }).last();
  expect((await label.boundingBox())?.width).toBeGreaterThan(20);
});

test.describe("F11", () => {
  test("forced colours leave shapes, names and the focus to be seen", async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await openCase(page, { select: "actors:armenia" });
    expect(await accessibilityFaults(page)).toEqual([]);
    const button = topBar(page).getByRole("button", { name: "Open" });
    await button.focus();
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
      return { outlineStyle, width: Number.parseFloat(outlineWidth) };
    });
    expect(outline.outlineStyle).not.toBe("none");
    expect(outline.width).toBeGreaterThanOrEqual(2);
    const colours = await diagramActor(page, "armenia").evaluate((mark) => {
      const shape = [...mark.children].find((child) => child.tagName !== "text")!;
      return [getComputedStyle(shape).fill, getComputedStyle(document.body).backgroundColor];
    });
    expect(colours[0]).not.toBe(colours[1]);
  });

  test("what is printed is the figure on one page, in light colours, with its legend", async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await openCase(page);
    const figure = page.locator(".PrintFigure svg");
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        return figure.count();
      })
      .toBe(1);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(figure).toBeVisible();
    await expect(figure).toContainText("Joint act");
    await expect(sentence(page)).toBeHidden();
    // Dark ink is what light paper has.
    const ink = await figure
      .getByText("Diplomacy around")
      .last()
      .evaluate((text) => getComputedStyle(text).fill);
    expect(ink).toBe("rgb(29, 29, 27)");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect(figure).toHaveCount(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    // A page without the figure is of a few hundred bytes of lines.
    expect(pdf.length).toBeGreaterThan(30_000);
  });

  test("a window of 8 pixels, one of 8,000 and zoom to 400 % and back leave the picture as it was", async ({
    page,
  }) => {
    await openCase(page);
    const before = await diagram(page).locator("[data-actor]").count();
    for (const [width, height] of [
      [8, 8],
      [8000, 2000],
      [360, 225],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await expectDrawn(page);
    expect(await diagram(page).locator("[data-actor]").count()).toBe(before);
  });
});
