import preact from "@preact/preset-vite";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { CHROMIUM_FLAGS, findChromium } from "./tools/chromium.mjs";

// A zone in which code that lets a Date decide the day is a day off.
process.env["TZ"] = process.env["TEST_TZ"] ?? "America/Los_Angeles";

const executablePath = await findChromium();

export default defineConfig({
  plugins: [preact()],
  test: {
    // Property tests against slow second opinions, on a busy machine of two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ["tools/quick-equality.mjs"],
    coverage: { include: ["src/**"], exclude: ["src/**/*.test.{ts,tsx}"] },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          // Test files change nothing outside themselves; to load the rooms anew for each took a third of the time.
          isolate: false,
          include: ["src/**/*.test.ts", "tools/**/*.test.ts"],
          exclude: ["src/**/*.browser.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["src/**/*.browser.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
