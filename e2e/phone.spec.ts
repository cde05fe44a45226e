import {
  details,
  diagram,
  diagramActor,
  filters,
  openCase,
  sentence,
  table,
  topBar,
} from "./the-page.ts";
import { expect, test } from "./test.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test.describe("On a phone", () => {
  test("panels are sheets, one at a time, and the diagram stays", async ({ page }) => {
    await openCase(page);
    const panels = page.getByRole("navigation", { name: "Panels" });
    await panels.getByRole("button", { name: "Filters" }).tap();
    await expect(filters(page)).toBeVisible();
    await panels.getByRole("button", { name: "Details" }).tap();
    await expect(details(page)).toBeVisible();
    await expect(filters(page)).toBeHidden();
    await panels.getByRole("button", { name: "Details" }).tap();
    await expect(details(page)).toBeHidden();
    await expect(diagram(page)).toBeVisible();
  });

  test("a tap on an actor brings its details", async ({ page }) => {
    await openCase(page);
    await diagramActor(page, "armenia").tap();
    await expect(details(page)).toContainText("Armenia");
    await expect(details(page).getByRole("heading", { name: "In contact with" })).toBeVisible();
    const address = page.url();
    await expect
      .poll(async () => {
        const shape = await diagramActor(page, "armenia").boundingBox();
        const sheet = await details(page).boundingBox();
        return shape !== null && sheet !== null && shape.y + shape.height < sheet.y;
      })
      .toBe(true);
    expect(page.url()).toBe(address);
    expect(address).not.toContain("view=");
    // What the sheet leaves of the drawing is the diagram's; the title is in the bar above.
    const title = diagram(page).locator(".Marks-titles text");
    await expect(title).toHaveCount(0);
    await page.getByRole("navigation", { name: "Panels" }).getByText("Details").tap();
    await expect(title).not.toHaveCount(0);
  });

  test("a tap on the actor that is selected brings its details back", async ({ page }) => {
    await openCase(page);
    const tab = page.getByRole("navigation", { name: "Panels" }).getByText("Details");
    await diagramActor(page, "armenia").tap();
    await expect(details(page)).toContainText("Republic of Armenia");
    await tab.tap();
    await expect(details(page)).toBeHidden();
    await diagramActor(page, "armenia").tap();
    await expect(details(page)).toBeVisible();
    await expect(details(page)).toContainText("Republic of Armenia");
  });

  test("the table is there too, and no sheet over it", async ({ page }) => {
    await openCase(page);
    await diagramActor(page, "armenia").tap();
    await expect(details(page)).toBeVisible();
    const panels = page.getByRole("navigation", { name: "Panels" });
    await panels.getByRole("button", { name: "Table" }).tap();
    await expect(table(page)).toBeVisible();
    await expect(details(page)).toBeHidden();
    await table(page).getByRole("button").filter({ hasText: "27 Sep 2020" }).first().tap();
    await expect(details(page).getByRole("heading", { name: "Contact" })).toBeVisible();
    await panels.getByRole("button", { name: "Details" }).tap();
    await panels.getByRole("button", { name: "Diagram" }).tap();
    await expect(diagram(page)).toBeVisible();
  });

  test("F11 nothing has to be scrolled sideways, at 390 or at 320 pixels", async ({ page }) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await openCase(page);
      await expect(sentence(page)).toBeVisible();
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overhang).toBe(0);
    }
  });

  test("what can be tapped in the bars is at least 44 pixels high", async ({ page }) => {
    await openCase(page);
    const buttons = page.getByRole("navigation", { name: "Panels" }).getByRole("button");
    for (const button of await buttons.all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    const more = topBar(page).getByRole("button", { name: "More" });
    expect((await more.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});
