import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { details, diagram, middle, openCase, sentence, topBar } from "./the-page.ts";
import { expect, test } from "./test.ts";

const CASE = fileURLToPath(new URL("../data/karabakh-2020", import.meta.url));

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function textFile(name: string, text: string): GivenFile {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

const ACTORS =
  "id,name,short,kind,aliases\nfreedonia,Freedonia,,state,\nsylvania,Sylvania,,state,\n";
const CONTACTS =
  "id,date,kind,participants,initiator,mediator,place,summary,topics,sources\n" +
  "c1,1933-11-17,call,freedonia;sylvania,,,,The two spoke.,,s1\n";
const SOURCES =
  "id,publisher,title,date,url\ns1,Gazette,A report,1933-11-18,https://example.org/1\n";

async function give(page: Page, files: readonly GivenFile[]): Promise<void> {
  const banner = topBar(page);
  await banner.getByRole("button", { name: "Open", exact: true }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("dialog").getByRole("button", { name: "Choose files" }).click();
  await (await choosing).setFiles([...files]);
}

test.describe("Opening files of one's own", () => {
  test("a folder's CSV files become the picture", async ({ page }) => {
    await openCase(page);
    await give(page, [
      textFile("actors.csv", ACTORS),
      textFile("contacts.csv", CONTACTS),
      textFile("sources.csv", SOURCES),
    ]);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(sentence(page)).toHaveText(/^1 contact among 2 parties/);
    await expect(diagram(page)).toContainText("Freedonia");
  });

  test("the case itself, given as files, is the case", async ({ page }) => {
    await openCase(page, { window: "../.." });
    const before = await sentence(page).innerText();
    const files = readdirSync(CASE).map((name) => ({
      name,
      mimeType: "text/csv",
      buffer: readFileSync(`${CASE}/${name}`),
    }));
    await give(page, files);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(details(page)).toContainText("368");
    await page.getByLabel("Choose a window").selectOption("All time");
    await expect(sentence(page)).toHaveText(before);
  });

  test("mistakes are named by file, row and column, and the rest is shown", async ({ page }) => {
    await openCase(page);
    const wrong = `${CONTACTS}c2,2020-02-30,call,freedonia;sylvania,,,,Impossible.,,s1\n`;
    await give(page, [
      textFile("actors.csv", ACTORS),
      textFile("contacts.csv", wrong),
      textFile("sources.csv", SOURCES),
    ]);
    await expect(sentence(page)).toHaveText(/^1 contact among 2 parties/);
    await details(page)
      .getByRole("button", { name: /problem/ })
      .click();
    const problem = page
      .getByRole("dialog")
      .getByRole("listitem")
      .filter({ hasText: "2020-02-30" });
    await expect(problem).toContainText("contacts.csv, row 3, date");
  });

  const REFUSED: readonly (readonly [title: string, files: readonly GivenFile[]])[] = [
    [
      "an image called CSV",
      [
        {
          name: "contacts.csv",
          mimeType: "text/csv",
          buffer: Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
        },
      ],
    ],
    ["half a JSON file", [textFile("half.demarche.json", '{"actors": [{"id": "a"')]],
    ["something else", [textFile("letter.docx", "PK")]],
    ["tables without contacts", [textFile("actors.csv", ACTORS), textFile("sources.csv", SOURCES)]],
  ];

  test("A13 D1 what is no data set is refused in words, and what was open stays", async ({
    page,
  }) => {
    await openCase(page);
    const before = await sentence(page).innerText();
    for (const [title, files] of REFUSED) {
      await test.step(title, async () => {
        await give(page, files);
        await expect(page.getByRole("dialog").getByRole("alert")).toContainText(/\w+ \w+/);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
        await expect(sentence(page)).toHaveText(before);
      });
    }
  });

  test("A1 C9 an empty file is an empty data set, and both are said", async ({ page }) => {
    await openCase(page);
    await give(page, [textFile("contacts.csv", "")]);
    await expect(middle(page)).toContainText("This data set has no contact.");
    await details(page)
      .getByRole("button", { name: /problems/ })
      .click();
    await expect(page.getByRole("dialog")).toContainText(
      "Expected a header row, found an empty file.",
    );
  });

  test("E1 E2 E3 names made to harm are shown as text", async ({ page }) => {
    await openCase(page);
    const long = "N".repeat(10_000);
    const actors =
      "id,name,short,kind,aliases\n" +
      'a,"<img src=x onerror=alert(1)>",,state,\n' +
      "b,\u202Eright to left\u202C 👩‍👩‍👧‍👦 \u0301\u0301\u0301,,state,\n" +
      `c,${long},,organization,\n`;
    const contacts =
      "id,date,kind,participants,initiator,mediator,place,summary,topics,sources\n" +
      "1,2020-01-01,meeting,a;b;c,,,</svg><script>alert(1)</script>,<b>bold</b>,,s\n";
    const sources = "id,publisher,title,date,url\ns,P,T,,javascript:alert(1)\n";
    await give(page, [
      textFile("actors.csv", actors),
      textFile("contacts.csv", contacts),
      textFile("sources.csv", sources),
    ]);
    await expect(sentence(page)).toHaveText(/^1 contact among 3 parties/);
    await page.evaluate(() => void (location.hash += "&select=contact:1"));
    await expect(details(page)).toContainText("<b>bold</b>");
    await expect(details(page).getByRole("link")).toHaveCount(0);
    await expect(page.locator("img, script:not([src])")).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
  });
});
