import { expect, test } from "vitest";
import { actorSort } from "./actor-sort.ts";

test("an international body is an organization by its name, its CAMEO code or its sector", () => {
  expect(actorSort("European Union", "")).toBe("organization");
  expect(actorSort("THE EU", "")).toBe("organization");
  expect(actorSort("WORLD BANK", "IGOUNODEVWBK")).toBe("organization");
  expect(actorSort("SAMSUNG", "MNCKOR")).toBe("organization");
  const sectors = "International Government Organization,Regional Diplomatic IGOs,Regional";
  expect(actorSort("Central American Parliament", sectors)).toBe("organization");
  expect(actorSort("Jens Stoltenberg", sectors)).toBe("group");
  expect(actorSort("Civic Group (Croatia)", sectors)).toBe("group");
});

test("a name is a person's only where the table puts it in the executive and nothing in it is a body's", () => {
  const sectors = "Executive,Foreign Ministry,Government";
  expect(actorSort("Heiko Maas", sectors)).toBe("person");
  expect(actorSort("Kim Yong-chol", "Government,Executive")).toBe("person");
  expect(actorSort("Salman bin Abdulaziz", sectors)).toBe("group");
  expect(actorSort("Foreign Affairs (Iran)", sectors)).toBe("group");
  expect(actorSort("White House", sectors)).toBe("group");
  expect(actorSort("Kremlin", sectors)).toBe("group");
  expect(actorSort("Heiko Maas", "")).toBe("group");
  expect(actorSort("Boko Haram", "Radicals / Extremists / Fundamentalists")).toBe("group");
});
