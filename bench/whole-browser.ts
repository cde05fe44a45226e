import { chromium, type Browser } from "playwright";
import { AS_PEOPLE_HAVE, CHROMIUM_FLAGS, findChromium } from "../tools/chromium.mjs";
import { servePage } from "./served-page.ts";

/** How a browser is started that is as people have it. */
export async function wholeBrowser() {
  const executablePath = await findChromium(AS_PEOPLE_HAVE);
  return { args: CHROMIUM_FLAGS, ...(executablePath !== undefined && { executablePath }) };
}

/** Has something measured of the built page, in such a browser; both are closed behind it. */
export async function inServedPage<T>(
  root: string,
  measure: (browser: Browser, url: string) => Promise<T>,
): Promise<T> {
  const served = await servePage(root);
  const browser = await chromium.launch(await wholeBrowser());
  try {
    return await measure(browser, served.url);
  } finally {
    await browser.close();
    await served.close();
  }
}
