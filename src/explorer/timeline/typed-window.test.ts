import { describe, expect, it } from "vitest";
import { dayFromCivil, OPEN_END, OPEN_START } from "../../model/day.ts";
import { typeEnd } from "./typed-window.ts";

const day = dayFromCivil;
const WINDOW = { from: day(2020, 9, 27), to: day(2020, 11, 10) };

describe("typed ends of the window", () => {
  it.each([
    ["from", "2020-10-02", day(2020, 10, 2), WINDOW.to, "2 Oct 2020"],
    ["to", "2 Oct 2020", WINDOW.from, day(2020, 10, 2), "2 Oct 2020"],
    ["from", "Oct 2020", day(2020, 10, 1), WINDOW.to, "October 2020: from 1 Oct 2020"],
    ["to", "Oct 2020", WINDOW.from, day(2020, 10, 31), "October 2020: to 31 Oct 2020"],
    ["from", "5–10 Oct 2020", day(2020, 10, 5), day(2020, 10, 10), "5–10 Oct 2020"],
    ["from", "", OPEN_START, WINDOW.to, "no first day"],
    ["to", "  ", WINDOW.from, OPEN_END, "no last day"],
  ] as const)("%s: %s", (...[end, text, from, to, understood]) => {
    expect(typeEnd(end, text, WINDOW)).toEqual({ ok: true, window: { from, to }, understood });
  });

  it("take the other end along when they are put past it, and say so", () => {
    expect(typeEnd("from", "1 Dec 2020", WINDOW)).toEqual({
      ok: true,
      window: { from: day(2020, 12, 1), to: day(2021, 1, 14) },
      understood: "1 Dec 2020; the end moves along",
    });
    expect(typeEnd("to", "1994", WINDOW)).toMatchObject({
      ok: true,
      window: { to: day(1994, 12, 31) },
    });
  });

  it("never turn the window around", () => {
    const open = { from: OPEN_START, to: day(2020, 1, 1) };
    expect(typeEnd("from", "Oct 2020", open)).toMatchObject({
      ok: true,
      window: { from: day(2020, 10, 1), to: day(2020, 10, 31) },
    });
  });

  it("say what was expected where the text is no date", () => {
    const bad = typeEnd("from", "soon", WINDOW);
    expect(bad.ok ? "" : bad.message).toContain("Expected a date such as 2020-10-02");
  });
});
