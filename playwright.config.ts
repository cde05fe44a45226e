import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./tools/chromium.mjs";

const port = Number(process.env["E2E_PORT"] ?? 4317);
const baseURL = `http://127.0.0.1:${port}/`;
const executablePath = await findChromium();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  forbidOnly: Boolean(process.env["CI"]),
  // What a test waits for comes within a second; a busy machine may need twenty.
  timeout: 120_000,
  globalTimeout: 12 * 60_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL,
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "America/Los_Angeles",
    reducedMotion: "reduce",
    // A trace of every test takes a sixth of their time; it is taken where it is asked for.
    trace: process.env["E2E_TRACE"] === undefined ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: `node e2e/page-server.mjs ${port}`,
    url: baseURL,
    gracefulShutdown: { signal: "SIGTERM", timeout: 2_000 },
  },
});
