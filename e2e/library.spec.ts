import type { Locator, Page } from "@playwright/test";
import { accessibilityFaults } from "./axe.ts";
import { drop } from "./drop.ts";
import { hold } from "./hold.ts";
import { diagram, filters, openCase, sentence, topBar } from "./the-page.ts";
import { expect, test } from "./test.ts";

const CONTACTS =
  "id,date,kind,participants\nc1,1933-11-17,call,freedonia;sylvania\nc2,1933-11-18,meeting,freedonia;sylvania\n";
const DESCRIPTION = '{"id":"duck","title":"Duck soup","licence":"CC0-1.0"}';

/** Gives files to the page as a person does. */
async function giveDuckSoup(page: Page): Promise<void> {
  await topBar(page).getByRole("button", { name: "Open", exact: true }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("dialog").getByRole("button", { name: "Choose files" }).click();
  await (
    await choosing
  ).setFiles([
    { name: "contacts.csv", mimeType: "text/csv", buffer: Buffer.from(CONTACTS) },
    { name: "dataset.json", mimeType: "application/json", buffer: Buffer.from(DESCRIPTION) },
  ]);
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

const status = (page: Page): Locator => page.locator(".KeepingStatus");
const title = (page: Page): Locator => page.getByRole("heading", { level: 1 });

async function expectSaved(page: Page): Promise<void> {
  await expect(status(page)).toHaveText("Saved in this browser");
}

async function openList(page: Page): Promise<Locator> {
  await topBar(page).getByRole("button", { name: "Open", exact: true }).click();
  return page.getByRole("dialog").getByRole("region", { name: "Your data in this browser" });
}

/** The change of a data set that the list offers. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  const list = await openList(page);
  await list.getByRole("button", { name: `Rename: ${from}` }).click();
  await list.getByRole("textbox", { name: "New title" }).fill(to);
  await page.keyboard.press("Enter");
  await expect(list.getByRole("textbox")).toHaveCount(0);
  await page.keyboard.press("Escape");
}

test.describe("Your data in this browser", () => {
  test("F2 F8 F10 what is opened is kept and comes back after a crash, with filter and pins", async ({
    page,
    context,
    faults,
  }) => {
    await openCase(page);
    await expect(status(page)).toHaveCount(0);
    await giveDuckSoup(page);
    await expectSaved(page);
    await filters(page).getByRole("radio", { name: "People" }).check();
    await page.evaluate(() => void (location.hash += "&pins=freedonia:100:100"));
    await expect(filters(page)).toContainText("1 actor pinned");
    // Without a connection it goes on being kept, once the rest of the page has been fetched.
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => /edited-.*js/.test(name)),
    );
    await context.setOffline(true);
    await rename(page, "Duck soup", "Hail Freedonia");
    await expect(title(page)).toHaveText("Hail Freedonia");
    await expectSaved(page);
    await context.setOffline(false);
    const address = page.url();

    faults.expect(/crashed/);
    const crash = page.waitForEvent("crash");
    await page.goto("chrome://crash").catch(() => undefined);
    await crash;
    const next = await context.newPage();
    await next.goto(address);
    await expect(title(next)).toHaveText("Hail Freedonia");
    await expect(sentence(next)).toHaveText(/^2 contacts among 2/);
    await expect(filters(next).getByRole("radio", { name: "People" })).toBeChecked();
    await expect(filters(next)).toContainText("1 actor pinned");
    await expectSaved(next);
    // The address of nothing opens what was open last; that of the case opens the case.
    const [plain, shared] = [await context.newPage(), await context.newPage()];
    await plain.goto("./");
    await expect(title(plain)).toHaveText("Hail Freedonia");
    await openCase(shared);
    await expect(title(shared)).toContainText("Nagorno-Karabakh");
    // The address of what is kept opens it, whatever was open last.
    const named = await context.newPage();
    await named.addInitScript(() => localStorage.clear());
    await named.goto(address);
    await expect(title(named)).toHaveText("Hail Freedonia");
  });

  test("goes back and forward with the browser, and gives way to a file that is dropped while it comes back", async ({
    page,
  }) => {
    await openCase(page);
    await giveDuckSoup(page);
    await expectSaved(page);
    const { hash } = new URL(page.url());
    await page.goBack();
    await expect(title(page)).toContainText("Nagorno-Karabakh");
    await page.goForward();
    await expect(title(page)).toHaveText("Duck soup");
    await openCase(page);
    await page.evaluate((pasted) => void (location.hash = pasted), hash);
    await expect(title(page)).toHaveText("Duck soup");

    const release = await hold(page, /create-keeping/);
    await page.reload();
    const small = CONTACTS.replaceAll("sylvania", "ruritania");
    await drop(page, "contacts.csv", Buffer.from(small));
    await expect(diagram(page)).toContainText("ruritania");
    release();
    await expectSaved(page);
    await expect(diagram(page)).toContainText("ruritania");
  });

  test("is listed, renamed, duplicated, downloaded, deleted and put back, by keyboard too", async ({
    page,
  }) => {
    await openCase(page);
    await giveDuckSoup(page);
    await expectSaved(page);
    await status(page).focus();
    await page.keyboard.press("Enter");
    const list = page.getByRole("region", { name: "Your data in this browser" });
    await expect(list).toContainText("Open now. 2 contacts, 2 actors");
    await list.getByRole("button", { name: "Duplicate: Duck soup" }).press("Enter");
    const copy = list.getByRole("button", { name: "Duck soup (copy)", exact: true });
    await expect(copy).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);

    const downloading = page.waitForEvent("download");
    await list.getByRole("button", { name: "Download: Duck soup (copy)" }).click();
    expect((await downloading).suggestedFilename()).toMatch(/^duck-\w{6}\.demarche\.json$/);
    await list.getByRole("button", { name: "Delete: Duck soup (copy)" }).click();
    await expect(copy).toHaveCount(0);
    await list.getByRole("button", { name: "Put back" }).click();
    await copy.click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(title(page)).toHaveText("Duck soup (copy)");
    await page.reload();
    await expect(title(page)).toHaveText("Duck soup (copy)");

    // A file that is opened again is what is kept already.
    await giveDuckSoup(page);
    await expectSaved(page);
    await openList(page);
    await expect(list.getByRole("listitem")).toHaveCount(2);
  });

  test("F1 a full storage is said within a second, with a way out, and is tried again", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      // It is called with its own object.
      // oxlint-disable-next-line typescript/unbound-method
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
        if (Reflect.get(globalThis, "isFull") === true) {
          throw new DOMException("No room.", "QuotaExceededError");
        }
        return put.apply(this, args);
      };
    });
    await openCase(page);
    await giveDuckSoup(page);
    await expectSaved(page);
    await page.evaluate(() => Reflect.set(globalThis, "isFull", true));
    await rename(page, "Duck soup", "Hail Freedonia");
    const banner = page.getByRole("alert").filter({ hasText: "not saved" });
    await expect(banner).toContainText("The storage of this browser is full.", { timeout: 1_000 });
    await expect(title(page)).toHaveText("Hail Freedonia");
    const downloading = page.waitForEvent("download");
    await banner.getByRole("button", { name: "Download now" }).click();
    expect((await downloading).suggestedFilename()).toBe("duck.demarche.json");
    expect(await accessibilityFaults(page)).toEqual([]);
    // In one step: the page tries again by itself, and the banner may go in between.
    await banner.getByRole("button", { name: "Try again" }).evaluate((button: HTMLElement) => {
      Reflect.set(globalThis, "isFull", false);
      button.click();
    });
    await expectSaved(page);
    await page.reload();
    await expect(title(page)).toHaveText("Hail Freedonia");
  });

  test("F3 a second tab follows, takes over, and is handed the seat when the first goes", async ({
    page,
    context,
  }) => {
    await openCase(page);
    await giveDuckSoup(page);
    await expectSaved(page);
    const second = await context.newPage();
    await second.goto(page.url());
    await expect(status(second)).toHaveText("Read only");
    await rename(page, "Duck soup", "One");
    await expect(title(second)).toHaveText("One");
    expect(await accessibilityFaults(second)).toEqual([]);

    await second.getByRole("button", { name: "Take over" }).click();
    await expectSaved(second);
    await expect(status(page)).toHaveText("Read only");
    await rename(second, "One", "Two");
    await expect(title(page)).toHaveText("Two");
    await second.close();
    await expectSaved(page);
    await rename(page, "Two", "Three");
    await expectSaved(page);
  });

  test("F4 a tab with older code says reload when newer code comes, and loses nothing", async ({
    page,
    context,
  }) => {
    await openCase(page);
    await giveDuckSoup(page);
    await expectSaved(page);
    const newer = await context.newPage();
    await newer.goto("./karabakh-2020/dataset.json");
    await newer.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open("demarche", 99);
          request.onsuccess = () => resolve();
          request.onblocked = () => reject(new Error("blocked"));
        }),
    );
    await expect(page.getByRole("alert")).toContainText("Reload the page");
    await expect(page.getByRole("button", { name: "Download now" })).toBeVisible();
    await expect(title(page)).toHaveText("Duck soup");
  });

  test("F5 a damaged record is kept aside and can be had as it is; the case opens", async ({
    page,
  }) => {
    await openCase(page);
    await giveDuckSoup(page);
    await expectSaved(page);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("demarche");
          opening.onsuccess = () => {
            const work = opening.result.transaction("entries", "readwrite");
            const store = work.objectStore("entries");
            const cursor = store.openCursor();
            cursor.onsuccess = () => cursor.result?.update({ recordVersion: 1, title: "half" });
            work.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await page.reload();
    await expect(title(page)).toContainText("Nagorno-Karabakh");
    await expect(diagram(page)).toBeVisible();
    const list = await openList(page);
    await expect(list).toContainText("damaged");
    const downloading = page.waitForEvent("download");
    await list.getByRole("button", { name: "Download as it is" }).click();
    const stream = await (await downloading).createReadStream();
    let text = "";
    for await (const piece of stream) text += String(piece);
    expect(text).toContain("Duck soup");
  });

  test("F6 without a storage the page works in memory, says so at once and offers the file", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", { value: undefined });
      const denied = {
        get: () => {
          throw new DOMException("Denied.", "SecurityError");
        },
      };
      Object.defineProperty(globalThis, "localStorage", denied);
      Object.defineProperty(globalThis, "sessionStorage", denied);
    });
    await openCase(page);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await giveDuckSoup(page);
    await expect(status(page)).toHaveText("Not kept");
    await expect(page.getByRole("alert")).toContainText("keeps no data for this page");
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download now" }).click();
    expect((await downloading).suggestedFilename()).toBe("duck.demarche.json");
  });
});
