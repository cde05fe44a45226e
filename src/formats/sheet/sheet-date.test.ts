import { expect, test } from "vitest";
import { readSheetDate } from "./sheet-date.ts";
import type { DateOrder } from "./sheet-understanding.ts";

/** The EDTF of a cell, or the code of what is wrong with it. */
function read(cell: string, order: DateOrder | null = null): string {
  const { reading } = readSheetDate(cell, order);
  return reading.ok ? reading.date.written : reading.problem.code;
}

test.each([
  ["lundi 5 octobre 2020", "2020-10-05"],
  ["lunes 5 de octubre de 2020", "2020-10-05"],
  ["3 ekim 2020 cumartesi", "2020-10-03"],
  ["2 ottobre 2020", "2020-10-02"],
  ["2 października 2020", "2020-10-02"],
  ["2020年10月2日", "2020-10-02"],
  ["2-Oct-20", "2020-10-02"],
  ["Oct-20", "2020-10"],
  ["13.10.2020 14:30 Uhr", "2020-10-13"],
  ["13/10/2020 14h30", "2020-10-13"],
])("B3: %s is %s", (cell, written) => {
  expect(read(cell)).toBe(written);
});

test.each([
  ["du 9 au 10 octobre 2020", "2020-10-09/2020-10-10"],
  ["vom 9. bis 10. Oktober 2020", "2020-10-09/2020-10-10"],
  ["9.-10. Oktober 2020", "2020-10-09/2020-10-10"],
  ["с 9 по 10 октября 2020 г.", "2020-10-09/2020-10-10"],
  ["9-10 Ekim 2020", "2020-10-09/2020-10-10"],
  ["30 September – 2 October 2020", "2020-09-30/2020-10-02"],
  ["30 декабря – 2 января 2021", "2020-12-30/2021-01-02"],
  ["13/10/2020-15/10/2020", "2020-10-13/2020-10-15"],
  ["2020-10-02 – 2020-10-05", "2020-10-02/2020-10-05"],
  ["10/11 October 2020", "2020-10-10/2020-10-11"],
  ["between 2 and 5 October 2020", "2020-10-02/2020-10-05"],
  ["entre le 2 et le 5 octobre 2020", "2020-10-02/2020-10-05"],
  ["10 and 11 October 2020", "2020-10-10/2020-10-11"],
])("B7: both ends of %s are kept", (cell, written) => {
  expect(read(cell)).toBe(written);
});

test("B2, B7: the ends of a span in numbers have the order of their column", () => {
  for (const cell of ["02.10.-05.10.2020", "02.10.2020 - 05.10.2020", "2-5.10.2020"]) {
    expect(read(cell)).toBe("date-ambiguous");
    expect(read(cell, "day-first")).toBe("2020-10-02/2020-10-05");
  }
});

test("days that do not follow each other are no span", () => {
  expect(read("2 and 9 October 2020")).toBe("date-not-understood");
  expect(read("2 Oct 2020; 9 Oct 2020")).toBe("date-not-understood");
});

test("a question mark behind a date stays doubt", () => {
  expect(read("2 Oct 2020?")).toBe("2020-10-02?");
  expect(read("Oct 2020 (?)")).toBe("2020-10?");
  expect(read("13.10.2020 (?)")).toBe("2020-10-13?");
  expect(read("early October 2020?")).toBe("2020-10%");
});
