import { countryOfCode } from "./countries.ts";
import type { Country } from "./countries.ts";

/** CAMEO's codes of roles (Schrodt 2012, chapter 3) that stand behind a country's code, and what they are called here, in the order in which several are named. */
const ROLES: Readonly<Record<string, string>> = {
  GOV: "government",
  LEG: "legislature",
  JUD: "judiciary",
  MIL: "military",
  SPY: "intelligence",
  COP: "police",
  PTY: "party",
  OPP: "opposition",
  REB: "rebels",
  INS: "insurgents",
  SEP: "separatists",
  UAF: "armed forces",
  RAD: "radicals",
  MOD: "moderates",
  ELI: "elites",
  CVL: "civilians",
  REF: "refugees",
  SET: "settlers",
  REL: "religion",
  BUS: "business",
  MNC: "multinational companies",
  LAB: "labour",
  AGR: "agriculture",
  MED: "media",
  EDU: "education",
  HLH: "health",
  ENV: "environment",
  HRI: "human rights",
  DEV: "development",
  CRM: "crime",
  IGO: "intergovernmental",
  NGO: "non-governmental",
  NGM: "non-governmental movement",
  INT: "international",
};

/** More are not named one by one. */
const MOST_NAMED = 3;

/**
 * What a country's actor does by all of its codes, such as `TURGOV` and `TURLEG`: `government, legislature`; `several roles` where they are more
 * than three, `role not given` where no code tells one that is known. The order of the codes does not matter.
 */
export function sayRoles(codes: readonly string[], country: Country): string {
  const parts = codes.flatMap((code) => code.match(/.{3}/g) ?? []);
  const told = new Set(parts.filter((part) => countryOfCode(part) !== country));
  const names = Object.keys(ROLES).flatMap((code) => (told.has(code) ? [ROLES[code]!] : []));
  if (names.length === 0) return "role not given";
  return names.length > MOST_NAMED ? "several roles" : names.join(", ");
}
