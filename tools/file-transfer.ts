import type { JSHandle, Page } from "playwright";

/** What a hand drags: a file of the disk, of which the page reads what it wants. */
export async function fileTransfer(page: Page, path: string): Promise<JSHandle<DataTransfer>> {
  const input = await page.evaluateHandle(() => {
    const field = document.createElement("input");
    field.type = "file";
    return field;
  });
  await input.setInputFiles(path);
  return input.evaluateHandle((field) => {
    const given = new DataTransfer();
    given.items.add(field.files![0]!);
    return given;
  });
}
