import { describe, expect, test } from "vitest";
import { countryInBrackets, countryOfCode, countryOfName } from "./countries.ts";

describe("countries", () => {
  test.each([
    ["Russia", "RUS"],
    ["Russian Federation", "RUS"],
    ["UNITED STATES", "USA"],
    ["THE US", "USA"],
    ["Côte d’Ivoire", "CIV"],
    ["Moldova, Republic of", "MDA"],
    ["the former Yugoslav Republic of Macedonia", "MKD"],
    ["Occupied Palestinian Territory", "PSE"],
    ["Viet Nam", "VNM"],
    ["Romania", "ROM"],
    ["Kosovo", "KSV"],
  ])("%s is the country of the code %s", (name, code) => {
    expect(countryOfName(name)).not.toBeNull();
    expect(countryOfName(name)).toBe(countryOfCode(code));
  });

  test.each(["Russians", "Middle East", "Georgia (US)", "", "EUR"])("%j is none", (name) => {
    expect(countryOfName(name)).toBeNull();
    expect(countryOfCode(name)).toBeNull();
  });

  test.each([
    ["Citizen (Iran)", "Iran"],
    ["Head of Government (Egypt)", "Egypt"],
    ["Armed Band (Abu Sayyaf) (Philippines)", "Philippines"],
  ])("%s is of the country in brackets, %s", (name, country) => {
    expect(countryInBrackets(name)?.name).toBe(country);
  });

  test.each(["Iran", "Children (Middle East)", "(Iran) Citizen", "Iran)", "Citizen ()"])(
    "%s is of no country that brackets tell",
    (name) => expect(countryInBrackets(name)).toBeNull(),
  );
});
