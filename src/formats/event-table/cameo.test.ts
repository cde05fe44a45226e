import { describe, expect, test } from "vitest";
import { isDirected, STANDARD_KINDS } from "../../model/kinds.ts";
import { CAMEO_NAMES } from "./cameo-names.ts";
import { cameoOfCode, cameoOfName, EVENT_KINDS, ROOT_WORDS } from "./cameo.ts";

const events = CAMEO_NAMES.trim()
  .split("\n")
  .map((line) => cameoOfCode(line.slice(0, line.indexOf(" "))));

describe("CAMEO's events", () => {
  test.each([
    ["010", "statement", "sender"],
    ["0256", "appeal", "sender"],
    ["028", "appeal", "sender"],
    ["039", "mediation-offer", "sender"],
    ["040", "consultation", "both"],
    ["041", "call", "both"],
    ["042", "visit", "sender"],
    ["043", "visit", "host"],
    ["044", "meeting", "both"],
    ["045", "mediation-offer", "sender"],
    ["046", "negotiation", "both"],
    ["050", "cooperation", "both"],
    ["051", "praise", "sender"],
    ["054", "recognition", "sender"],
    ["056", "apology", "sender"],
    ["057", "agreement", "both"],
  ])("%s is the contact %s of %s", (code, kind, sides) => {
    expect(cameoOfCode(code)).toMatchObject({ code, kind, sides, isContact: true });
  });

  test("that are contacts have kinds that something defines, directed ones by family; the others have not", () => {
    const families = new Map(
      [...STANDARD_KINDS, ...EVENT_KINDS].map((kind) => [kind.id, kind.family]),
    );
    for (const event of events) {
      const family = families.get(event!.kind);
      expect(family !== undefined).toBe(event!.isContact);
      if (family === undefined) continue;
      const joint = event!.sides === "both" || event!.kind === "visit";
      expect(isDirected(family)).toBe(!joint);
    }
  });

  test("that are no contacts are intentions, material acts and conflict", () => {
    const roots = events.flatMap((event) => (event!.isContact ? [] : [event!.root]));
    expect([...new Set(roots)]).toEqual([
      3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
    ]);
    expect(ROOT_WORDS).toHaveLength(21);
  });

  test("are found by their names, whatever the case", () => {
    for (const event of events) expect(cameoOfName(event!.name)).toBe(event);
    expect(cameoOfName(" MEET at a  'third' location")?.code).toBe("044");
    expect(cameoOfName("Have tea")).toBeNull();
  });

  test.each([
    ["04", "040"],
    ["40", "040"],
    ["10", "010"],
    ["19", "019"],
    ["20", "020"],
    ["211", "0211"],
    ["112", "112"],
    ["1011", "1011"],
    ["874", "0874"],
  ])("are found by the code %s: it is %s", (code, meant) => {
    expect(cameoOfCode(code)?.code).toBe(meant);
  });

  test.each(["", "4", "00", "999", "0400", "---", "X"])("do not have the code %j", (code) => {
    expect(cameoOfCode(code)).toBeNull();
  });
});
