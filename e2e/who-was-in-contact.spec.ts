/** "Who was in contact with Azerbaijan between 5 and 10 October 2020, and says who?" */
import type { Locator, Page } from "@playwright/test";
import { queryCase } from "./command-line.ts";
import {
  dayNumber,
  details,
  detailsSection,
  diagramActor,
  listedContacts,
  openCase,
  sentence,
  topBar,
  windowEnd,
  windowField,
} from "./the-page.ts";
import { expect, test } from "./test.ts";

const FIRST = "2020-10-05";
const LAST = "2020-10-10";

const answer = queryCase(["--from", FIRST, "--to", LAST]);
const contacts = answer.actors.find(({ id }) => id === "azerbaijan")?.contacts ?? 0;

/** Names of the partners by the ties of the command line's answer. */
const partners = new Set(
  answer.ties
    .filter(({ actors }) => actors.includes("azerbaijan"))
    .flatMap(({ actors }) => actors)
    .filter((id) => id !== "azerbaijan"),
);

/** The details answer the question: how many contacts, with whom, and the way out to a report. */
async function expectAnswer(page: Page): Promise<void> {
  await expect(details(page)).toContainText("Azerbaijan");
  const section = detailsSection(page, "In contact with");
  await expect(section.locator(".Panel-count")).toHaveText(String(partners.size));
  await expect(detailsSection(page, "Contacts").locator(".Panel-count")).toHaveText(
    String(contacts),
  );
}

/** Follows the link and sees that the browser goes to the report, in a tab of its own. Nothing leaves this machine. */
async function expectLeadsToReport(page: Page, link: Locator, follow: () => Promise<void>) {
  const href = await link.getAttribute("href");
  expect(href).toMatch(/^https?:\/\//);
  await page.context().route(`${href}`, (route) => route.fulfill({ body: "the report" }));
  const opening = page.context().waitForEvent("page");
  await follow();
  const report = await opening;
  await expect.poll(() => report.url()).toBe(href);
  expect(await report.evaluate(() => window.opener === null)).toBe(true);
}

test("by mouse alone", async ({ page }) => {
  await openCase(page);
  await dragEnd(page, "first", FIRST);
  await dragEnd(page, "last", LAST);
  await expect(sentence(page)).toContainText("5–10 Oct 2020");
  await diagramActor(page, "azerbaijan").click();
  await expectAnswer(page);
  const contact = listedContacts(page).first();
  await contact.locator("summary").click();
  const link = contact.getByRole("link").first();
  await expectLeadsToReport(page, link, () => link.click());
});

test("by keyboard alone", async ({ page }) => {
  await openCase(page);
  await page.keyboard.press("/");
  await page.keyboard.type("Azerbaijan");
  await expect(topBar(page).getByRole("option").first()).toContainText("Azerbaijan");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await typeWindow(page, "first", "5 Oct 2020");
  await typeWindow(page, "last", "2020-10-10");
  await expect(sentence(page)).toContainText("5–10 Oct 2020");
  await expectAnswer(page);
  const contact = listedContacts(page).first();
  await tabTo(page, contact.locator("summary"));
  await page.keyboard.press("Enter");
  const link = contact.getByRole("link").first();
  await tabTo(page, link);
  await expectLeadsToReport(page, link, () => page.keyboard.press("Enter"));
});

async function typeWindow(page: Page, end: "first" | "last", text: string): Promise<void> {
  await tabTo(page, windowField(page, end));
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("by touch alone", async ({ page }) => {
    await openCase(page);
    const panels = page.getByRole("navigation", { name: "Panels" });
    await panels.getByRole("button", { name: "Timeline" }).tap();
    for (const [end, text] of [
      ["first", "5 Oct 2020"],
      ["last", "10 Oct 2020"],
    ] as const) {
      await windowField(page, end).tap();
      await windowField(page, end).fill(text);
      await windowField(page, end).press("Enter");
    }
    await expect(sentence(page)).toContainText("5–10 Oct 2020");
    await panels.getByRole("button", { name: "Timeline" }).tap();
    await diagramActor(page, "azerbaijan").tap();
    await expectAnswer(page);
    const contact = listedContacts(page).first();
    await contact.locator("summary").tap();
    const link = contact.getByRole("link").first();
    await expectLeadsToReport(page, link, () => link.tap());
  });
});

/** Drags a handle of the brush until it says the day, as a person does: a long move, then a little back or forth. */
async function dragEnd(page: Page, end: "first" | "last", iso: string): Promise<void> {
  const [first, last] = [await placeOfEnd(page, "first"), await placeOfEnd(page, "last")];
  const pxPerDay = (last.x - first.x) / (last.day + 1 - first.day);
  const grip = end === "first" ? first : last;
  let x = grip.x;
  let left = dayNumber(iso) - grip.day;
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  for (let moves = 0; left !== 0 && moves < 5; moves++) {
    x += left * pxPerDay;
    await page.mouse.move(x, grip.y, { steps: 4 });
    left = dayNumber(iso) - (await placeOfEnd(page, end)).day;
  }
  await page.mouse.up();
  await expect(windowEnd(page, end)).toHaveAttribute("aria-valuenow", String(dayNumber(iso)));
}

async function placeOfEnd(page: Page, end: "first" | "last") {
  const handle = windowEnd(page, end);
  const box = await handle.boundingBox();
  if (box === null) throw new Error(`The ${end} handle is not to be seen.`);
  const day = Number(await handle.getAttribute("aria-valuenow"));
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, day };
}

/** Presses Tab until the focus is there, as a person would who cannot point. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  // Looked for once: a look by role at every press takes longer than the page does.
  const element = await target.elementHandle();
  const hasFocus = () => page.evaluate((sought) => sought === document.activeElement, element);
  for (let presses = 0; presses < 150; presses++) {
    if (await hasFocus()) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}
