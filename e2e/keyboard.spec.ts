import {
  details,
  diagram,
  filters,
  middle,
  openCase,
  said,
  sentence,
  table,
  timeline,
  topBar,
} from "./the-page.ts";
import { expect, test } from "./test.ts";

test.describe("Keyboard", () => {
  test("walks the diagram: arrows to an actor, Enter, arrows along its ties, Escape back", async ({
    page,
  }) => {
    await openCase(page);
    await diagram(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect(said(page)).toHaveText(/^Armenia/);
    await page.keyboard.press("ArrowRight");
    await expect(said(page)).not.toHaveText(/^Armenia/);
    const second = await said(page).innerText();
    await page.keyboard.press("ArrowLeft");
    await expect(said(page)).not.toHaveText(second);
    await page.keyboard.press("Enter");
    await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Actor");
    await page.keyboard.press("ArrowRight");
    await expect(said(page)).toHaveText(/contact/);
    await page.keyboard.press("Enter");
    await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Tie");
    await page.keyboard.press("Escape");
    await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Actor");
    await page.keyboard.press("Escape");
    await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Overview");
  });

  test("reaches every part of the page and comes round, without a trap", async ({ page }) => {
    await openCase(page);
    const reached = new Set<string>();
    let comesRound = false;
    for (let presses = 0; presses < 250 && !comesRound; presses++) {
      await page.keyboard.press("Tab");
      const place = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return "outside";
        const room = focused.closest("header, aside, main, [data-panel]");
        return room?.getAttribute("data-panel") ?? room?.tagName.toLowerCase() ?? "elsewhere";
      });
      comesRound = place === "outside" && reached.size > 0;
      reached.add(place);
    }
    expect(comesRound).toBe(true);
    for (const place of ["header", "filters", "main", "details", "timeline"]) {
      expect(reached).toContain(place);
    }
  });

  test("names the parts of the page, as landmarks to go to", async ({ page }) => {
    await openCase(page);
    await expect(topBar(page)).toHaveRole("banner");
    await expect(middle(page)).toHaveRole("main");
    for (const [part, role, name] of [
      [filters(page), "complementary", "Filters"],
      [details(page), "complementary", "Details"],
      [timeline(page), "region", "Timeline"],
    ] as const) {
      await expect(part).toHaveRole(role);
      await expect(part).toHaveAccessibleName(name);
    }
  });

  test("shows where the focus is", async ({ page }) => {
    await openCase(page);
    for (let presses = 0; presses < 8; presses++) {
      await page.keyboard.press("Tab");
      const ring = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null) return 0;
        // A radio button shows the focus on the label around it.
        const shown = [focused, focused.parentElement].filter((element) => element !== null);
        return Math.max(
          ...shown.map((element) => {
            const { outlineStyle, outlineWidth, borderWidth } = getComputedStyle(element);
            return Number.parseFloat(outlineStyle === "none" ? borderWidth : outlineWidth);
          }),
        );
      });
      expect(ring).toBeGreaterThan(0);
    }
  });

  test("letters are commands, are text where text is typed, and can be switched off", async ({
    page,
  }) => {
    await openCase(page);
    const words = filters(page).getByRole("searchbox", { name: "With the words" });
    await words.focus();
    await page.keyboard.type("t?f0");
    await expect(words).toHaveValue("t?f0");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await words.clear();
    await page.keyboard.press("Tab");
    await diagram(page).focus();
    await page.keyboard.press("t");
    await expect(table(page)).toBeVisible();
    await page.keyboard.press("t");
    await expect(diagram(page)).toBeVisible();

    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: "Single letters act as commands" }).uncheck();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press("t");
    await page.keyboard.press("?");
    await expect(dialog).toHaveCount(0);
    await expect(diagram(page)).toBeVisible();
  });

  test("a dialog keeps the focus and gives it back to its opener", async ({ page }) => {
    await openCase(page);
    const opener = topBar(page).getByRole("button", { name: "Share", exact: true });
    await opener.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press("Tab");
      const isOutside = await page.evaluate(() => {
        const focused = document.activeElement;
        return focused !== document.body && focused?.closest("dialog") === null;
      });
      expect(isOutside).toBe(false);
    }
    await page.keyboard.press("Escape");
    await expect(opener).toBeFocused();
  });

  test("arrows move the brush, with one step to undo", async ({ page }) => {
    await openCase(page);
    const before = await sentence(page).innerText();
    const brush = page.getByRole("slider", { name: "Window", exact: true });
    await brush.focus();
    await page.keyboard.press("ArrowRight");
    await expect(sentence(page)).toContainText("28 Sep – 11 Nov 2020");
    await page.keyboard.press("Control+z");
    await expect(sentence(page)).toHaveText(before);
  });
});
