import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { topBar } from "./the-page.ts";

export interface SavedFile {
  readonly name: string;
  readonly bytes: () => Buffer;
  readonly text: () => string;
}

/** Saves the figure of what is seen as a person would, and gives the file. `choose` sets more in the dialog. */
export async function exportFigure(
  page: Page,
  choose: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<SavedFile> {
  await topBar(page).getByRole("button", { name: "Export", exact: true }).click();
  await choose(page);
  const saving = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  const download = await saving;
  const path = await download.path();
  await page.keyboard.press("Escape");
  return {
    name: download.suggestedFilename(),
    bytes: () => readFileSync(path),
    text: () => readFileSync(path, "utf8"),
  };
}
