import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ods, odsRow } from "../src/formats/ods/any-ods.ts";
import { textRow, workbook } from "../src/formats/xlsx/any-workbook.ts";
import { accessibilityFaults } from "./axe.ts";
import { drop } from "./drop.ts";
import { details, diagram, openCase, said, sentence } from "./the-page.ts";
import { expect, test } from "./test.ts";

/** Pastes text on the page as a spreadsheet copies cells. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", cells);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, text);
}

const GERMAN =
  "Datum;Akteur A;Akteur B;Art\r\n" +
  "02.10.2020;Russland;Österreich;Treffen\r\n" +
  "03.10.2020;Österreich;Türkei;Anruf\r\n" +
  "31.02.2020;Russland;Türkei;Anruf\r\n";

const UNCLEAR =
  "Date,From,To,What\n01/02/2020,Iran,France,call\n03/04/2020,France,Iran,meeting\n,Iran,France,call\n";

const sheetOf = (lines: readonly string[]) =>
  lines.map((line, place) => textRow(place + 1, line.split(","))).join("");

const MINUTES = workbook({
  sheets: {
    "To do": sheetOf(["Who,What", "Anna,type the minutes"]),
    Calls: sheetOf(["Date,From,To", "2020-10-02,Iran,France", "2020-10-03,France,Iran"]),
  },
  states: { Calls: "hidden" },
});

const odsSheetOf = (lines: readonly string[]) =>
  lines.map((line) => odsRow(line.split(","))).join("");

const SPREADSHEET = ods({
  sheets: {
    Talks: odsSheetOf(["Date,From,To", "2020-10-02,Iran,France"]),
    Calls: odsSheetOf(["Date,From,To", "2020-10-02,Iran,France", "2020-10-03,France,Iran"]),
  },
});

test("a spreadsheet opens with at most one question, is reported on, and is added to", async ({
  page,
}) => {
  test.slow();
  await openCase(page);
  const dialog = page.getByRole("dialog");

  await test.step("German, semicolons, Windows-1252: no question, one Enter", async () => {
    await drop(page, "Kontakte.csv", Buffer.from(GERMAN, "latin1"));
    const open = dialog.getByRole("button", { name: "Open 2 contacts" });
    await expect(open).toBeFocused();
    await expect(dialog.getByRole("radio")).toHaveCount(0);
    await expect(dialog.getByRole("region", { name: "As understood" })).toContainText("2 Oct 2020");
    await expect(dialog.getByLabel("Encoding")).toHaveValue("windows-1252");
    await expect(dialog.getByLabel("Meaning of Akteur A")).toHaveValue("party");
    await expect(dialog).toContainText("Row 4");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await expect(sentence(page)).toHaveText(/^2 contacts among 3 parties/);
  });

  await test.step("what was set aside is said, and saved to be mended", async () => {
    await expect(dialog).toContainText("3 rows, 2 kept, 1 set aside");
    await expect(dialog).toContainText("Windows-1252");
    expect(await accessibilityFaults(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save what was set aside" }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe("Kontakte-set-aside.csv");
    const lines = readFileSync(await saved.path(), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines[0]).toBe("\ufeffDatum,Akteur A,Akteur B,Art,why it was set aside");
    expect(lines[1]).toContain("31.02.2020,Russland,Türkei,Anruf,");
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(diagram(page)).toContainText("Österreich");
  });

  await test.step("A14 the same file again is open already", async () => {
    await drop(page, "Kontakte.csv", Buffer.from(GERMAN, "latin1"));
    await dialog.getByRole("button", { name: "Open 2 contacts" }).click();
    await expect(said(page)).toContainText("Kontakte.csv is open already");
    await expect(dialog).toHaveCount(0);
  });

  await test.step("a part of it has nothing to add, and the dead button says so", async () => {
    const first = GERMAN.split("\r\n").slice(0, 2).join("\r\n");
    await drop(page, "Teil.csv", Buffer.from(first, "latin1"));
    await dialog.getByRole("button", { name: "Open 1 contact" }).click();
    await dialog.getByText("Add to what is open").click();
    const add = dialog.getByRole("button", { name: "Add", exact: true });
    await expect(add).toHaveAttribute("aria-disabled", "true");
    await expect(add).toHaveAccessibleDescription(/^There is nothing to add/);
    await expect(dialog.getByText("There is nothing to add")).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByText("Open alone", { exact: true }).first().click();
    await expect(dialog.getByText("There is nothing to add")).toHaveCount(0);
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });

  await test.step("the line about what is being read is clear of the title", async () => {
    await drop(page, "Teil.csv", Buffer.from(GERMAN.replace("Treffen", "Anruf"), "latin1"));
    await dialog.getByRole("button", { name: "Open 2 contacts" }).click();
    await expect(dialog.getByText("Add to what is open")).toBeVisible();
    const notice = page.locator(".OpeningNotice");
    const titles = diagram(page).locator(".Marks-titles");
    for (const [width, height] of [
      [390, 844],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(titles).toContainText("Kontakte");
      const title = (await titles.boundingBox())!;
      expect((await notice.boundingBox())!.y).toBeGreaterThan(title.y + title.height);
    }
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });

  await test.step("dates that can be read two ways are asked about once", async () => {
    await paste(page, UNCLEAR.replaceAll(",", "\t"));
    const monthFirst = dialog.getByRole("radio", { name: "Month first" });
    await expect(dialog.getByRole("group")).toHaveCount(1);
    await expect(dialog.getByRole("button", { name: /^Open/ })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await expect(dialog.getByRole("button", { name: /^Open/ })).toHaveAccessibleDescription(
      "No row can be opened until the question above is answered.",
    );
    await monthFirst.check();
    const open = dialog.getByRole("button", { name: "Open 2 contacts" });
    await expect(open).toHaveAttribute("aria-disabled", "false");
    await expect(dialog.getByRole("region", { name: "As understood" })).toContainText("2 Jan 2020");
    await open.click();
  });

  await test.step("A14 F12 a second table is added as one step that can be undone", async () => {
    await dialog.getByText("Add to what is open").click();
    await expect(dialog.getByRole("row", { name: "Contacts 2 0 0 0" })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Add 2 contacts" }).click();
    await expect(dialog).toContainText("3 rows, 2 kept, 1 set aside");
    await expect(dialog).toContainText("Added to Kontakte, actors and sources counted: 4 new");
    await expect(dialog.getByRole("button", { name: "Save what was set aside" })).toBeVisible();
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByLabel("Choose a window").selectOption("All time");
    await expect(sentence(page)).toHaveText(/^4 contacts among 5 parties/);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(details(page)).toContainText("2");
    await expect(sentence(page)).toHaveText(/^2 contacts among 3 parties/);
  });

  await test.step("the same kind of table opens without the question the next time", async () => {
    await page.reload();
    await expect(sentence(page)).toHaveText(/contact/);
    await drop(page, "more.csv", Buffer.from(UNCLEAR));
    await expect(dialog).toContainText("Read as you chose for the last table");
    await expect(dialog.getByRole("button", { name: "Open 2 contacts" })).toBeFocused();
    await dialog.getByRole("button", { name: "Ask again" }).click();
    await expect(dialog.getByRole("radio", { name: "Day first" })).not.toBeChecked();
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });

  await test.step("a workbook is looked at sheet by sheet", async () => {
    await drop(page, "minutes.xlsx", Buffer.from(MINUTES));
    await expect(dialog).toContainText("minutes.xlsx: 1 row, 0 contacts");
    await dialog.getByLabel("Sheet").selectOption("Calls (hidden)");
    await expect(dialog.getByRole("region", { name: "As understood" })).toContainText("2 Oct 2020");
    await expect(dialog.getByRole("button", { name: "Open 2 contacts" })).toBeVisible();
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });

  await test.step("so is an OpenDocument spreadsheet", async () => {
    await drop(page, "minutes.ods", Buffer.from(SPREADSHEET));
    await expect(dialog).toContainText("minutes.ods: 1 row, 1 contact");
    await dialog.getByLabel("Sheet").selectOption("Calls");
    await expect(dialog.getByRole("button", { name: "Open 2 contacts" })).toBeVisible();
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });

  await test.step("E7 a picture of another page is no file, which is said", async () => {
    const picture = await page.evaluateHandle(() => {
      const given = new DataTransfer();
      given.setData("text/html", "<img src=x onerror=alert(1)>");
      return given;
    });
    await page.dispatchEvent("body", "drop", { dataTransfer: picture });
    await expect(said(page)).toContainText("What was dropped is no file");
  });

  await test.step("what is no table is refused by name, once", async () => {
    await drop(page, "photo.csv", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"));
    await expect(page.getByRole("alert")).toHaveCount(1);
    await expect(page.getByRole("alert")).toContainText("photo.csv");
  });
});
