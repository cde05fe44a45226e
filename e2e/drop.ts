import type { Page } from "@playwright/test";

/** Drops a file on the page as a hand does. */
export async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const data = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
      const given = new DataTransfer();
      given.items.add(new File([data], fileName));
      return given;
    },
    [name, bytes.toString("base64")] as const,
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}
