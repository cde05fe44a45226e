import { test as base, expect } from "@playwright/test";
import { watchForFaults, type PageFaults } from "./page-faults.ts";

/** Every test fails on a fault of the page that it has not announced with `faults.expect`. */
export const test = base.extend<{ faults: PageFaults }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults = await watchForFaults(page, baseURL ?? "");
      await use(faults);
      expect(faults.lines).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
