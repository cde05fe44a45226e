import type { Page } from "@playwright/test";
import { openCase, topBar } from "./the-page.ts";
import { expect, test } from "./test.ts";

/** How light the ground of the page is, from 0 to 255; painted, for a computed colour may be written in many ways. */
function lightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    if (context === null) throw new Error("There is no canvas.");
    context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  });
}

for (const system of ["light", "dark"] as const) {
  test.describe(`On a ${system} system`, () => {
    test.use({ colorScheme: system });

    test("the page follows the system, and a choice overrules it", async ({ page }) => {
      await openCase(page);
      const isLight = async () => (await lightness(page)) > 128;
      const button = topBar(page).getByRole("button", { name: /^Colours:/ });
      expect(await isLight()).toBe(system === "light");
      await button.click();
      await expect(button).toHaveAccessibleName(/^Colours: light/);
      expect(await isLight()).toBe(true);
      await button.click();
      await expect(button).toHaveAccessibleName(/^Colours: dark/);
      expect(await isLight()).toBe(false);
      await button.click();
      expect(await isLight()).toBe(system === "light");
    });

    test("the diagram is drawn in the colours of the page", async ({ page }) => {
      await openCase(page, { theme: system === "light" ? "dark" : "light" });
      expect((await lightness(page)) > 128).toBe(system === "dark");
    });
  });
}
