import { COUNTRY_NAMES } from "./country-names.ts";

/** A country by the name that is used for it here. Each is one object: equal only to itself. */
export interface Country {
  readonly name: string;
}

/** No name is longer, marks counted. UTF-16 units. */
const LONGEST_NAME = 60;

const IS_ASCII = /^[ -~]*$/;
const IS_WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

const BY_CODE = new Map<string, Country>();
const BY_NAME = new Map<string, Country>();
for (const line of COUNTRY_NAMES.trim().split("\n")) {
  const [codes = ""] = line.split(" ", 1);
  const names = line.slice(codes.length + 1).split("|");
  const country: Country = { name: names[0] ?? "" };
  for (const code of codes.split("/")) BY_CODE.set(code, country);
  for (const name of names) BY_NAME.set(nameKey(name), country);
}

/** The country of a three-letter code (ISO 3166-1 or CAMEO, capitals), or null. */
export function countryOfCode(code: string): Country | null {
  return BY_CODE.get(code) ?? null;
}

/** The country of a name, case, marks on letters and an article before it not counted, or null. */
export function countryOfName(name: string): Country | null {
  return name.length > LONGEST_NAME ? null : countryOfKey(nameKey(name));
}

/** The same for a name's {@link nameKey}. */
export function countryOfKey(key: string): Country | null {
  const known = BY_NAME.get(key);
  if (known !== undefined) return known;
  return (key.startsWith("the ") ? BY_NAME.get(key.slice(4)) : null) ?? null;
}

/** The country in the brackets at the end of an actor's name, as in `Citizen (Iran)`, or null. */
export function countryInBrackets(name: string): Country | null {
  if (!name.endsWith(")")) return null;
  const open = name.lastIndexOf("(");
  return open < 0 ? null : countryOfName(name.slice(open + 1, -1));
}

/** A name without case, marks on letters and what is no letter or digit. */
export function nameKey(name: string): string {
  // Most names, and most of the others, many times as fast.
  if (IS_WORDS.test(name)) return name.toLowerCase();
  if (IS_ASCII.test(name))
    return name
      .replace(/[^A-Za-z0-9]+/g, " ")
      .trim()
      .toLowerCase();
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}
