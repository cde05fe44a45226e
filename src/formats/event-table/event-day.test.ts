import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromCivil, formatDay } from "../../model/day.ts";
import { createDayReader } from "./event-day.ts";

const read = createDayReader();
const dayOf = (text: string) => {
  const bytes = new TextEncoder().encode(`x${text}2`);
  return read(bytes, 1, bytes.length - 1);
};

describe("a day in an event table", () => {
  test("is read in each of its forms", () => {
    const days = fc.integer({ min: dayFromCivil(0, 1, 1), max: dayFromCivil(9999, 12, 31) });
    fc.assert(
      fc.property(days, (day) => {
        const text = formatDay(day);
        const forms = [text, text.replaceAll("-", ""), `${text}T21:15Z`, `${text} 00:00:00+14:00`];
        for (const form of forms) expect(dayOf(form)).toBe(day);
      }),
    );
  });

  test.each([
    ...["", "2018", "2018-02-30", "2018-13-01", "20180001", "2018-6-1", "01/06/2018", "2018/06/01"],
    ...["201806011", "2018-06-01T", "2018-06-01Tx", "2018-06-01X21:15", "2018-06-0:", "-018-06-01"],
    ...["2018060a", "NA", "2018-06-011"],
  ])("is not %j", (text) => {
    expect(dayOf(text)).toBeNaN();
  });
});
