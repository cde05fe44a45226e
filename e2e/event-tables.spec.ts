import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { accessibilityFaults } from "./axe.ts";
import { renderFile } from "./command-line.ts";
import { drop, dropAll } from "./drop.ts";
import { exportFigure } from "./export-figure.ts";
import { details, diagram, filters, middle, openCase, said, sentence } from "./the-page.ts";
import { expect, test } from "./test.ts";

/** The engine compiles more of the page the longer it runs, up to a megabyte: that is nothing that a data set leaves behind. */
const WITHOUT_MACHINE_CODE = "--js-flags=--no-opt --no-maglev --no-sparkplug";

const TABLE = [
  "date\tsource\trelation\ttarget",
  "2018-06-01\tIran\tConsult\tFrance",
  "2018-06-01\tFrance\tConsult\tIran",
  "2018-06-02\tForeign Affairs (Iran)\tDiscuss by telephone\tRussia",
  "2018-06-03\tRussia\tHost a visit\tForeign Affairs (Iran)",
  "2018-06-04\tRussia\tUse conventional military force\tFreedonia",
  "2018-06-31\tRussia\tConsult\tIran",
  "",
].join("\n");

/** Rows of a large table: so many actors, all of whom consult each other, the first of them more. */
function largeTable(actors: number, rows: number): string {
  const lines = ["date\tsource\trelation\ttarget"];
  for (let row = 0; row < rows; row++) {
    const source = Math.floor(actors * ((row * 7919) % 10_007) ** 2 * 1e-8 * 0.99);
    const target = Math.floor(actors * ((row * 4729 + 17) % 9973) ** 2 * 1e-8);
    const day = String(1 + (row % 28)).padStart(2, "0");
    lines.push(`2018-0${1 + (row % 9)}-${day}\tBody ${source}\tMake statement\tBody ${target}`);
  }
  return `${lines.join("\n")}\n`;
}

test.describe("An event table", () => {
  test("opens by drag and drop, each contact once, and says which rows tell of it", async ({
    page,
  }) => {
    await openCase(page);
    await drop(page, "week.tsv", Buffer.from(TABLE));
    await expect(sentence(page)).toHaveText(/^3 contacts among 3 parties/);
    await expect(diagram(page)).toContainText("France");
    await details(page)
      .getByRole("button", { name: /problems?$|notices?$/ })
      .click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("6 rows: 4 kept, 2 set aside.");
    await expect(dialog).toContainText("2018-06-31");
    await expect(dialog).toContainText("row 7");
    await dialog.getByRole("button", { name: "Close" }).click();

    await page.keyboard.press("t");
    await expect(middle(page).getByRole("table")).toContainText("week.tsv, row 2");

    await middle(page).getByRole("tab", { name: /^Ties/ }).click();
    await middle(page)
      .getByRole("row", { name: /Iran – Russia/ })
      .click();
    await expect(details(page)).toContainText("Foreign Affairs (Iran)");
    await expect(details(page)).not.toContainText("(Iran) (Iran)");
  });

  test("can be read again with the events that are no contacts", async ({ page }) => {
    await openCase(page);
    await drop(page, "week.tsv", Buffer.from(TABLE));
    await expect(sentence(page)).toHaveText(/^3 contacts/);
    await details(page)
      .getByRole("button", { name: /(problem|notice)s?$/ })
      .click();
    await page.getByRole("button", { name: "Read it again with the events that" }).click();
    await expect(sentence(page)).toHaveText(/^4 events among 4 parties/);
    await expect(
      filters(page).getByRole("checkbox", { name: /^Other events\s*1 events$/ }),
    ).toBeVisible();
    await expect(details(page).getByRole("term").filter({ hasText: "Events" })).toBeVisible();
    expect(await page.evaluate(() => location.hash)).toMatch(/^#case=week-\w{4}&include=all&/);
    const words = filters(page).getByRole("searchbox", { name: "With the words" });
    await words.fill("nowhere");
    await expect(middle(page)).toContainText("No event passes these filters.");
    await words.fill("");
    await expect(sentence(page)).toHaveText(/^4 events/);
    await filters(page).getByRole("checkbox", { name: "Events that are no contacts" }).click();
    await expect(sentence(page)).toHaveText(/^3 contacts/);
  });

  test("that is large opens with a part that can be read, and says so", async ({ page }) => {
    await openCase(page);
    await drop(page, "large.tsv.gz", gzipSync(largeTable(400, 40_000)));
    await expect(sentence(page)).toHaveText(/^[\d,]+ of 39,996 contacts among \d\d of 398 parties/);
    await expect(diagram(page)).toContainText(
      /[\d,]+ of 39,996 contacts among \d\d of 398 parties/,
    );
    await expect(diagram(page)).toContainText(
      /Ties of \d+ contacts or more among the 36 busiest parties/,
    );
    await expect(filters(page)).toContainText(/of all [\d,]+ contacts are in view/);
    const statements = filters(page).getByRole("checkbox", { name: /^Statement\s*[1-9]/ });
    await expect(statements).toBeVisible();
    const shown = await page.evaluate(() => location.hash);
    expect(shown).toMatch(/&top=36&min=\d+/);

    await page.keyboard.press("/");
    await page.keyboard.type("Body 390");
    await page.keyboard.press("Enter");
    await expect(details(page)).toContainText("Not among the busiest actors");
    await details(page).getByRole("button", { name: "Show its contacts" }).click();
    await expect(diagram(page)).toContainText("Around Body 390");
    await expect(diagram(page)).not.toContainText("the 36 busiest");
  });

  test("all of whose ties are shown is the same picture as on the command line", async ({
    page,
  }, info) => {
    const file = info.outputPath("large.tsv.gz");
    const bytes = gzipSync(largeTable(700, 40_000));
    writeFileSync(file, bytes);
    await openCase(page);
    await drop(page, "large.tsv.gz", bytes);
    await filters(page).getByRole("button", { name: "Show all" }).click();
    await expect(diagram(page)).toContainText(/In detail: the \d+ busiest of 697 parties/);
    await expect(page.locator(".Placing")).toHaveCount(0);
    expect(await accessibilityFaults(page)).toEqual([]);

    const saved = await exportFigure(page);
    const drawn = info.outputPath("drawn.svg");
    renderFile(file, [], drawn);
    expect(saved.text()).toBe(readFileSync(drawn, "utf8"));
  });

  test("that is none says what it lacks, and leaves open what is open", async ({ page }) => {
    await openCase(page);
    await drop(page, "prices.csv", Buffer.from("day,price\n2018-06-01,7\n"));
    await expect(page.getByRole("dialog")).toContainText(
      "0 contacts among 0 actors, 1 row set aside",
    );
    await page.keyboard.press("Escape");
    await expect(sentence(page)).toHaveText(/among 50 parties/);
  });

  test("that is damaged ends in a clear sentence, and the page goes on", async ({ page }) => {
    await openCase(page);
    const whole = gzipSync(largeTable(60, 20_000));
    await drop(page, "cut.tsv.gz", whole.subarray(0, whole.length >> 1));
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("cut.tsv.gz: The file could not be read or unpacked.");
    await page.keyboard.press("Escape");
    await expect(sentence(page)).toHaveText(/among 50 parties/);

    const [header, ...rows] = TABLE.trimEnd().split("\n");
    const garbage = Buffer.from([0, 255, 254, 7, 9, 128, 10]);
    const huge = `2018-06-03\tIran\tConsult\t${"x".repeat(5_000_000)}\n`;
    const start = `${[header, ...rows.slice(0, 2)].join("\n")}\n`;
    const end = `${rows.slice(2).join("\n")}\n`;
    const pieces = [Buffer.from(start), garbage, Buffer.from(huge), Buffer.from(end)];
    await drop(page, "odd.tsv.gz", gzipSync(Buffer.concat(pieces)));
    await expect(sentence(page)).toHaveText(/^3 contacts among 3 parties/);
    await details(page)
      .getByRole("button", { name: /problems?$/ })
      .click();
    await expect(dialog).toContainText("row 4");
    await expect(dialog).toContainText("Expected 4 cells as in the other rows, found 2");
    await expect(dialog).toContainText("found a longer one");
    await dialog.getByRole("button", { name: "Close" }).click();

    await drop(page, "slow.tsv", Buffer.from(largeTable(400, 300_000)));
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(said(page)).toContainText(
      /^Reading slow\.tsv was cancelled\. .+ is still open\.$/,
    );
    await expect(sentence(page)).toHaveText(/^3 contacts among 3 parties/);
    await drop(page, "next.tsv", Buffer.from(largeTable(30, 500)));
    await expect(sentence(page)).toHaveText(/among 30 parties/);
  });

  test("in several files is one, and its contacts say how many reports they have", async ({
    page,
  }) => {
    await openCase(page);
    const [header, ...rows] = TABLE.trimEnd().split("\n");
    const day = (some: readonly string[]) => Buffer.from([header, ...some, ""].join("\n"));
    await dropAll(page, [
      ["b.tsv.gz", gzipSync(day(rows.slice(1)))],
      ["a.tsv", day(rows.slice(0, 1))],
      ["README.md", Buffer.from("Two days.")],
    ]);
    await expect(sentence(page)).toHaveText(/^3 contacts among 3 parties/);
    await details(page)
      .getByRole("button", { name: /problems?$/ })
      .click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("5 rows: 3 kept, 2 set aside.");
    await expect(dialog).toContainText("b.tsv.gz, row 6");
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.keyboard.press("t");
    const table = middle(page).getByRole("table");
    await expect(table.getByRole("columnheader", { name: "Reports" })).toBeVisible();
    await expect(table).toContainText("2 reports");
    await expect(table).toContainText("b.tsv.gz, row 2");

    await dropAll(page, [
      ["a.tsv", day(rows.slice(0, 1))],
      ["c.xlsx", Buffer.from("PK")],
    ]);
    await expect(dialog).toContainText("c.xlsx is none. Open it by itself.");
  });

  test("opened ten times leaves nothing behind", async ({ playwright, launchOptions, baseURL }) => {
    test.skip(process.env["HEAP"] === undefined, "HEAP=1 asks for it: it takes a minute");
    const args = [...(launchOptions.args ?? []), WITHOUT_MACHINE_CODE];
    const browser = await playwright.chromium.launch({ ...launchOptions, args });
    const page = await browser.newPage({
      ...(baseURL !== undefined && { baseURL }),
      reducedMotion: "reduce",
    });
    await openCase(page);
    const table = largeTable(400, 50_000);
    const control = await page.context().newCDPSession(page);
    const heapAfterOpening = async (name: string) => {
      await drop(page, `${name}.tsv.gz`, gzipSync(table.replaceAll("Body", name)));
      await expect(page).toHaveTitle(new RegExp(name));
      await expect(diagram(page)).toContainText("among the 36 busiest parties");
      // Until its picture is drawn the one before is held.
      const named = diagram(page)
        .locator("text")
        .filter({ hasText: new RegExp(`${name} \\d`) });
      await expect(named.last()).toBeVisible();
      await control.send("HeapProfiler.collectGarbage");
      const usage = await control.send("Runtime.getHeapUsage");
      return usage.usedSize + usage.backingStorageSize;
    };
    const heaps: number[] = [];
    for (let time = 1; time <= 10; time++) heaps.push(await heapAfterOpening(`time${time % 10}`));
    await browser.close();
    // What is no longer used is sometimes freed one opening later.
    const first = Math.min(...heaps.slice(1, 3));
    const last = Math.min(...heaps.slice(-2));
    expect(last / first, heaps.map((heap) => (heap / 1e6).toFixed(2)).join(" ")).toBeLessThan(1.1);
  });
});
