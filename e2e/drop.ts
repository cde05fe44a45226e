import type { Page } from "@playwright/test";
import { fileTransfer } from "../tools/file-transfer.ts";

/** Drops a file on the page as a hand does. */
export async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await dropAll(page, [[name, bytes]]);
}

/** Drops files together. */
export async function dropAll(
  page: Page,
  files: readonly (readonly [name: string, bytes: Buffer])[],
): Promise<void> {
  const transfer = await page.evaluateHandle(
    (all) => {
      const given = new DataTransfer();
      for (const [name, base64] of all) {
        const data = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
        given.items.add(new File([data], name));
      }
      return given;
    },
    files.map(([name, bytes]) => [name, bytes.toString("base64")] as const),
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await transfer.dispose();
}

/** Drops a file of the disk on the page, which reads of it what it wants. */
export async function dropFromDisk(page: Page, path: string): Promise<void> {
  await page.dispatchEvent("body", "drop", { dataTransfer: await fileTransfer(page, path) });
}
