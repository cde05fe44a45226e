import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromCivil } from "./day.ts";
import { sayDay, saySpan } from "./day-words.ts";
import { parseTypedDate } from "./typed-date.ts";

function read(text: string): string {
  const reading = parseTypedDate(text);
  return reading.ok ? reading.date.written : reading.problem.code;
}

describe("a typed date", () => {
  test.each([
    ["2020-10-02", "2020-10-02"],
    [" 1992-03~ ", "1992-03~"],
    ["2020-10-09/2020-10-10", "2020-10-09/2020-10-10"],
    ["2 Oct 2020", "2020-10-02"],
    ["02 october 2020", "2020-10-02"],
    ["2nd October, 2020", "2020-10-02"],
    ["October 2, 2020", "2020-10-02"],
    ["Oct. 2 2020", "2020-10-02"],
    ["2020 Oct 2", "2020-10-02"],
    ["2-Oct-2020", "2020-10-02"],
    ["2 Sept 2020", "2020-09-02"],
    ["Oct 2020", "2020-10"],
    ["october  2020", "2020-10"],
    ["2020", "2020"],
    ["10/2020", "2020-10"],
    ["2020/10", "2020-10"],
    ["2020/10/2", "2020-10-02"],
    ["2020.10.02", "2020-10-02"],
    ["2020-10-2", "2020-10-02"],
    ["13.10.2020", "2020-10-13"],
    ["13. 10. 2020", "2020-10-13"],
    ["10/13/2020", "2020-10-13"],
    ["3/3/2020", "2020-03-03"],
    ["2-5 Oct 2020", "2020-10-02/2020-10-05"],
    ["2–5 Oct 2020", "2020-10-02/2020-10-05"],
    ["Oct 2-5, 2020", "2020-10-02/2020-10-05"],
    ["27 Sep – 10 Oct 2020", "2020-09-27/2020-10-10"],
    ["27 Sep 2019 to 10 Oct 2020", "2019-09-27/2020-10-10"],
    ["Sep - Oct 2020", "2020-09/2020-10"],
    ["from 27 Sep 2020", "2020-09-27/.."],
    ["until 10/2020", "../2020-10"],
    ["2020-10-10Z", "2020-10-10"],
    ["2020-10-10+04:00", "2020-10-10"],
    ["20201002", "2020-10-02"],
    ["2020-10-02–2020-10-05", "2020-10-02/2020-10-05"],
    ["2020-10-02 - 2020-10-05", "2020-10-02/2020-10-05"],
    ["1992-03~ — 1994", "1992-03~/1994"],
    ["about Oct 2020", "2020-10~"],
    ["ca. 1992", "1992~"],
    ["perhaps 2 Oct 2020", "2020-10-02?"],
    ["around 2–5 Oct 2020", "2020-10-02~/2020-10-05~"],
  ])("%s is %s", (text, written) => {
    expect(read(text)).toBe(written);
  });

  test.each([
    ["01/02/2020", "date-ambiguous"],
    ["about 01/02/2020", "date-ambiguous"],
    ["about", "date-not-understood"],
    ["about time", "date-not-understood"],
    ["1.2.2020", "date-ambiguous"],
    ["1.2.20", "date-ambiguous"],
    ["31.31.20", "date-not-understood"],
    ["1.2.3", "date-not-understood"],
    ["20201302", "date-not-a-day"],
    ["2020-10-05–2020-10-02", "date-interval-reversed"],
    ["1994?~", "date-unsupported"],
    ["2 Oct 20", "date-not-understood"],
    ["31/02/2020", "date-not-a-day"],
    ["02/31/2020", "date-not-a-day"],
    ["32/13/2020", "date-not-a-day"],
    ["2020-02-30", "date-not-a-day"],
    ["30 Feb 2020", "date-not-a-day"],
    ["13/2020", "date-not-a-day"],
    ["27 Dec – 2 Jan 2021", "date-interval-reversed"],
    ["early October", "date-not-understood"],
    ["Q3 2020", "date-not-understood"],
    ["2 Oct", "date-not-understood"],
    ["2 3 Oct 2020", "date-not-understood"],
    ["tomorrow", "date-not-understood"],
    ["44106", "date-unsupported"],
    ["44106.5", "date-unsupported"],
    ["441060", "date-unsupported"],
    ["", "date-empty"],
  ])("%j is a problem: %s", (text, code) => {
    expect(read(text)).toBe(code);
  });

  test("names both readings of numbers that can be read two ways", () => {
    const reading = parseTypedDate("01/02/2020");
    expect(!reading.ok && reading.problem.message).toBe(
      "“01/02/2020” can be 1 February 2020 (2020-02-01) or 2 January 2020 (2020-01-02). Write the one that is meant, year first.",
    );
  });

  test.each([
    ["31/02/2020", "found “31/02/2020”: February 2020 has 29 days. Correct it."],
    ["31 Feb 2020", "found “31 Feb 2020”: February 2020 has 29 days. Correct it."],
    [
      "30 Sep – 31 Nov 2020",
      "found “30 Sep – 31 Nov 2020”: November 2020 has 30 days. Correct it.",
    ],
    ["20200231", "found “20200231”: February 2020 has 29 days. Correct it."],
  ])("of %s is no date in the words that were typed", (text, found) => {
    const reading = parseTypedDate(text);
    expect(!reading.ok && reading.problem.message).toBe(`Expected a date that exists, ${found}`);
  });

  test.each([
    ["44106", "2020-10-02, or 2024-10-03 where it counts from 1904"],
    ["60000.25", "2064-04-08, or 2068-04-09 where it counts from 1904"],
    ["1994?~", "Write 1994% for a date that is uncertain and approximate."],
    [
      "1.2.20",
      "“1.2.20” can be 1 February 2020 (2020-02-01) or 2 January 2020 (2020-01-02), if the year is 2020.",
    ],
    ["13/5/92", "“13/5/92” can be 13 May 1992 (1992-05-13), if the year is 1992."],
  ])("that is odd is not guessed, and what it may mean is said: %s", (text, advice) => {
    const reading = parseTypedDate(text);
    expect(!reading.ok && reading.problem.message).toContain(advice);
  });

  test("understands every day and span as it is said in words", () => {
    const day = fc.integer({ min: dayFromCivil(1000, 1, 1), max: dayFromCivil(9999, 12, 31) });
    fc.assert(
      fc.property(day, fc.nat(1000), (from, length) => {
        const to = Math.min(from + length, dayFromCivil(9999, 12, 31));
        expect(parseTypedDate(sayDay(from))).toMatchObject({ date: { start: from, end: from } });
        expect(parseTypedDate(saySpan({ from, to }))).toMatchObject({
          date: { start: from, end: to },
        });
      }),
    );
  });

  test("answers any text, in time linear in its length", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof read(text)).toBe("string");
      }),
    );
    const started = performance.now();
    for (const unit of ["0", "a", "- ", "– ", " ", "from ", "1/", "Oct "])
      read(unit.repeat(20_000) + "!");
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
