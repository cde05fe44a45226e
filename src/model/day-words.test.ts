import { describe, expect, test } from "vitest";
import { ALL_TIME, OPEN_END, OPEN_START, dayFromCivil } from "./day.ts";
import { explainDate, sayDate, sayDay, saySpan } from "./day-words.ts";
import { parseEdtf } from "./edtf.ts";
import type { EdtfDate } from "./edtf.ts";

function date(text: string): EdtfDate {
  const reading = parseEdtf(text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.date;
}

function span(text: string): string {
  const { start, end } = date(text);
  return saySpan({ from: start, to: end });
}

describe("days in words", () => {
  test.each([
    ["2020-09-27", "27 Sep 2020"],
    ["0001-01-01", "1 Jan 1"],
    ["0000-12-31", "31 Dec 1 BCE"],
    ["-0044-03-15", "15 Mar 45 BCE"],
  ])("says %s as %s", (text, words) => {
    expect(sayDay(date(text).start)).toBe(words);
  });

  test.each([
    ["2020-10-02", "2 Oct 2020"],
    ["2020-10-05/2020-10-10", "5–10 Oct 2020"],
    ["2020-09-27/2020-10-10", "27 Sep – 10 Oct 2020"],
    ["2020-12-30/2021-01-02", "30 Dec 2020 – 2 Jan 2021"],
    ["2020-10", "1–31 Oct 2020"],
    ["2020", "1 Jan – 31 Dec 2020"],
    ["2020-09-27/..", "from 27 Sep 2020"],
    ["../2020-10-10", "until 10 Oct 2020"],
  ])("says the span %s as %s", (text, words) => {
    expect(span(text)).toBe(words);
  });

  test("says a span without bounds as all time", () => {
    expect(saySpan(ALL_TIME)).toBe("all time");
    expect(saySpan({ from: OPEN_START, to: OPEN_END })).toBe("all time");
    expect(saySpan({ from: dayFromCivil(1970, 1, 1), to: OPEN_END })).toBe("from 1 Jan 1970");
  });

  test.each([
    ["2020-10-02", "2 Oct 2020"],
    ["2020-10-09/2020-10-10", "9–10 Oct 2020"],
    ["1992-03", "1992-03"],
    ["1994?", "1994?"],
    ["1999-09-10~", "1999-09-10~"],
    ["2020-10/2020-11-03", "2020-10/2020-11-03"],
    ["2004/..", "2004/.."],
    ["199X", "199X"],
  ])("shows the date %s as %s: precise ones in words, others as written", (text, words) => {
    expect(sayDate(date(text))).toBe(words);
  });

  test.each([
    ["2020-10-02", "2 Oct 2020"],
    ["1992-03~", "March 1992, approximate"],
    ["1994?", "1994, uncertain"],
    ["199X%", "1 Jan 1990 – 31 Dec 1999, approximate, uncertain"],
    ["2020-10/2020-11", "1 Oct – 30 Nov 2020"],
    ["2004/..", "from 1 Jan 2004"],
    ["2020-12", "December 2020"],
  ])("explains %s as %s", (text, words) => {
    expect(explainDate(date(text))).toBe(words);
  });
});
