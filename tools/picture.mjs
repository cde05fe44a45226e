/** Makes the pictures of the README from the built page: `npm run build`, then `npm run picture`. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { preview } from "vite";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.mjs";

const SIZE = { width: 1440, height: 900 };

const root = fileURLToPath(new URL("..", import.meta.url));
const executablePath = await findChromium();
const server = await preview({ root, configFile: join(root, "vite.config.ts"), logLevel: "warn" });
const browser = await chromium.launch({
  args: CHROMIUM_FLAGS,
  ...(executablePath && { executablePath }),
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  const page = await browser.newPage({ viewport: SIZE, colorScheme, reducedMotion: "reduce" });
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  await page.locator("[data-actor]").first().waitFor();
  // What is not needed for the first picture comes later.
  await page.getByText("Compare with…").waitFor({ state: "attached" });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(root, `docs/picture-${colorScheme}.png`) });
  await page.close();
}

await browser.close();
await server.close();
