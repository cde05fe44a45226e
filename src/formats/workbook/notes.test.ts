import { describe, expect, test } from "vitest";
import { ods, odsRow } from "../ods/any-ods.ts";
import { sheetRelations, textRow, workbook } from "../xlsx/any-workbook.ts";
import { openWorkbook } from "./open-workbook.ts";

describe("notes on cells", () => {
  test("are named once a sheet in XLSX, those of newer versions too", async () => {
    const files = {
      ...sheetRelations(
        "a comments ../comments1.xml",
        "b threadedComment ../threadedComments/threadedComment1.xml",
        "c comments ../gone.xml",
      ),
      "xl/comments1.xml": `<comments><commentList>${["A1", "B2", "C3", "D4", "E5"].map((ref) => `<comment ref="${ref}"/>`).join("")}</commentList></comments>`,
      "xl/threadedComments/threadedComment1.xml":
        '<ThreadedComments><threadedComment ref="B2"/><threadedComment ref="B2"/><threadedComment ref="F6"/></ThreadedComments>',
    };
    const { problems } = await openWorkbook(
      "w.xlsx",
      workbook({ sheets: { S: textRow(1, ["x"]) }, files }),
    );
    expect(problems).toMatchObject([
      {
        ...{ severity: "notice", code: "notes-not-read", file: "w.xlsx/S", row: 0 },
        message:
          "Notes on 6 cells (A1, B2, C3, D4, E5 …) are not read. Write what matters of them into cells.",
      },
    ]);
  });
  test("are named once a sheet in ODS", async () => {
    const note =
      '<office:annotation><text:p>a <text:a xlink:href="https://a.example/">b</text:a></text:p></office:annotation>';
    const sheet = odsRow(["a", "b"]).replace("<text:p>b", `${note}<text:p>b`);
    const { sheets, problems } = await openWorkbook("w.ods", ods({ sheets: { S: sheet } }));
    expect(sheets[0]?.links).toEqual([]);
    expect(problems).toMatchObject([
      {
        code: "notes-not-read",
        file: "w.ods/S",
        message: expect.stringContaining("1 cell (B1)") as string,
      },
    ]);
  });
});
