import { details, diagram, filters, openCase, sentence, topBar } from "./the-page.ts";
import { expect, test } from "./test.ts";

test.describe("Undo", () => {
  test("takes back filters one by one, and does them again", async ({ page }) => {
    await openCase(page);
    const opening = await sentence(page).innerText();
    const meeting = filters(page)
      .getByRole("checkbox", { name: /^Meeting \d+ contacts$/ })
      .first();
    await meeting.uncheck();
    const withoutMeetings = await sentence(page).innerText();
    await filters(page).getByRole("radio", { name: "People" }).check();
    const people = await sentence(page).innerText();
    expect(new Set([opening, withoutMeetings, people]).size).toBe(3);

    await page.keyboard.press("Control+z");
    await expect(sentence(page)).toHaveText(withoutMeetings);
    await page.keyboard.press("Control+z");
    await expect(sentence(page)).toHaveText(opening);
    await expect(meeting).toBeChecked();
    await topBar(page).getByRole("button", { name: "Redo" }).click();
    await expect(sentence(page)).toHaveText(withoutMeetings);
    await page.keyboard.press("Control+Shift+Z");
    await expect(sentence(page)).toHaveText(people);
  });

  test("takes back a pin", async ({ page }) => {
    await openCase(page, { select: "actors:armenia" });
    const pin = details(page).getByRole("button", { name: "Pin", exact: true });
    await pin.click();
    await expect(details(page).getByRole("button", { name: "Unpin" })).toBeVisible();
    await expect(filters(page)).toContainText("1 actor pinned");
    await page.keyboard.press("Control+z");
    await expect(pin).toBeVisible();
    await expect(filters(page)).not.toContainText("pinned");
    await expect(diagram(page)).toBeVisible();
  });
});
