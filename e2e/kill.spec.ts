import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, test, type BrowserContext, type Page } from "@playwright/test";
import { createServer } from "vite";
import { CHROMIUM_FLAGS, findChromium } from "../tools/chromium.mjs";

/** `KILLS=200 npx playwright test kill --global-timeout 1800000` is the whole of it; this is what every run can afford. */
const KILLS = Number(process.env["KILLS"] ?? 5);

/** Of so many kills one takes the whole browser, the others the tab alone. */
const BROWSER_EVERY = 5;

/** A browser that keeps what it stores in a folder of its own. */
async function start(profile: string): Promise<BrowserContext> {
  const path = await findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    args: CHROMIUM_FLAGS,
    ...(path && { executablePath: path }),
  });
  // Otherwise a page that never comes is waited for until the whole test is over, and not named.
  context.setDefaultTimeout(30_000);
  return context;
}

async function killBrowser(context: BrowserContext): Promise<void> {
  const control = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await control?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
  const own = processInfo.find(({ type }) => type === "browser");
  if (own === undefined) throw new Error("Expected a process of the browser.");
  const closed = context.waitForEvent("close");
  process.kill(own.id, "SIGKILL");
  await closed;
}

/** The tab's process ends at once, as when it runs out of memory. */
async function killTab(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  const control = await page.context().newCDPSession(page);
  // It has no answer any more.
  void control.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

test(`F2 no acknowledged change is lost in ${KILLS} random kills`, async () => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const server = await createServer({
    server: { port: 0, host: "127.0.0.1" },
    logLevel: "error",
    // Only this page is asked for.
    optimizeDeps: { entries: ["e2e/kill/editor.html"] },
  });
  await server.listen();
  const address = `${server.resolvedUrls?.local[0] ?? ""}e2e/kill/editor.html`;
  const profile = mkdtempSync(join(tmpdir(), "demarche-kill-"));
  let running = await start(profile);
  let acknowledged = 0;
  let saves = 0;
  try {
    for (let kill = 1; kill <= KILLS + 1; kill += 1) {
      const page = await running.newPage();
      const later = new Promise<void>((resolve) => {
        // Some time after the second save of this visit, wherever in the writing of another that is.
        // oxlint-disable-next-line house/no-restricted-syntax -- It is chance that is waited for here.
        const after = () => setTimeout(resolve, Math.random() * 150);
        let mine = 0;
        void page.exposeFunction("acknowledge", (count: number) => {
          acknowledged = Math.max(acknowledged, count);
          saves += 1;
          if ((mine += 1) === 2) after();
        });
      });
      const before = acknowledged;
      await page.goto(address);
      await page.waitForFunction(() => "found" in window);
      const found = await page.evaluate(() => window.found);
      expect(found, `changes found after kill ${kill - 1}`).toBeGreaterThanOrEqual(before);
      if (kill > KILLS) break;
      await later;
      if (kill % BROWSER_EVERY === 0) {
        await killBrowser(running);
        running = await start(profile);
      } else await killTab(page);
    }
    expect(saves).toBeGreaterThan(KILLS);
    console.log(`${KILLS} kills, ${saves} saves, ${acknowledged} changes acknowledged, none lost.`);
  } finally {
    await running.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
