import type { Page } from "@playwright/test";
import { accessibilityFaults } from "./axe.ts";
import { details, fragment, middle, openCase, sentence, topBar, type Address } from "./the-page.ts";
import { expect, test } from "./test.ts";

const openDialog = (name: string) => async (page: Page) => {
  await topBar(page).getByRole("button", { name }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
};

/** What is behind a modal dialog is inert, and as in the opening. */
const MODAL = "dialog[open]";
/** The part in which a state is new; all else is as in a state that is looked at whole. */
const TOP_BAR = "header";
const DETAILS = '[data-panel="details"]';

const STATES: readonly (readonly [
  title: string,
  address: Address,
  reach?: (page: Page) => Promise<void>,
  part?: string,
])[] = [
  ["the opening", {}],
  ["people over all time", { window: "../..", level: "people" }],
  ["memberships shown, two pins", { memberships: "shown", pins: "armenia:300:300,russia:600:200" }],
  ["an actor", { select: "actors:azerbaijan" }],
  ["several actors", { select: "actors:azerbaijan,armenia,russia" }],
  ["a tie", { window: "../..", select: "tie:armenia,russia" }],
  ["a contact", { select: "contact:2020-10-02-lavrov-zarif-call" }],
  ["the table", { show: "table", window: "2020-10-09/2020-10-10" }],
  [
    "a focus and filters",
    { focus: "iran", reach: "2", kinds: "call,meeting", topics: "ceasefire", search: "a" },
  ],
  ["an empty window", { window: "2001-01-01" }],
  [
    "suggestions",
    {},
    async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("lav");
      await expect(topBar(page).getByRole("option").first()).toBeVisible();
    },
    TOP_BAR,
  ],
  ["the dialog Open", {}, openDialog("Open"), MODAL],
  ["the dialog Export", {}, openDialog("Export"), MODAL],
  ["the dialog Share", {}, openDialog("Share"), MODAL],
  ["the dialog Help", {}, openDialog("Help and keyboard"), MODAL],
  [
    "a contact that is drawn and waits for its other actor",
    { select: "actors:armenia" },
    async (page) => {
      await page.keyboard.press("c");
      await page.keyboard.press("ArrowUp");
      await expect(page.locator(".Sketch-target")).toBeVisible();
    },
  ],
  [
    "the choice on removal",
    { select: "actors:armenia" },
    async (page) => {
      await details(page).getByRole("button", { name: "Remove", exact: true }).click();
      await page.getByRole("radio", { name: /^Put another/ }).check();
      await expect(page.getByRole("combobox", { name: "In its place" })).toBeVisible();
    },
    DETAILS,
  ],
  [
    "a contact unfolded",
    { select: "actors:azerbaijan" },
    async (page) => {
      await details(page).locator("ol.ContactList > li summary").first().click();
      await expect(details(page).getByRole("link").first()).toBeVisible();
    },
    DETAILS,
  ],
];

test("axe finds nothing in any state, light or dark", async ({ page }) => {
  test.slow();
  for (const [title, address, reach, part] of STATES) {
    await test.step(title, async () => {
      await openCase(page, address);
      await reach?.(page);
      expect.soft(await accessibilityFaults(page, "all", part), title).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      const ofColour = await accessibilityFaults(page, "of colour", part);
      expect.soft(ofColour, `${title}, dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
      await page.keyboard.press("Escape");
    });
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("axe finds nothing in any sheet, nor in the table", async ({ page }) => {
    await openCase(page);
    const panels = page.getByRole("navigation", { name: "Panels" });
    for (const sheet of ["Filters", "Details", "Timeline"]) {
      await panels.getByRole("button", { name: sheet }).tap();
      expect.soft(await accessibilityFaults(page), sheet).toEqual([]);
    }
    await openCase(page, { show: "table", window: "2020-10-09/2020-10-10" });
    expect.soft(await accessibilityFaults(page), "the table").toEqual([]);
  });
});

test("axe finds nothing when the case did not arrive", async ({ page, faults }) => {
  faults.expect(/Failed to load resource|ERR_FAILED/);
  await page.route(/\/karabakh-2020\//, (route) => route.abort());
  await page.goto(`./${fragment({})}`);
  await expect(middle(page).getByRole("alert")).toBeVisible();
  await expect(sentence(page)).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});
