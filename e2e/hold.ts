import type { Page } from "@playwright/test";

/** Lets what the page asks for at these addresses wait, until what is returned is called. */
export async function hold(page: Page, addresses: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await held;
    // Nobody waits any more for what was called off.
    await route.continue().catch(() => undefined);
  });
  return release;
}
