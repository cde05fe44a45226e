import type { Page } from "@playwright/test";
import {
  details,
  diagram,
  filters,
  fragment,
  openCase,
  said,
  sentence,
  table,
  topBar,
  windowField,
} from "./the-page.ts";
import { expect, test } from "./test.ts";

test.describe("The address holds what makes the picture", () => {
  test("back and forward walk through the choices, one step each", async ({ page }) => {
    await openCase(page);
    const opening = await sentence(page).innerText();
    await filters(page).getByRole("radio", { name: "People" }).check();
    const people = await sentence(page).innerText();
    await windowField(page, "first").fill("5 Oct 2020");
    await windowField(page, "first").press("Enter");
    const shorter = await sentence(page).innerText();
    expect(new Set([opening, people, shorter]).size).toBe(3);

    await page.goBack();
    await expect(sentence(page)).toHaveText(people);
    await page.goBack();
    await expect(sentence(page)).toHaveText(opening);
    await page.goForward();
    await expect(sentence(page)).toHaveText(people);
    await expect(filters(page).getByRole("radio", { name: "People" })).toBeChecked();
    await page.goForward();
    await expect(sentence(page)).toHaveText(shorter);
  });

  test("back leads to the place where the details of another actor were left", async ({ page }) => {
    await openCase(page, { select: "actors:armenia" });
    const offset = () => details(page).evaluate((panel) => panel.scrollTop);
    const partner = details(page).getByRole("button", { name: "United Nations", exact: true });
    await expect(partner).toBeVisible();
    await partner.evaluate((button) => button.scrollIntoView({ block: "center" }));
    const left = await offset();
    expect(left).toBeGreaterThan(100);
    await partner.click();
    await expect(details(page).getByRole("heading", { name: "Actor" })).toBeVisible();
    await expect(details(page).locator(".ActorHead-name")).toHaveText("United Nations");
    expect(await offset()).toBe(0);
    await page.goBack();
    await expect(details(page).locator(".ActorHead-name")).toHaveText("Armenia");
    await expect.poll(offset).toBe(left);
  });

  test("a reload shows the same", async ({ page }) => {
    await openCase(page, {
      window: "2020-10-02",
      level: "people",
      topics: "ceasefire",
      select: "actors:sergey-lavrov",
    });
    const before = await sentence(page).innerText();
    await page.reload();
    await expect(sentence(page)).toHaveText(before);
    await expect(details(page)).toContainText("Sergey Lavrov");
  });

  test("an address pasted over another one is followed without a reload", async ({ page }) => {
    await openCase(page);
    await page.evaluate((hash) => void (location.hash = hash), fragment({ window: "2020-10-02" }));
    await expect(sentence(page)).toContainText("2 Oct 2020");
  });

  test("what the address shares is what another browser shows", async ({
    page,
    browser,
    baseURL,
  }) => {
    await openCase(page, { window: "2020-10-01/2020-10-09", kinds: "call", min: "2" });
    await topBar(page).getByRole("button", { name: "Share", exact: true }).click();
    const address = await page
      .getByRole("dialog")
      .getByRole("textbox", { name: "Address" })
      .inputValue();
    expect(address.startsWith(baseURL ?? "")).toBe(true);
    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(address);
    await expect(sentence(other)).toHaveText(await sentence(page).innerText());
    await context.close();
  });
});

test.describe("An address that is not ours", () => {
  const HOSTILE: readonly (readonly [title: string, hash: string])[] = [
    [
      "markup",
      "#case=karabakh-2020&search=<img src=x onerror=alert(1)>&focus=<script>alert(1)</script>",
    ],
    ["half an address", fragment({ window: "2020-10-01/2020-1", level: "peo" })],
    ["an address of a later version", "#v=99&case=karabakh-2020&window=2020-10-02&mode=globe"],
    ["broken percent signs", "#case=karabakh-2020&window=%E0%A4%A&level=%"],
    [
      "words of the language",
      "#__proto__=1&constructor=2&case=karabakh-2020&select=actors:__proto__",
    ],
    ["numbers without end", "#case=karabakh-2020&view=1e400,NaN,-1&pins=armenia:1e999:2&min=-5"],
    ["another data set's address", "#case=elsewhere&window=1999"],
    ["100 kB of it", `#case=karabakh-2020&search=${"a".repeat(100_000)}`],
    [
      "a thousand unknown parts",
      `#${Array.from({ length: 1000 }, (_, i) => `k${i}=${i}`).join("&")}`,
    ],
  ];

  test("E6 leaves the page working, which says what it left out", async ({ page }) => {
    test.slow();
    for (const [title, hash] of HOSTILE) {
      await test.step(title, async () => {
        // Anew each time: an address that is followed is not the first that is read.
        await page.goto("about:blank");
        await page.goto(`./${hash}`);
        if (title !== "100 kB of it") await expect(said(page), title).toHaveText(/address/i);
        await expectWorking(page);
      });
    }
  });
});

/** The page answers: it says what is in view, and goes back to the opening and to the table. */
async function expectWorking(page: Page): Promise<void> {
  await expect(sentence(page)).toBeVisible();
  await expect(diagram(page)).toBeVisible();
  await filters(page).getByRole("button", { name: "Reset" }).click();
  await expect(sentence(page)).toContainText("27 Sep – 10 Nov 2020");
  await page.keyboard.press("t");
  await expect(table(page)).toBeVisible();
}
