import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ORGANIZATION_NAMES } from "./organization-names.ts";
import { mayBeOrganization, organizationOfCode, organizationOfName } from "./organizations.ts";

const NAMES = ORGANIZATION_NAMES.trim()
  .split("\n")
  .flatMap((line) => line.replace(/^IGO[A-Z]+ /, "").split("|"))
  .filter((name) => name !== "");

describe("organizations", () => {
  test.each([
    ["European Union", "EU"],
    ["European Union", "THE EU"],
    ["European Union", "THE EUROPEAN UNION"],
    ["Association of Southeast Asian Nations", "ASEAN"],
    ["African Union", "THE AU"],
    ["North Atlantic Treaty Organization", "NATO"],
    ["Organization for Security and Cooperation in Europe", "The OSCE"],
    [
      "Organization for Security and Cooperation in Europe",
      "organisation for Security and Cooperation in Europe",
    ],
    ["United Nations Children's Fund", "UNITED NATIONS CHILDREN S FUND"],
  ])("%s is meant by %s", (name, written) => {
    expect(organizationOfName(written)?.name).toBe(name);
  });

  test.each(["AU", "", "THE", "Europe", "Union", "Government (EU)", "The US"])(
    "none is meant by %j",
    (name) => expect(organizationOfName(name)).toBeNull(),
  );

  test("are found by each of their names however it is written, and no two have the same", () => {
    const written = fc
      .tuple(
        fc.constantFrom(...NAMES.filter((name) => name !== "AU")),
        fc.constantFrom("", "The ", "THE ", "the "),
        fc.constantFrom("", ".", "'", '"'),
        fc.boolean(),
      )
      .map(([name, article, mark, isCapital]) => ({
        name,
        text: mark + article + (isCapital ? name.toUpperCase() : name) + mark,
      }));
    fc.assert(
      fc.property(written, ({ name, text }) => {
        expect(organizationOfName(name)).not.toBeNull();
        expect(organizationOfName(text)).toBe(organizationOfName(name));
        const bytes = new TextEncoder().encode(text);
        expect(mayBeOrganization(bytes, 0, bytes.length)).toBe(true);
      }),
    );
    expect(new Set(NAMES).size).toBe(NAMES.length);
  });

  test("are looked for in few names that are none's", () => {
    const looked = (name: string) => {
      const bytes = new TextEncoder().encode(name);
      return mayBeOrganization(bytes, 0, bytes.length);
    };
    expect(looked("Citizen (India)")).toBe(false);
    expect(looked("Angela Merkel")).toBe(false);
    expect(looked("Body 390")).toBe(false);
  });

  test("have codes of their own, which bodies within them have not", () => {
    expect(organizationOfCode("IGOEUREEC")).toBe(organizationOfName("EU"));
    expect(organizationOfCode("IGOUNODEVWBK")).toBe(organizationOfName("World Bank"));
    expect(organizationOfCode("IGOUNOGOV")).toBeNull();
  });
});
