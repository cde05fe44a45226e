import { hold } from "./hold.ts";
import { middle, openCase, sentence, windowField } from "./the-page.ts";
import { expect, test } from "./test.ts";

const DATA = /\/karabakh-2020\//;

test.describe("What is there before, without and instead of the picture", () => {
  test("an empty window names the nearest contact and goes there", async ({ page }) => {
    await openCase(page, { window: "2001-01-01/2001-01-02" });
    await expect(sentence(page)).toHaveText("No contact, 1–2 Jan 2001");
    const main = middle(page);
    await expect(main).toContainText(/No contact in this window\. Nearest: 26–27 Jan 2001\./);
    await main.getByRole("button", { name: "Go there" }).click();
    await expect(sentence(page)).toHaveText(/^1 contact among \d+ parties, 26–27 Jan 2001$/);
  });

  test("filters that let nothing through are named and can be reset", async ({ page }) => {
    await openCase(page, { window: "../..", search: "zzzzzz" });
    const main = middle(page);
    await expect(main).toContainText("No contact passes these filters.");
    await main.getByRole("button", { name: "Reset filters" }).click();
    await expect(sentence(page)).toHaveText(/^\d+ contacts among/);
  });

  test("a case that does not arrive is named, with a way on that works", async ({
    page,
    faults,
  }) => {
    faults.expect(/Failed to load resource|ERR_FAILED/);
    await page.route(DATA, (route) => route.abort());
    await page.goto("./");
    const main = middle(page);
    await expect(main.getByRole("heading")).toContainText("could not be opened");
    await expect(main.getByRole("alert")).not.toBeEmpty();
    await page.unroute(DATA);
    await main.getByRole("button", { name: "Open the Karabakh case" }).click();
    await expect(sentence(page)).toHaveText(/^\d+ contacts among/);
  });

  test("a case that is slow to arrive can be cancelled", async ({ page }) => {
    const release = await hold(page, DATA);
    await page.goto("./");
    const main = middle(page);
    await expect(main.getByRole("progressbar", { name: "Reading" })).toBeVisible();
    await main.getByRole("button", { name: "Cancel" }).click();
    await expect(main.getByRole("heading")).toHaveText("No data set is open");
    release();
    await expect(main.getByRole("heading")).toHaveText("No data set is open");
    await page.unroute(DATA);
    await main.getByRole("button", { name: "Open the Karabakh case" }).click();
    await expect(sentence(page)).toHaveText(/^\d+ contacts among/);
  });

  test("a date that is none is said beside its field, and changes nothing", async ({ page }) => {
    await openCase(page);
    const before = await sentence(page).innerText();
    const field = windowField(page, "first");
    await field.fill("31 Feb 2020");
    await field.press("Enter");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/\S/);
    await expect(sentence(page)).toHaveText(before);
  });
});
