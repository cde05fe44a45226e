import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OPEN_END, OPEN_START, civilFromDay, dayFromCivil, formatDay } from "./day.ts";
import { edtfFromSpan, formatEdtf, parseEdtf } from "./edtf.ts";
import type { DateMeaning } from "./edtf.ts";

/** `first/last qualifiers`, or the problem's code. */
function read(text: string): string {
  const reading = parseEdtf(text);
  if (!reading.ok) return reading.problem.code;
  const { start, end, approximate, uncertain, written } = reading.date;
  expect(written).toBe(text);
  const first = start === OPEN_START ? ".." : formatDay(start);
  const last = end === OPEN_END ? ".." : formatDay(end);
  return `${first}/${last}${approximate ? "~" : ""}${uncertain ? "?" : ""}`;
}

describe("parseEdtf", () => {
  test.each([
    ["2020-10-02", "2020-10-02/2020-10-02"],
    ["2020-10", "2020-10-01/2020-10-31"],
    ["2020-02", "2020-02-01/2020-02-29"],
    ["1900-02", "1900-02-01/1900-02-28"],
    ["1992", "1992-01-01/1992-12-31"],
    ["2000-02-29", "2000-02-29/2000-02-29"],
    ["0000", "0000-01-01/0000-12-31"],
    ["0000-02-29", "0000-02-29/0000-02-29"],
    ["-0044-03-15", "-0044-03-15/-0044-03-15"],
    ["9999-12-31", "9999-12-31/9999-12-31"],
  ])("reads the day, month or year %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ["1992-03~", "1992-03-01/1992-03-31~"],
    ["1994?", "1994-01-01/1994-12-31?"],
    ["2020-10-02%", "2020-10-02/2020-10-02~?"],
    ["2004-06~-11", "2004-06-11/2004-06-11~"],
    ["?2004-06-11", "2004-06-11/2004-06-11?"],
    ["2020-10-09~/2020-10-10?", "2020-10-09/2020-10-10~?"],
  ])("reads the qualifiers of %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ["2020-10-09/2020-10-10", "2020-10-09/2020-10-10"],
    ["2020-10-09/2020-10-09", "2020-10-09/2020-10-09"],
    ["2020-10/2020-11", "2020-10-01/2020-11-30"],
    ["1991/1994-05-12", "1991-01-01/1994-05-12"],
    ["2020-10-20/2020-10", "2020-10-20/2020-10-31"],
    ["2004/..", "2004-01-01/.."],
    ["2004/", "2004-01-01/.."],
    ["../2004", "../2004-12-31"],
    ["/2004", "../2004-12-31"],
    ["../..", "../.."],
    ["-0044/0014", "-0044-01-01/0014-12-31"],
  ])("reads the interval %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ["199X", "1990-01-01/1999-12-31"],
    ["19XX", "1900-01-01/1999-12-31"],
    ["-012X", "-0129-01-01/-0120-12-31"],
    ["2020-XX", "2020-01-01/2020-12-31"],
    ["2020-XX-XX", "2020-01-01/2020-12-31"],
    ["2020-10-XX", "2020-10-01/2020-10-31"],
    ["199X~", "1990-01-01/1999-12-31~"],
  ])("reads the unspecified digits of %s as a span", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ["2020-10-10T00:30+04:00"],
    ["2020-10-10T23:59:59Z"],
    ["2020-10-10T00:00:00.000Z"],
    ["2020-10-10T24:00:00"],
    ["2020-10-10T12:00-1000"],
  ])("takes the written day of the date-time %s", (text) => {
    expect(read(text)).toBe("2020-10-10/2020-10-10");
  });

  test.each([
    ["2020-02-30", "date-not-a-day"],
    ["2019-02-29", "date-not-a-day"],
    ["2020-13-01", "date-not-a-day"],
    ["2020-00", "date-not-a-day"],
    ["2020-10-00", "date-not-a-day"],
    ["2020-14", "date-not-a-day"],
    ["2020-22-01", "date-not-a-day"],
    ["-0000", "date-not-a-day"],
    ["2020-10-10T25:00", "date-not-a-day"],
    ["2020-02-30/2020-03-01", "date-not-a-day"],
    ["2020-10-10/2020-10-09", "date-interval-reversed"],
    ["2020-21", "date-unsupported"],
    ["2020-33", "date-unsupported"],
    ["[2020,2021]", "date-unsupported"],
    ["{2020..2021}", "date-unsupported"],
    ["Y170000002", "date-unsupported"],
    ["Y-17E7", "date-unsupported"],
    ["99999", "date-unsupported"],
    ["1950S2", "date-unsupported"],
    ["1XXX", "date-unsupported"],
    ["199X-05", "date-unsupported"],
    ["2020-XX-05", "date-unsupported"],
    ["2020-1X", "date-unsupported"],
    ["2020-10-0X", "date-unsupported"],
    ["31/02/2020", "date-not-understood"],
    ["01/02/2020", "date-not-understood"],
    ["2020/10/02", "date-not-understood"],
    ["2020-10-2", "date-not-understood"],
    ["20201002", "date-not-understood"],
    ["2020-10-09/10", "date-not-understood"],
    ["2 Oct 2020", "date-not-understood"],
    ["+2020", "date-not-understood"],
    ["2020-10-02 ", "date-not-understood"],
    ["２０２０", "date-not-understood"],
    ["2020–10–02", "date-not-understood"],
    ["/", "date-not-understood"],
    ["..", "date-not-understood"],
    ["__proto__", "date-not-understood"],
    ["", "date-empty"],
    ["  ", "date-empty"],
  ])("refuses %j as %s", (text, code) => {
    expect(read(text)).toBe(code);
  });

  test("says what was found and what to write instead", () => {
    const reading = parseEdtf("2020-02-30");
    expect(reading).toEqual({
      ok: false,
      problem: {
        code: "date-not-a-day",
        message:
          "Expected a date that exists, found “2020-02-30”: February 2020 has 29 days. Correct it.",
      },
    });
  });

  test("answers any text, in time linear in its length", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = parseEdtf(text);
        if (reading.ok) expect(reading.date.start).toBeLessThanOrEqual(reading.date.end);
        else expect(reading.problem.message.length).toBeLessThan(400);
      }),
    );
    const started = performance.now();
    for (const unit of ["0", "a", "-", "/", "X", "?", "2020-", " "]) {
      parseEdtf(unit.repeat(100_000) + "!");
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

const day = fc.integer({ min: dayFromCivil(-9999, 1, 1), max: dayFromCivil(9999, 12, 31) });

const meaning: fc.Arbitrary<DateMeaning> = fc
  .record({ a: day, length: fc.nat(800), approximate: fc.boolean(), uncertain: fc.boolean() })
  .map(({ a, length, approximate, uncertain }) => ({
    start: a,
    end: Math.min(a + length, dayFromCivil(9999, 12, 31)),
    approximate,
    uncertain,
  }));

describe("formatEdtf", () => {
  test("writes what parseEdtf reads back", () => {
    fc.assert(
      fc.property(meaning, (wanted) => {
        expect(parseEdtf(formatEdtf(wanted))).toMatchObject({ ok: true, date: wanted });
      }),
    );
  });

  test("writes whole months and years short", () => {
    fc.assert(
      fc.property(day, (any) => {
        const { year, month } = civilFromDay(any);
        const whole = parseEdtf(formatDay(any).slice(0, -3));
        if (!whole.ok) throw new Error("no month");
        expect(formatEdtf(whole.date)).toBe(whole.date.written);
        const all = {
          ...whole.date,
          start: dayFromCivil(year, 1, 1),
          end: dayFromCivil(year, 12, 31),
        };
        expect(formatEdtf(all)).toBe(formatDay(all.start).slice(0, -6));
        expect(month).toBeGreaterThan(0);
      }),
    );
  });

  test.each(["2004-01-01/..", "../2004-12-31", "../.."])("writes the open interval %s", (text) => {
    const reading = parseEdtf(text);
    expect(reading.ok && formatEdtf(reading.date)).toBe(text);
  });

  test("refuses years that EDTF writes with more than four digits", () => {
    expect(() => edtfFromSpan(dayFromCivil(10000, 1, 1), dayFromCivil(10000, 1, 1))).toThrow(
      RangeError,
    );
  });
});
