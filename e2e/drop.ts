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

/** Drops a file of the disk on the page, which reads of it what it wants. */
export async function dropFromDisk(page: Page, path: string): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const field = document.createElement("input");
    field.type = "file";
    return field;
  });
  await input.setInputFiles(path);
  const transfer = await input.evaluateHandle((field) => {
    const given = new DataTransfer();
    given.items.add(field.files![0]!);
    return given;
  });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}
