import { describe, expect, test } from "vitest";
import { areCapitals, cleanName } from "./clean-names.ts";

describe("names in capitals", () => {
  test.each([
    ["PRESIDENT", "President"],
    ["PRIME MINISTER (Armenia)", "Prime Minister (Armenia)"],
    ["BANK OF THE SOUTH", "Bank of the South"],
    ["AL-QAIDA", "Al-Qaida"],
    ["CÔTE D'AZUR", "Côte D'azur"],
    ["UN (Congo)", "UN (Congo)"],
    ["BBC", "BBC"],
    ["ASEAN", "ASEAN"],
    ["NORTH ATLANTIC TREATY ORGANIZATION", "North Atlantic Treaty Organization"],
    ["(Congo)", "(Congo)"],
  ])("%s is %s", (written, name) => expect(cleanName(written, true)).toBe(name));

  test("are told by nearly all of a table's names, and others stay as they are but for spaces", () => {
    expect(areCapitals(["PRESIDENT", "KING (Jordan)"])).toBe(true);
    expect(areCapitals(["NATO", "Citizen (India)"])).toBe(false);
    expect(areCapitals([])).toBe(false);
    expect(cleanName("Member of Legislative  (Algeria)", false)).toBe(
      "Member of Legislative (Algeria)",
    );
  });
});
